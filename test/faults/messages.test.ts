import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { readConfig, settings } from '../../server/config.ts'
import { refused } from '../support/refused.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const refusal = (environment: NodeJS.ProcessEnv): Promise<string> => refused({ DATA_DIR: folder.path, ...environment })

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

test('all settings that are wrong are told at once, each with what it may be', () => {
  const wrong = {
    PORT: '65536',
    MAX_DEPTH: '1e1',
    SEED: 'mine',
    LOG_LEVEL: 'loud',
    RATE_LIMIT: '-1',
    ALLOWED_HOSTS: 'a:1',
  }
  const told = Object.entries(wrong).map(([name, value]) => `The setting ${name} is '${value}', and may be `)
  const words = (() => {
    try {
      return readConfig({ ...wrong, HOST: '', READ: 'closed' })
    } catch (error) {
      return (error as Error).message
    }
  })()
  const lines = String(words).split('\n')
  expect(lines.map((line) => line.replace(/may be .*/, 'may be ')).sort()).toEqual(told.sort())
  for (const line of lines) expect(line).toMatch(/may be [^.]{6,}.*\.$/)
  // Whatever a person may set says what it may be, and is right where nobody set it.
  for (const { name, value, fallback } of Object.values(settings)) {
    expect([name, value.description]).toEqual([name, expect.stringMatching(/\w{3}/)])
    expect([name, value.safeParse(fallback).success]).toEqual([name, true])
  }
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
    `Port ${port} on 127.0.0.1 is in use. If that is Moothall already, open http://127.0.0.1:${port}; if ` +
      `not, choose another port: PORT=${port + 1} npm start\n`,
  )
})

test('a database that does not answer is named', async () => {
  const words = await refusal({ NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_PASSWORD: 'not-to-be-shown' })
  expect(words).toContain(
    'Neo4j at bolt://127.0.0.1:1 does not answer: connect ECONNREFUSED 127.0.0.1:1\nCheck NEO4J_URI, ' +
      'NEO4J_USERNAME and NEO4J_PASSWORD',
  )
  expect(words).not.toContain('not-to-be-shown')
})

test.each([
  'bolt://neo4j:s3cret@127.0.0.1:1',
  'bolt://neo4j:s3cret%40%23@127.0.0.1:1',
  'bolt://s3cret@127.0.0.1:1',
  'neo4j://neo4j:s3cret@127.0.0.1:1/?policy=eu',
  'http://neo4j:s3cret@127.0.0.1:1',
  'bolt://neo4j:s3cret#more@127.0.0.1:1',
  'bolt://neo4j:s3cret more@127.0.0.1:1',
  'http://neo4j:a b@s3cret@127.0.0.1:1',
  'neo4j:s3cret@127.0.0.1:1',
])('a user and password in the address are not shown: %s', async (uri) => {
  const words = await refusal({ NEO4J_URI: uri, LOG_LEVEL: 'trace' })
  expect(words).toMatch(/NEO4J_URI/)
  expect(words).not.toContain('s3cret')
  expect(words).not.toContain('more@')
})

test('a user and password in the address count where their settings say nothing', () => {
  const uri = 'neo4j://us%40er:p%2Fw@127.0.0.1:7687'
  expect(readConfig({ NEO4J_URI: uri })).toMatchObject({
    neo4jUri: 'neo4j://127.0.0.1:7687',
    neo4jUsername: 'us@er',
    neo4jPassword: 'p/w',
  })
  expect(readConfig({ NEO4J_URI: uri, NEO4J_PASSWORD: 'given' })).toMatchObject({
    neo4jUsername: 'us@er',
    neo4jPassword: 'given',
  })
  expect(readConfig({ NEO4J_URI: 'bolt://127.0.0.1' })).toMatchObject({
    neo4jUri: 'bolt://127.0.0.1',
    neo4jPassword: '',
  })
})
