import { type Bounds, holdsAt, type Holds } from '../../schema/bounds.ts'
import type { Relation } from '../../schema/kinds/relations.ts'
import { entityKind, relationKind } from '../../schema/kinds/find.ts'
import { nameOf } from '../list-records.ts'
import { entityKindOf, isStatement, type ListedEntity, statementKindOf } from '../listed.ts'
import { lifeOf } from '../lives.ts'
import { entityLists, statementLists } from '../records.ts'
import { seatOf } from '../row-maker.ts'
import { relationOf, statementEnds } from '../statement-ends.ts'
import { type Beside, entitiesWhole, sourcesSaid, statementsBeside } from './beside.ts'
import type { Taking } from './taking.ts'

type Fields = Readonly<Record<string, unknown>>

/** A node of a picture for other programs. */
export interface Node {
  readonly id: string
  readonly label: string
  /** What it is, and of which kind: 'Organisation', 'COUNCIL'. */
  readonly type: string
  readonly kind: string | undefined
  /** What else a record of its kind has to say, and nobody could guess of a picture. */
  readonly role: string | undefined
  readonly organization: string | undefined
  readonly seats: number | undefined
  readonly purpose: string | undefined
  /** Days on which it may have been there, where that is known. */
  readonly bounds: Bounds | undefined
}

/** A tie of a picture. */
export interface Edge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly kind: string
  readonly label: string
  readonly start: string | undefined
  readonly end: string | undefined
  readonly standing: string
  readonly certainty: string
  /** Of a role: the post it is held through, and for whom. */
  readonly post: string | undefined
  readonly onBehalfOf: string | undefined
  readonly sources: readonly string[]
  readonly bounds: Bounds
  /** Whether it held on the day asked for. */
  readonly holds: Holds | null
}

/** Statements that are drawn as lines. */
const TIES = statementLists.filter((list) => statementKindOf(list).tie)
const DOCUMENT = `${entityKind('DOCUMENT').prefix}:`
const DRAWN = entityLists.filter((list) => list !== 'documents')

/** From when to when a body was there. */
function lifetime({ list, record }: ListedEntity): Bounds | undefined {
  const life = list === 'organizations' ? lifeOf(record) : undefined
  if (life === undefined) return undefined
  const { founded, dissolved } = life
  return {
    earliestStart: founded.earliest,
    latestStart: founded.latest,
    earliestEnd: dissolved.earliest,
    latestEnd: dissolved.latest,
  }
}

const NO_POST = { role: undefined, organization: undefined, seats: undefined }

function nodeOf(one: ListedEntity): Node {
  const { kind, classification }: Fields = { ...one.record }
  const said = kind ?? classification
  const { role, organization, seats } = one.list === 'posts' ? one.record : NO_POST
  return {
    id: one.record.id,
    label: nameOf(one.record),
    type: entityKindOf(one.list).label,
    kind: said === undefined ? undefined : String(said),
    role,
    organization,
    seats,
    purpose: one.list === 'partnerships' ? one.record.purpose : undefined,
    bounds: lifetime(one),
  }
}

/** Everything that is drawn as a node: all but the documents, and of these what a tie leads to or starts at. */
export async function* nodes(taking: Taking): AsyncGenerator<Node> {
  for await (const one of entitiesWhole(taking, DRAWN)) yield nodeOf(one)
  const named = new Set<string>()
  for await (const batch of taking.batches(TIES))
    for (const { id } of batch.filter(isStatement).flatMap(({ record }) => statementEnds(record)))
      if (id.startsWith(DOCUMENT)) named.add(id)
  for await (const one of entitiesWhole(taking, ['documents'])) if (named.has(one.record.id)) yield nodeOf(one)
}

const NO_ROLE = { post: undefined, onBehalfOf: undefined }

function edgeOf({ one, time, entities }: Beside, asOf: number | undefined, kind: string): Edge {
  const { id, standing, certainty } = one.record
  const row = statementKindOf(one.list)
  const fields: Fields = one.record
  const { from, to } = row.ends
  const relation: Relation = relationKind(kind as Parameters<typeof relationKind>[0])
  const through = 'through' in relation ? row.ends.through?.key : to?.key
  const { post, onBehalfOf } = one.list === 'memberships' && through === to?.key ? one.record : NO_ROLE
  return {
    id: through === to?.key ? id : `${id}:${kind}`,
    source: String(fields[from.key]),
    target: String(fields[through ?? '']),
    kind,
    label: through !== to?.key || row.says === undefined ? relation.label : String(fields[row.says]),
    start: time.start,
    end: time.end,
    standing,
    certainty,
    post,
    onBehalfOf,
    sources: sourcesSaid(one, entities),
    bounds: time.bounds,
    holds: asOf === undefined ? null : holdsAt(time.bounds, asOf),
  }
}

/** The ties of posts to their bodies, which the posts tell. */
async function* seats(taking: Taking): AsyncGenerator<Beside> {
  for await (const batch of taking.batches(['posts'])) {
    const ties = batch.flatMap((one) => (one.list === 'posts' ? [seatOf(one.record)] : []))
    const named = ties.flatMap(({ record }) => record.citations.map(({ document }) => document))
    const [entities, times] = await Promise.all([taking.entities([...new Set<string>(named)]), taking.times(ties)])
    for (const one of ties) {
      const time = times.get(one.record.id)
      if (time !== undefined) yield { one, time, entities }
    }
  }
}

/** Everything that is drawn as a tie; a role also as one to the post it goes through. */
export async function* edges(taking: Taking): AsyncGenerator<Edge> {
  for await (const beside of seats(taking)) yield edgeOf(beside, taking.asOf, 'SEAT_OF')
  for await (const beside of statementsBeside(taking, TIES)) {
    const { list, record } = beside.one
    const relation = relationOf(statementKindOf(list), record)
    if (relation === undefined) continue
    yield edgeOf(beside, taking.asOf, relation)
    if (list === 'memberships' && record.post !== undefined) yield edgeOf(beside, taking.asOf, 'HOLDS')
  }
}
