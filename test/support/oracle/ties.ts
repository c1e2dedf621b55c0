import { type Bounds, type Holds, holdsAt } from '../../../schema/bounds.ts'
import type { RelationKind } from '../../../schema/kinds/relations.ts'
import { dayOf } from '../../../schema/time.ts'
import type { EntityList, Records, StatementRecord } from '../../../seed/records.ts'
import { timeline } from '../../../seed/timeline.ts'
import { publishedBy } from '../../../seed/versions.ts'

/** What a question asks of time; days as ISO text, as a client writes them. */
export interface Asked {
  readonly asOf?: string | undefined
  readonly knownBy?: string | undefined
  readonly standing?: readonly string[] | undefined
}

/** A line of the picture, as the model says it should be drawn. */
export interface OracleTie {
  readonly id: string
  readonly kind: RelationKind
  readonly source: string
  readonly target: string
  readonly bounds: Bounds
  readonly holds: Holds | null
  readonly standing: string
  readonly certainty: 'STATED' | 'IMPLIED'
  readonly citationCount: number
  readonly sourceCount: number
  /** Who sits in which post of one seat by it, and who else that may be; null where it is of no seat. */
  readonly seat: { readonly post: string; readonly member: string; readonly mayBe: readonly string[] } | null
}

/** Whether two ties would have two people in one seat. */
export function twoInOneSeat({ seat: a }: Pick<OracleTie, 'seat'>, { seat: b }: Pick<OracleTie, 'seat'>): boolean {
  if (a === null || b === null || a.post !== b.post) return false
  return ![a.member, ...a.mayBe].includes(b.member) && !b.mayBe.includes(a.member)
}

/**
 * The graph as it would be if only what had been published by a day existed: every other passage is taken out, and with
 * its last passage a statement.
 */
export function published(records: Records, knownBy: string | undefined): Records {
  if (knownBy === undefined) return records
  const day = dayOf(knownBy)
  const out = new Set(
    records.documents.filter((document) => publishedBy(document) <= day).map((document) => document.id as string),
  )
  const kept = <Some extends { citations: readonly { document: string }[] }>(list: readonly Some[]): Some[] =>
    list
      .map((record) => ({ ...record, citations: record.citations.filter((citation) => out.has(citation.document)) }))
      .filter((record) => record.citations.length > 0)
  const told = <Some extends Records[EntityList][number]>(list: readonly Some[]): Some[] =>
    list.map((record) => ({
      ...record,
      citations: record.citations.filter(({ document, readWith = document }) => out.has(document) && out.has(readWith)),
    }))
  return {
    ...records,
    people: told(records.people),
    organizations: told(records.organizations),
    partnerships: told(records.partnerships),
    programmes: told(records.programmes),
    events: told(records.events),
    memberships: kept(records.memberships),
    participations: kept(records.participations),
    involvements: kept(records.involvements),
    affiliations: kept(records.affiliations),
    mentions: kept(records.mentions),
    judgements: kept(records.judgements),
    facts: kept(records.facts),
    posts: told(records.posts),
  }
}

type Ends = { kind: RelationKind; source: string; target: string; post?: string | undefined }

function endsOf(record: StatementRecord): Ends | null {
  if ('member' in record)
    return { kind: 'MEMBERSHIP', source: record.member, target: record.organization, post: record.post }
  if ('partnership' in record) return { kind: 'PARTICIPATION', source: record.participant, target: record.partnership }
  if ('category' in record || 'about' in record) return null
  if ('event' in record) return { kind: 'INVOLVEMENT', source: record.participant, target: record.event }
  if ('who' in record) return { kind: 'MENTION', source: record.who, target: record.document }
  return { kind: record.kind as RelationKind, source: record.from, target: record.to }
}

function seatOf(records: Records, record: StatementRecord): OracleTie['seat'] {
  const post = 'member' in record ? records.posts.find(({ id }) => id === record.post) : undefined
  if (!('member' in record) || post?.seats !== 1 || record.standing !== 'IN_FORCE') return null
  const person = records.people.find(({ id }) => id === record.member)
  return { post: post.id, member: record.member, mayBe: person?.mayBe ?? [] }
}

/** A post's tie to its organization is as well evidenced as the post, and planned where that is. */
export const seats = (records: Records, given: Records): StatementRecord[] =>
  records.posts.flatMap((post) => {
    const citations = post.citations.filter((citation) =>
      given.documents.some((document) => document.id === citation.document),
    )
    return citations.length === 0
      ? []
      : [
          {
            id: `affiliation:${post.id.slice(5)}-seat-of`,
            kind: 'SEAT_OF',
            from: post.id,
            to: post.organization,
            standing: post.planned === true ? 'PROPOSED' : 'IN_FORCE',
            certainty: 'STATED',
            citations,
          } as never,
        ]
  })

/** Every tie that counts at the time asked for, a membership through a post also as the line to the post. */
export function oracleTies(records: Records, { asOf, knownBy, standing = ['IN_FORCE'] }: Asked): OracleTie[] {
  const day = knownBy === undefined ? undefined : dayOf(knownBy)
  const visible = {
    ...records,
    documents:
      day === undefined ? records.documents : records.documents.filter((document) => publishedBy(document) <= day),
  }
  const known = published(
    { ...records, affiliations: [...records.affiliations, ...(seats(records, visible) as never[])] },
    knownBy,
  )
  const times = timeline(known)
  const statements: StatementRecord[] = [
    known.memberships,
    known.participations,
    known.involvements,
    known.affiliations,
    known.mentions,
  ].flat()
  return statements.flatMap((record) => {
    const ends = endsOf(record)
    const bounds = times.get(record.id)?.at(-1)?.bounds
    if (ends === null || bounds === undefined || !standing.includes(record.standing)) return []
    const holds = asOf === undefined ? null : holdsAt(bounds, dayOf(asOf))
    if (asOf !== undefined && holds === null) return []
    const tie: OracleTie = {
      id: record.id,
      kind: ends.kind,
      source: ends.source,
      target: ends.target,
      bounds,
      holds,
      standing: record.standing,
      certainty: record.certainty,
      citationCount: record.citations.length,
      sourceCount: new Set(record.citations.map((citation) => citation.document)).size,
      seat: seatOf(records, record),
    }
    return ends.post === undefined
      ? [tie]
      : [tie, { ...tie, id: `${record.id}#post`, kind: 'HOLDS', target: ends.post }]
  })
}
