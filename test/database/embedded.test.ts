import { spawn } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { afterEach, expect, test, vi } from 'vitest'
import { type Connection, DatabaseUnavailable, openDatabase } from '../../server/database/database.ts'
import { DataFolderInUse, type EmbeddedNeo4j, startEmbedded } from '../../server/database/embedded.ts'
import { cacheFolder, temporaryFolder } from '../support/temporary.ts'

// Several starts of a database in one test, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000 })

const undo: (() => unknown)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step()
})

function dataFolder(): string {
  const folder = temporaryFolder()
  undo.push(folder.remove)
  return folder.path
}

async function started(dataDir: string): Promise<EmbeddedNeo4j> {
  const neo4j = await startEmbedded({ dataDir, cache: cacheFolder(), address: 'http://127.0.0.1:4321' })
  undo.push(neo4j.stop)
  return neo4j
}

async function once<Row>(connection: Connection, text: string): Promise<Row[]> {
  const database = openDatabase(connection)
  return database.write<Row>(text).finally(() => database.close())
}

const alive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('what was committed is there after both the database and its parent were killed', async () => {
  const dataDir = dataFolder()
  const first = await started(dataDir)
  await once(first.connection, 'CREATE (:Kept)')
  process.kill(first.pid, 'SIGKILL')
  expect(await first.ended).toMatchObject({ signal: 'SIGKILL' })
  const second = await started(dataDir)
  expect(await once(second.connection, 'MATCH (k:Kept) RETURN count(k) AS count')).toEqual([{ count: 1 }])
  expect(second.connection.password).toBe(first.connection.password)
})

test('the database ends with its parent, however that ends, and its folder is free again', async () => {
  const dataDir = dataFolder()
  const program = `import { startEmbedded } from ${JSON.stringify(new URL('../../server/database/embedded.ts', import.meta.url).href)}
    const neo4j = await startEmbedded(${JSON.stringify({ dataDir, cache: cacheFolder(), address: 'x' })})
    console.log(neo4j.pid)`
  const parent = spawn(process.execPath, ['--input-type=module-typescript', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  undo.push(() => parent.kill('SIGKILL'))
  const [line] = await createInterface({ input: parent.stdout })
    [Symbol.asyncIterator]()
    .next()
    .then(({ value }) => [value as string])
  const pid = Number(line)
  expect(alive(pid)).toBe(true)
  parent.kill('SIGKILL')
  await expect.poll(() => alive(pid), { timeout: 3_000 }).toBe(false)
  await started(dataDir)
})

test('a second server is told who has the folder', async () => {
  const dataDir = dataFolder()
  await started(dataDir)
  const second = startEmbedded({ dataDir, cache: cacheFolder(), address: 'x' })
  await expect(second).rejects.toThrow(DataFolderInUse)
  await expect(second).rejects.toThrow(
    `${dataDir} is in use by the server at http://127.0.0.1:4321 (process ${process.pid})`,
  )
})

test('only this machine and only who knows the password gets in', async () => {
  const dataDir = dataFolder()
  const { connection } = await started(dataDir)
  for (const password of ['neo4j', '', 'wrong'])
    await expect(once({ ...connection, password }, 'RETURN 1')).rejects.toThrow(DatabaseUnavailable)
  const kept = join(dataDir, 'neo4j', 'password')
  expect(readFileSync(kept, 'utf8')).toBe(connection.password)
  if (process.platform !== 'win32') expect(statSync(kept).mode & 0o777).toBe(0o600)
  const outside = Object.values(networkInterfaces())
    .flat()
    .filter((face) => face !== undefined && !face.internal && face.family === 'IPv4')
  for (const face of outside)
    await expect(reached(face?.address ?? '', Number(new URL(connection.uri).port))).resolves.toBe(false)
})

const reached = (host: string, port: number): Promise<boolean> =>
  new Promise((tell) => {
    const socket = connect({ host, port, timeout: 1_000 })
    const end = (answer: boolean) => () => {
      socket.destroy()
      tell(answer)
    }
    socket.on('connect', end(true)).on('error', end(false)).on('timeout', end(false))
  })

test('it stops well within a second, and with it nothing that was asked for', async () => {
  const neo4j = await started(dataFolder())
  const before = performance.now()
  await neo4j.stop()
  expect(performance.now() - before).toBeLessThan(1_500)
  expect(alive(neo4j.pid)).toBe(false)
})
