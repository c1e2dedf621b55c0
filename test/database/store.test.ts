import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { openDatabase } from '../../server/database/database.ts'
import { type EmbeddedNeo4j, startEmbedded } from '../../server/database/embedded.ts'
import { Neo4jDidNotStart } from '../../server/database/neo4j-failure.ts'
import { PlaceUnusable } from '../../server/place.ts'
import { cacheFolder, temporaryFolder } from '../support/temporary.ts'

// Several starts of a database in one file, on a machine that may be busy.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const folder = temporaryFolder()
const whole = join(folder.path, 'whole')
let made = 0
const running: EmbeddedNeo4j[] = []
afterEach(async () => {
  for (const neo4j of running.splice(0)) await neo4j.stop()
})
afterAll(folder.remove)

const start = async (dataDir: string): Promise<EmbeddedNeo4j> => {
  const neo4j = await startEmbedded({ dataDir, cache: cacheFolder(), address: 'a test' })
  running.push(neo4j)
  return neo4j
}

async function kept(neo4j: EmbeddedNeo4j): Promise<number | undefined> {
  const database = openDatabase(neo4j.connection)
  try {
    return (await database.read<{ count: number }>('MATCH (k:Kept) RETURN count(k) AS count'))[0]?.count
  } finally {
    await database.close()
  }
}

beforeAll(async () => {
  const neo4j = await start(whole)
  const database = openDatabase(neo4j.connection)
  await database.write('CREATE (:Kept)')
  await database.close()
})

/** A copy of a data folder with one thing in it. */
function copy(): string {
  const path = join(folder.path, `copy ${++made} #1 %41 'ü`)
  cpSync(whole, path, { recursive: true })
  return path
}

test.each(['neo4j', 'system'])(
  'a store (%s) whose files were cut short is named, nothing of it is touched, and what can be made again ' +
    'is told from what cannot',
  async (database) => {
    const dataDir = copy()
    const store = join(dataDir, 'neo4j', 'data', 'databases', database)
    const files = readdirSync(store).filter((name) => name.startsWith('neostore'))
    for (const name of files) truncateSync(join(store, name), Math.min(100, statSync(join(store, name)).size))
    const failing = start(dataDir)
    await expect(failing).rejects.toThrow(Neo4jDidNotStart)
    await expect(failing).rejects.toThrow(`The data in ${dataDir} is damaged: Neo4j cannot open it.`)
    await expect(failing).rejects.toThrow(`move ${dataDir} away (do not delete it)`)
    await expect(failing).rejects.toThrow('What was imported or edited is in that folder only')
    await expect(failing).rejects.not.toThrow(/^\s+at /m)
    expect(readdirSync(store).filter((name) => name.startsWith('neostore'))).toEqual(files)
  },
)

test('a password that was lost, garbled or is that of another folder is made anew: the data is there as before', async () => {
  const dataDir = copy()
  const file = join(dataDir, 'neo4j', 'password')
  const before = readFileSync(file, 'utf8')
  rmSync(file)
  const neo4j = await start(dataDir)
  expect(await kept(neo4j)).toBe(1)
  expect(readFileSync(file, 'utf8')).toBe(neo4j.connection.password)
  expect(neo4j.connection.password).not.toBe(before)
  await neo4j.stop()
  writeFileSync(file, 'not ours\n')
  expect(await kept(await start(dataDir))).toBe(1)
})

test('a password file that cannot be read is named', async () => {
  const dataDir = copy()
  const file = join(dataDir, 'neo4j', 'password')
  rmSync(file)
  mkdirSync(file)
  const failing = start(dataDir)
  await expect(failing).rejects.toThrow(PlaceUnusable)
  await expect(failing).rejects.toThrow('A folder is where a file should be')
})

test('what a server that was killed left behind does not stand in the way', async () => {
  const dataDir = copy()
  writeFileSync(join(dataDir, 'server.json'), '{"pid": 1, "address": "http://127.0.0.1:1"}')
  writeFileSync(join(dataDir, 'neo4j', 'in-use'), '')
  expect(await kept(await start(dataDir))).toBe(1)
})
