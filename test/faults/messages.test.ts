import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import process from 'node:process'
import { afterAll, expect, test } from 'vitest'
import { root } from '../support/sources.ts'
import { startProgram } from '../support/started.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Starts the server where something is wrong; what it says on its way out. */
async function refusal(environment: NodeJS.ProcessEnv): Promise<string> {
  const program = startProgram(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: folder.path, ...environment },
  })
  expect(await program.ended).toBe(1)
  expect(program.said()).not.toMatch(/^\s+at /m)
  return program.said()
}

test('without Java and Maven it names both, how to install them, and how to do without', async () => {
  const words = await refusal({ PATH: '/nowhere', MOOTHALL_CACHE: folder.path })
  expect(words).toContain('needs a Java Development Kit (17 or 21) and Maven, not found here')
  expect(words).toMatch(/Install:/)
  expect(words).toContain('NEO4J_URI=')
})

test('a setting that is wrong is named with its value and what is allowed', async () => {
  expect(await refusal({ PORT: 'eighty' })).toBe(
    "The setting PORT is 'eighty', and may be a whole number from 0 to 65535.\n",
  )
  expect(await refusal({ NEO4J_URI: 'http://127.0.0.1:7474' })).toContain(
    "The setting NEO4J_URI is 'http://127.0.0.1:7474', and may be an address that starts with bolt://",
  )
})

test('a port that is taken is named, and what to do', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((listening) => {
    other.on('listening', listening)
  })
  const { port } = other.address() as AddressInfo
  const words = await refusal({ PORT: String(port) })
  other.close()
  expect(words).toBe(
    `Port ${port} on 127.0.0.1 is in use. If that is Moothall already, open http://127.0.0.1:${port}; if not, choose another port: PORT=${port + 1} npm start\n`,
  )
})

test('a database that does not answer is named', async () => {
  const words = await refusal({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'not-to-be-shown' })
  expect(words).toContain(
    'Neo4j at bolt://127.0.0.1:1 does not answer: connect ECONNREFUSED 127.0.0.1:1\nCheck NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD',
  )
  expect(words).not.toContain('not-to-be-shown')
})
