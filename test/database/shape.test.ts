import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, test, vi } from 'vitest'
import type { Database } from '../../server/database/database.ts'
import { constraints } from '../../server/database/constraints.ts'
import { TooNew } from '../../server/database/shape.ts'
import { load } from '../../server/start/load.ts'
import { cleared } from '../support/database.ts'
import { everythingIn } from '../support/everything-in.ts'
import { ownNeo4j } from '../support/neo4j.ts'

// The whole graph is loaded several times over, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 })

// Its indexes are taken away and made anew as well.
const { database, stop } = await ownNeo4j()
afterAll(stop)
const older = new URL('older/', import.meta.url)
const fixtures = readdirSync(older).filter((name) => name.endsWith('.json'))

interface Graph {
  readonly indexes: readonly { name: string; text: string }[]
  readonly nodes: readonly { labels: string[]; properties: Record<string, unknown> }[]
  readonly relations: readonly { from: string; type: string; to: string; properties: Record<string, unknown> }[]
}

const indexesIn = (whole: Database): Promise<{ name: string; kind: string; over: string[]; on: string[] }[]> =>
  whole.read(
    "SHOW INDEXES YIELD name, type, properties, labelsOrTypes WHERE name CONTAINS '_' RETURN name, type AS " +
      'kind, properties AS over, labelsOrTypes AS on ORDER BY name',
  )

async function clear(): Promise<void> {
  await cleared(database)
  for (const { name } of await database.read<{ name: string }>('SHOW CONSTRAINTS YIELD name RETURN name'))
    await database.write(`DROP CONSTRAINT ${name}`)
  for (const { name } of await indexesIn(database)) await database.write(`DROP INDEX ${name} IF EXISTS`)
}

async function bring({ indexes, nodes, relations }: Graph): Promise<void> {
  for (const { text } of indexes) await database.write(text)
  await database.write('UNWIND $nodes AS row CREATE (n:$(row.labels)) SET n = row.properties', { nodes })
  await database.write(
    // Words have the ids of what they are of, and no relations where nothing is waited for.
    'UNWIND $relations AS row MATCH (a:!Word {id: row.from}), (b:!Word {id: row.to}) CREATE (a)-[r:$(row.type)]->(b) ' +
      'SET r = row.properties',
    { relations },
  )
}

const shapeIn = async (): Promise<unknown> =>
  (await database.read('MATCH (s:Shape) RETURN s.version AS version, s.moothall AS moothall'))[0]

test('an empty database gets what ships, and says of which shape it is', async () => {
  await load(database, 'here', () => {})
  expect(await shapeIn()).toEqual({ version: expect.any(Number), moothall: expect.stringMatching(/^\d+\.\d+\.\d+$/) })
  expect((await everythingIn(database)).length).toBeGreaterThan(1_000)
})

test.each(fixtures)(
  'a database of an older shape (%s) ends as one that never had another',
  { timeout: 180_000 },
  async (name) => {
    const [wanted, indexes] = [await everythingIn(database), await indexesIn(database)]
    await clear()
    await bring(JSON.parse(readFileSync(new URL(name, older), 'utf8')) as Graph)
    await load(database, 'here', () => {})
    expect(await indexesIn(database)).toEqual(indexes)
    const there = await everythingIn(database)
    expect(there.filter((line) => !wanted.includes(line))).toEqual([])
    expect(there).toEqual(wanted)
  },
)

test('an index that an older version made over other properties is made anew', async () => {
  const wanted = await indexesIn(database)
  await database.write('DROP INDEX tie_ends')
  await database.write('CREATE INDEX tie_ends FOR (n:Tie) ON (n.to)')
  await load(database, 'here', () => {})
  expect(await indexesIn(database)).toEqual(wanted)
  expect(constraints.some((text) => text.includes('tie_ends'))).toBe(true)
})

test('one that a newer Moothall wrote is refused with both versions, and nothing is changed', async () => {
  await database.write("MATCH (s:Shape) SET s.version = 99, s.moothall = '7.8.9'")
  const before = await everythingIn(database)
  const loading = load(database, '/data/of/mine', () => {})
  await expect(loading).rejects.toThrow(TooNew)
  await expect(loading).rejects.toThrow(
    /^\/data\/of\/mine was written by Moothall 7\.8\.9 \(shape 99 of the graph\)\. This is Moothall \d+\.\d+\.\d+, which knows shape \d and older/,
  )
  expect(await everythingIn(database)).toEqual(before)
})
