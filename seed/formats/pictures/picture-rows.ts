import type { Mapping } from '../../mapping.ts'
import { headingKey } from '../../tables/row.ts'
import type { TablePortion } from '../table.ts'
import type { Drawn } from './read-picture.ts'

/** What pictures call the kind of a node. */
const KIND = /^(?:type|kind|class|category|schema|node ?type|label_type)$/i
const PERSON = /\b(?:person|people|individual|human|politician|councillor|member|officer)s?\b/i
const BODY = /\b(?:organi[sz]ations?|compan(?:y|ies)|bod(?:y|ies)|council|committee|board|party|institution|group)s?\b/i

/** The headings under which the ends of an edge stand; those of its own attributes are their names. */
const ENDS = ['Person', 'Person ID', 'Organisation', 'Organisation ID', 'Kind of organisation'] as const

/** Nodes of a picture, by id, and the names of what its edges say. */
export interface Nodes {
  readonly byId: ReadonlyMap<string, Drawn>
  readonly ofEdges: readonly string[]
}

/** Goes through a picture once, for what its edges join. */
export async function nodesOf(drawn: AsyncIterable<readonly Drawn[]>): Promise<Nodes> {
  const byId = new Map<string, Drawn>()
  const ofEdges = new Set<string>()
  for await (const all of drawn)
    for (const one of all)
      if (one.of === 'node') byId.set(one.id, one)
      else for (const name of one.attributes.keys()) ofEdges.add(name)
  return { byId, ofEdges: [...ofEdges] }
}

const kindOf = (node: Drawn | undefined): string =>
  [...(node?.attributes ?? [])].find(([name]) => KIND.test(name))?.[1] ?? ''

/** What a kind of node is: as a mapping says, `words: {kind: {Cllr: person}}`, or by its own word. */
function meant(kind: string, mapping: Pick<Mapping, 'words'> | undefined): 'person' | 'organisation' | undefined {
  const said = Object.entries(mapping?.words['kind'] ?? {}).find(([word]) => headingKey(word) === headingKey(kind))?.[1]
  if (said === 'person' || said === 'organisation') return said
  if (PERSON.test(kind)) return 'person'
  return BODY.test(kind) ? 'organisation' : undefined
}

const NAMES = ['label', 'name', 'title', 'caption']
const nameOf = (node: Drawn | undefined, id: string): string =>
  NAMES.flatMap((name) => node?.attributes.get(name) ?? [])[0] ?? id

/** How many edges of a picture are left out, as they join two people, or two bodies. */
export interface LeftOut {
  edges: number
}

/**
 * The edges of a foreign picture as the rows of a table of who was what where. Which end is the person is told by the
 * kinds of the nodes; where they tell nothing, it is the source.
 */
export async function* rowsOfPicture(
  drawn: AsyncIterable<readonly Drawn[]>,
  { byId, ofEdges }: Nodes,
  { file, mapping, left }: { file: string; mapping: Mapping | undefined; left: LeftOut },
): AsyncGenerator<TablePortion> {
  const named = ofEdges.includes('role') ? ofEdges : ofEdges.map((name) => (name === 'label' ? 'role' : name))
  const row = (cells: readonly string[], at: string) => ({ place: { file, line: 1, at }, cells })
  yield { rows: [row([...ENDS, ...named], 'the names of its attributes')], issues: [] }
  left.edges = 0
  for await (const all of drawn) {
    const rows = all.flatMap(({ id, ends, attributes }) => {
      if (ends === undefined) return []
      const kinds = ends.map((end) => meant(kindOf(byId.get(end)), mapping))
      if (kinds[0] !== undefined && kinds[0] === kinds[1]) {
        left.edges += 1
        return []
      }
      const isTurned = kinds[0] === 'organisation' || kinds[1] === 'person'
      const [person, body] = isTurned ? [ends[1], ends[0]] : ends
      const own = ofEdges.map((name) => attributes.get(name) ?? '')
      const both = [nameOf(byId.get(person), person), person, nameOf(byId.get(body), body), body]
      return [row([...both, kindOf(byId.get(body)), ...own], `edge ${id}`)]
    })
    yield { rows, issues: [] }
  }
}
