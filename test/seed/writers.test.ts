import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import { entitiesOf, statementsOf } from '../../seed/list-records.ts'
import type { TakenSet } from '../../seed/out/taking.ts'
import { type OutFormat, WRITERS } from '../../seed/out/writers.ts'
import { readSeed } from '../../seed/read.ts'
import type { Records } from '../../seed/records.ts'
import { Chance, randomRecords } from '../support/random-records.ts'
import { root } from '../support/sources.ts'
import { documentsDrawn, takingOf, whole } from '../support/taking-of.ts'

const SET: TakenSet = {
  id: 'papers',
  name: 'Papers "of" <2024> & more\n',
  licence: 'Open Government Licence v3.0',
  publisher: 'Us & others',
  url: 'https://example.org/papers?a=1&b=2',
}
const shipped = readSeed(join(root, 'seed')).records
const written = async (format: OutFormat, records: Records): Promise<string> =>
  (await whole(WRITERS[format].write(takingOf(records, [SET])))).toString()

/** Tries something on the records that ship, and on any others. */
async function onAny(property: (records: Records) => Promise<void>): Promise<void> {
  await property(shipped)
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => property(randomRecords(new Chance(gen), 12))),
    { numRuns: 10 },
  )
}

/** The same triples whatever their order; throws for what would be lost. */
const triples = (document: object | string, reading: object): Promise<string> => {
  const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', ...reading }
  return (jsonld.canonize as (from: unknown, how: object) => Promise<string>)(document, options)
}

describe('RDF', () => {
  test('says the same as JSON-LD and as N-Quads, and nothing of it is lost to who reads it', {
    timeout: 120_000,
  }, async () => {
    await onAny(async (records) => {
      const quads = await written('nquads', records)
      const document = JSON.parse(await written('jsonld', records)) as object
      const read = await triples(quads, { inputFormat: 'application/n-quads' })
      expect(await triples(document, { safe: true })).toBe(read)
      expect(read.trim().split('\n').length).toBe(new Set(quads.trim().split('\n')).size)
    })
  })

  test('has each statement in a graph of its own, and of the graph each passage that it rests on', async () => {
    const quads = await written('nquads', shipped)
    for (const { id, citations } of statementsOf(shipped)) {
      const graph = `<urn:moothall:${id}#said>`
      expect(quads).toContain(` ${graph} .\n`)
      const passages = quads.split(`\n${graph} <http://www.w3.org/ns/prov#qualifiedPrimarySource> `).length - 1
      expect([id, passages]).toEqual([id, citations.length])
    }
    expect(quads).toContain('<http://purl.org/dc/terms/license> "Open Government Licence v3.0"')
  })

  test('is in the words of W3C ORG: a reader who knows nothing of us finds who is a member of what', async () => {
    const nodes = await jsonld.expand(JSON.parse(await written('jsonld', shipped)))
    const memberships = nodes
      .flatMap((node) => (node['@graph'] ?? []) as Record<string, unknown>[])
      .filter((node) => (node['@type'] as string[] | undefined)?.includes('http://www.w3.org/ns/org#Membership'))
    expect(memberships.length).toBe(shipped.memberships.length + shipped.participations.length)
    for (const node of memberships)
      expect(Object.keys(node)).toEqual(
        expect.arrayContaining(['http://www.w3.org/ns/org#member', 'http://www.w3.org/ns/org#organization']),
      )
  })
})

interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Properties by which entities of FollowTheMoney name one another. */
const NAMING = 'proof organization holder post member participant project subject object entity document'.split(' ')

test('FollowTheMoney has every record once, ids that it takes, and nothing that names nobody', async () => {
  await onAny(async (records) => {
    const lines = (await written('ftm', records)).trim().split('\n')
    const entities = lines.map((line) => JSON.parse(line) as FtmEntity)
    const ids = new Set(entities.map(({ id }) => id))
    const count = Object.values(records).reduce((sum, list) => sum + list.length, 0)
    expect([ids.size, entities.length]).toEqual([count + 1, count + 1])
    for (const { id, properties } of entities) {
      expect(id).toMatch(/^[0-9a-zA-Z]([0-9a-zA-Z.-]*[0-9a-zA-Z])?$/)
      for (const name of NAMING)
        for (const named of properties[name] ?? []) {
          expect([id, name, named, ids.has(named)]).toEqual([id, name, named, true])
          expect(named).not.toBe(id)
        }
      for (const name of ['startDate', 'endDate', 'date', 'publishedAt'])
        for (const date of properties[name] ?? []) expect(date).toMatch(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    }
  })
})

test('Popolo, the table and the picture have each record that they can carry once, whatever the records are', async () => {
  await onAny(async (records) => {
    const count = (text: string, form: RegExp): number => text.match(form)?.length ?? 0
    const popolo = JSON.parse(await written('popolo', records)) as Record<string, readonly { readonly id: string }[]>
    for (const [name, list] of Object.entries({
      persons: 'people',
      memberships: 'memberships',
      posts: 'posts',
    } as const))
      expect([name, popolo[name]?.map(({ id }) => id)]).toEqual([name, records[list].map(({ id }) => id).sort()])
    const rows = parse(await written('csv', records), { columns: true }) as Record<string, string>[]
    expect(rows.map((row) => row['Row ID'])).toEqual(records.memberships.map(({ id }) => id).sort())
    const graphml = await written('graphml', records)
    const ties = statementKinds.filter(({ tie }) => tie).reduce((sum, { many }) => sum + records[many].length, 0)
    const through = records.memberships.filter(({ post }) => post !== undefined).length
    expect(count(graphml, /<edge /g)).toBe(ties + through + records.posts.length)
    const ends = documentsDrawn(records)
    const named = records.documents.filter(({ id }) => ends.has(id))
    expect(count(graphml, /<node /g)).toBe(entitiesOf(records).length - records.documents.length + named.length)
  })
})

const days = (attributes: string): { start?: string; end?: string } =>
  Object.fromEntries([...attributes.matchAll(/ (start|end)="([^"]*)"/g)].map(([, name, day]) => [name, day]))

describe('GEXF', () => {
  test('has a tie on no day on which it cannot have held, and says on which it certainly did', async () => {
    await onAny(async (records) => {
      const taking = takingOf(records, [SET])
      const gexf = await written('gexf', records)
      const edges = [...gexf.matchAll(/<edge id="([^"]+)".*?<\/attvalues>(.*?)<\/edge>/g)]
      const statements = statementsOf(records)
      for (const [edge, id = '', spells = ''] of edges) {
        const one = statements.find((statement) => statement.id === id)
        if (one === undefined) continue
        const list = statementKinds.find(({ prefix }) => id.startsWith(`${prefix}:`))?.many ?? 'facts'
        const bounds = (await taking.times([{ list, record: one } as never])).get(id)?.bounds
        const { start = '0', end = '9' } = days(spells)
        const certain = /value="CERTAINLY"([^>]*)/.exec(edge)?.[1]
        const surely = certain === undefined ? undefined : { start: '0', end: '9', ...days(certain) }
        if (surely !== undefined) {
          expect(start <= surely.start && surely.end <= end && surely.start <= surely.end).toBe(true)
        }
        const { latestStart = NO_UPPER, earliestEnd = NO_LOWER } = bounds ?? {}
        expect(certain !== undefined).toBe(latestStart <= earliestEnd && latestStart < NO_UPPER)
        for (const [, said = ''] of edge.matchAll(/<(?:spell|attvalue for="holds" value="\w+")([^>]*)/g))
          for (const day of Object.values(days(said))) expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
      }
    })
  })

  test('leaves out the end that a source says is open, and the start that nobody knows', async () => {
    const gexf = await written('gexf', shipped)
    const spell = (id: string) =>
      /<spells>.*<\/spells>/.exec(gexf.split(`<edge id="${id}"`)[1]?.split('\n')[0] ?? '')?.[0]
    const open = shipped.mentions.find(({ start, end }) => start === undefined && end === undefined)
    expect(spell(open?.id ?? '')).toMatch(/^<spells><spell start="[\d-]+"\/><\/spells>$/)
  })
})

test('pictures hold any text: no letter of it is lost or taken for the language of the file', async () => {
  const evil = structuredClone(shipped)
  Object.assign(evil.people[0] ?? {}, { name: `<b>"A" & 'B'\n\u0001\uFFFE\u{1F600}]]>` })
  for (const format of ['graphml', 'gexf'] as const) {
    const xml = await written(format, evil)
    expect(xml).toContain(`&lt;b&gt;&quot;A&quot; &amp; 'B'&#10;\u{1F600}]]&gt;`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
    expect(xml).not.toMatch(/[\u0001\uFFFE]/)
  }
})

test.each(Object.keys(WRITERS) as OutFormat[])('%s says whose it is', async (format) => {
  const file = await whole(WRITERS[format].write(takingOf(shipped, [SET])))
  // The tables are packed; that they say so is a test of their own.
  if (format !== 'csv-set') expect(file.toString()).toContain('Open Government Licence v3.0')
})
