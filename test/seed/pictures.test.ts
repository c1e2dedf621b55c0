import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { readMapping } from '../../seed/mapping.ts'
import { nameOf } from '../../seed/list-records.ts'
import { isStatement, type Listed } from '../../seed/listed.ts'
import { WRITERS } from '../../seed/out/writers.ts'
import { Chance, randomRecords } from '../support/random-records.ts'
import { takeIn } from '../support/take-in.ts'
import { documentsDrawn, inOrderOfIds, takingOf, whole } from '../support/taking-of.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

function take(shown: string, content: string, mapping?: string) {
  const path = join(folder.path, shown)
  writeFileSync(path, content)
  return takeIn([{ path, shown }], mapping === undefined ? {} : { mapping: readMapping('mapping', mapping) })
}

interface Term {
  readonly id: string
  readonly member: string
  readonly organization: string
  readonly role: string
  readonly start?: string
  readonly end?: string
  readonly citations: readonly { readonly locator: string }[]
}

const FOREIGN = `<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns">
<key id="d0" for="node" attr.name="name" attr.type="string"/><key id="d1" for="node" attr.name="type" attr.type="string"/>
<key id="d2" for="edge" attr.name="role" attr.type="string"/><key id="d3" for="edge" attr.name="start_date" attr.type="string"/>
<graph edgedefault="undirected">
<node id="n0"><data key="d0">Ann &amp; Lee</data><data key="d1">Person</data></node>
<node id="n1"><data key="d0">Town Council</data><data key="d1">Organisation</data></node>
<node id="n2"><data key="d0">Bob Ray</data><data key="d1">Person</data></node>
<edge id="e0" source="n1" target="n0"><data key="d2">Leader</data><data key="d3">2015-05-07</data></edge>
<edge source="n2" target="n1"><data key="d2">Clerk</data></edge>
<edge source="n0" target="n2"><data key="d2">friend</data></edge>
</graph></graphml>`

describe('a picture of another program', () => {
  test('GraphML is read by what it declares, whichever way its edges go', async () => {
    const { of, report } = await take('foreign.graphml', FOREIGN)
    const ends = of<Term>('memberships').map(({ member, organization, role, start, citations }) => [
      member,
      organization,
      role,
      start,
      citations[0]?.locator,
    ])
    expect(ends).toEqual([
      ['person:test.n0', 'org:test.n1', 'Leader', '2015-05-07', 'edge e0'],
      ['person:test.n2', 'org:test.n1', 'Clerk', undefined, 'edge 5'],
    ])
    expect(report.leftOut).toEqual({ 'edges between two people or two bodies': 1 })
    expect(of<{ name: string }>('people').map(({ name }) => name)).toContain('Ann & Lee')
  })

  test('a mapping says what its kinds and its attributes are', async () => {
    const words = FOREIGN.replaceAll('>Person<', '>Cllr<').replaceAll('>Organisation<', '>Ctte<')
    const mapping =
      'columns: { Person: person, Person ID: person id, Organisation: organisation, role: role, start_date: start }\n' +
      'words: { kind: { cllr: person, ctte: organisation }, role: { Leader: Head } }'
    const { of } = await take('words.graphml', words, mapping)
    expect(of<Term>('memberships').map(({ role, member }) => [role, member])).toEqual([
      ['Head', 'person:test.n0'],
      ['Clerk', 'person:test.n2'],
    ])
  })

  test('GEXF is read with the times of its edges', async () => {
    const gexf = `<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph mode="dynamic" timeformat="date">
      <attributes class="node"><attribute id="0" title="kind" type="string"/></attributes>
      <attributes class="edge"><attribute id="0" title="role" type="string"/></attributes>
      <nodes><node id="a" label="Ann Lee"><attvalues><attvalue for="0" value="person"/></attvalues></node>
      <node id="t" label="Town Council"><attvalues><attvalue for="0" value="council"/></attvalues></node></nodes>
      <edges><edge id="1" source="a" target="t" start="2015-05-07" end="2019-05-02"><attvalues>
      <attvalue for="0" value="Leader"/></attvalues></edge>
      <edge id="2" source="a" target="t"><attvalues><attvalue for="0" value="Member"/></attvalues>
      <spells><spell start="2020-01-01"/></spells></edge></edges></graph></gexf>`
    const { of } = await take('foreign.gexf', gexf)
    expect(of<Term>('memberships').map(({ role, start, end }) => [role, start, end])).toEqual([
      ['Leader', '2015-05-07', '2019-05-02'],
      ['Member', '2020-01-01', undefined],
    ])
  })

  test('of what would be a person by one edge and a body by another nothing is made', async () => {
    const untyped = FOREIGN.replaceAll(/<data key="d1">.*?<\/data>/g, '')
    const { of, report } = await take('untyped.graphml', untyped)
    expect([of('people'), of('organizations')]).toEqual([[], []])
    expect(report.complaints).toMatchObject([
      { count: 3, what: 'would be a person by one edge and a body by another', examples: [{ at: 'edge e0' }, {}, {}] },
    ])
    const oneWay = untyped
      .replace('source="n1" target="n0"', 'source="n0" target="n1"')
      .replace(/<edge source="n0".*/, '')
    expect((await take('one-way.graphml', oneWay)).of('memberships')).toHaveLength(2)
    const odd = await take(
      'odd.graphml',
      FOREIGN.replace('Bob Ray</data><data key="d1">Person', 'Bob</data><data key="d1">Peer'),
    )
    expect(odd.report.complaints).toMatchObject([
      { count: 2, todo: expect.stringContaining('words: {kind: {Peer: person}}') },
    ])
    expect(odd.of<Term>('memberships').map(({ role }) => role)).toEqual(['Leader'])
  })

  test('one that unfolds itself, and XML that is no picture, are refused', async () => {
    const laughs = `<!DOCTYPE g [<!ENTITY a "ha">]>${FOREIGN.slice(FOREIGN.indexOf('<graphml'))}`
    await expect(take('laughs.graphml', laughs)).rejects.toThrow(/declares entities of its own/)
    await expect(take('rss.graphml', '<?xml version="1.0"?><rss></rss>')).rejects.toThrow(
      /XML of a kind that is not read/,
    )
    await expect(take('cut.graphml', FOREIGN.slice(0, -30))).rejects.toThrow(/is no whole XML/)
    await expect(take('a.gml', 'Creator "x"\ngraph\n[\n node [ id 0 ]\n]\n')).rejects.toThrow(/picture as GML/)
  })
})

/** What a picture carries of an entity, and of a tie all but where it is stated and what only the rules read. */
const OF_NODES = ['kind', 'classification', 'role', 'organization', 'purpose']
const NOT_OF_TIES = ['citations', 'recordedAt', 'conflictsWith']

type Fields = Readonly<Record<string, unknown>>

function carried(
  one: Listed,
  times: ReadonlyMap<string, { readonly start?: unknown; readonly end?: unknown }>,
): Fields {
  const { list, record } = one
  const fields: Fields = { ...record }
  if (!isStatement(one)) {
    const { seats = 1 } = fields
    const said = OF_NODES.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]]))
    return { list, id: record.id, name: nameOf(record as never), seats, ...Object.fromEntries(said) }
  }
  const dates = times.get(record.id) ?? {}
  const told = { standing: 'IN_FORCE', certainty: 'STATED', ...fields, ...dates, list }
  return Object.fromEntries(
    Object.entries(told).filter(([name, value]) => value !== undefined && !NOT_OF_TIES.includes(name)),
  )
}

test.each(['graphml', 'gexf'] as const)('%s that we drew comes back under its own ids', async (format) => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (gen) => {
      const records = randomRecords(new Chance(gen), 40)
      const listed = inOrderOfIds(records)
      const taking = takingOf(records)
      const text = (await whole(WRITERS[format].write(taking))).toString()
      const times = await taking.times(listed.filter(isStatement))
      const named = documentsDrawn(records)
      const drawn = listed.filter(({ list, record: { id } }) =>
        list === 'documents' ? named.has(id) : !['facts', 'judgements'].includes(list),
      )
      const { taken, report } = await take(`own.${format}`, text)
      const back = taken.filter(({ record }) => record.id !== 'doc:test.file' && !record.id.startsWith('doc:test.own'))
      const inOrder = (all: readonly Fields[]) => all.map((one) => [one['id'], one]).sort()
      // Two holders of one seat are taken, and told of.
      expect(report.complaints.filter(({ severity }) => severity === 'ERROR')).toEqual([])
      expect(inOrder(back.map((one) => carried(one as Listed, new Map())))).toEqual(
        inOrder(
          drawn.map((one) => carried(one, new Map([...times].map(([id, { start, end }]) => [id, { start, end }])))),
        ),
      )
    }),
    { numRuns: 15, endOnFailure: true },
  )
})
