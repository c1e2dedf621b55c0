import type { Issue, Place } from '../../issue.ts'
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

/** The ends of an edge, the person first; undefined where both are people, or bodies. */
type Joined = (ends: readonly [string, string]) => readonly [person: string, body: string] | undefined

/** Which end is the person is told by the kinds of the nodes; where they tell nothing, it is the source. */
const joinedBy =
  ({ byId }: Nodes, mapping: Mapping | undefined): Joined =>
  (ends) => {
    const [first, second] = ends.map((end) => meant(kindOf(byId.get(end)), mapping))
    if (first !== undefined && first === second) return undefined
    return first === 'organisation' || second === 'person' ? [ends[1], ends[0]] : ends
  }

/** The nodes that would be a person by one edge and a body by another: nothing tells what they are. */
async function untold(drawn: AsyncIterable<readonly Drawn[]>, joined: Joined): Promise<ReadonlySet<string>> {
  const [people, bodies] = [new Set<string>(), new Set<string>()]
  for await (const all of drawn)
    for (const { ends } of all) {
      const [person, body] = (ends && joined(ends)) ?? []
      if (person !== undefined) people.add(person)
      if (body !== undefined) bodies.add(body)
    }
  return new Set([...people].filter((id) => bodies.has(id)))
}

function untoldIssue(place: Place, { byId }: Nodes, id: string): Issue {
  const kind = kindOf(byId.get(id))
  const says = kind === '' ? '' : `, or say what it means in a mapping: words: {kind: {${kind}: person}}`
  return {
    ...{ ...place, severity: 'ERROR', value: nameOf(byId.get(id), id) },
    what: 'would be a person by one edge and a body by another',
    why: 'Nothing tells which of them it is; the edge is left out',
    todo: `Give each node a type that is known, such as person and organisation${says}`,
  }
}

/** A picture, what its nodes are, and what is asked of it. */
interface Picture {
  readonly drawn: () => AsyncIterable<readonly Drawn[]>
  readonly nodes: Nodes
  readonly file: string
  readonly mapping: Mapping | undefined
  readonly left: LeftOut
}

/** The edges of a foreign picture as the rows of a table of who was what where. */
export async function* rowsOfPicture({ drawn, nodes, file, mapping, left }: Picture): AsyncGenerator<TablePortion> {
  const { byId, ofEdges } = nodes
  const named = ofEdges.includes('role') ? ofEdges : ofEdges.map((name) => (name === 'label' ? 'role' : name))
  const joined = joinedBy(nodes, mapping)
  const unknown = await untold(drawn(), joined)
  const at = (where: string): Place => ({ file, line: 1, at: where })
  yield { rows: [{ place: at('the names of its attributes'), cells: [...ENDS, ...named] }], issues: [] }
  left.edges = 0
  for await (const all of drawn()) {
    const issues: Issue[] = []
    const rows = all.flatMap(({ id, ends, attributes }) => {
      const both = ends && joined(ends)
      if (ends !== undefined && both === undefined) left.edges += 1
      if (both === undefined) return []
      const [person, body] = both
      const place = at(`edge ${id}`)
      const which = both.find((end) => unknown.has(end))
      if (which !== undefined) {
        issues.push(untoldIssue(place, nodes, which))
        return []
      }
      const [node, other] = [byId.get(person), byId.get(body)]
      const told = [nameOf(node, person), person, nameOf(other, body), body, kindOf(other)]
      return [{ place, cells: [...told, ...ofEdges.map((name) => attributes.get(name) ?? '')] }]
    })
    yield { rows, issues }
  }
}
