import { entityKinds } from '../../schema/kinds/entities.ts'
import {
  bodiesJudged,
  endsThere,
  entitiesGivenIn,
  entitiesThere,
  eventsOrdered,
  holdersIn,
  statementsAt,
  statementsAtPostsOf,
  statementsCiting,
  statementsReadWith,
  waitingFor,
} from '../cypher/neighbourhood.ts'
import { judgementsOf, membershipsThrough } from '../cypher/words.ts'
import type { Run } from '../database/database.ts'
import type { List } from './filling.ts'
import { inOrderWith } from './orders.ts'
import type { Surroundings } from './surroundings.ts'

/** What follows from an entity elsewhere. */
interface Dependency {
  /** The lists of such entities; without it all. */
  readonly of?: readonly List[]
  /**
   * Properties that it follows from: where none of them changed nothing follows. `id` changes when it comes or goes.
   */
  readonly from: readonly string[]
  /** Cypher that finds the ids whose rows follow from some entities. */
  readonly finds: string
  readonly why: string
}

/** What citations give stands in the graph in lists; where there are any they are taken for changed. */
const PUBLISHED: readonly string[] = ['published', 'publishedKnown', 'citations']

const LIFE: readonly string[] = ['founded', 'foundedKnown', 'dissolved', 'dissolvedKnown', 'citations']

/**
 * Rows follow from records alone, never from rows, so this is one step wide; what comes or goes is looked at in the
 * order of the lists.
 */
export const dependencies: readonly Dependency[] = [
  { from: ['id'], finds: statementsAt, why: 'A statement is in the graph only with its ends' },
  { from: ['id'], finds: statementsCiting, why: 'A statement is in the graph only with its documents' },
  { from: ['id'], finds: waitingFor, why: 'What names it and waits can come in, or waits for it too' },
  {
    of: ['documents'],
    from: PUBLISHED,
    finds: statementsCiting,
    why: 'A statement counts from when its documents were published',
  },
  {
    of: ['documents'],
    from: PUBLISHED,
    finds: statementsReadWith,
    why: 'A passage counts from when what it is read with was published',
  },
  {
    of: ['documents'],
    from: PUBLISHED,
    finds: entitiesGivenIn,
    why: 'What it gives of an entity counts from when it was published',
  },
  { of: ['documents'], from: PUBLISHED, finds: statementsAt, why: 'Being named in a document is dated by it' },
  {
    of: ['people'],
    from: ['mayBe'],
    finds: statementsAt,
    why: 'Two who may be one person do not bound each other',
  },
  {
    of: ['events'],
    from: ['date', 'dateKnown', 'citations'],
    finds: statementsAt,
    why: 'Being in an event, a grade or a finding is dated by it',
  },
  {
    of: ['organizations'],
    from: LIFE,
    finds: statementsAt,
    why: 'Nothing of a body holds before it was founded or after it was dissolved',
  },
  {
    of: ['organizations'],
    from: LIFE,
    finds: statementsAtPostsOf,
    why: 'A post belongs to its body, and so does what goes through it',
  },
  {
    of: ['posts'],
    from: ['organization'],
    finds: statementsAt,
    why: 'What goes through a post lasts as its body does',
  },
  {
    of: ['posts'],
    from: ['seats'],
    finds: statementsAt,
    why: 'One seat bounds its holders',
  },
  ...entityKinds.map(({ many, calledBy }) => ({
    of: [many],
    from: [calledBy],
    finds: statementsAt,
    why: 'A statement is found by the names at its ends',
  })),
  {
    of: ['organizations', 'partnerships'],
    from: ['name'],
    finds: holdersIn,
    why: 'Who holds a role is found by the name of its place',
  },
]

type Fields = Readonly<Record<string, unknown>>

/** An empty list is nothing; any other is taken for changed. */
function partOf(fields: Fields, property: string): unknown {
  const value = fields[property] ?? null
  return Array.isArray(value) && value.length === 0 ? null : value
}

const ids = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id)

/** What follows from entities of one list, as they stand in the graph and as they are said to be now. */
export async function followsFromEntities(
  run: Run,
  known: Surroundings,
  changed: readonly string[],
  list: List,
): Promise<string[]> {
  const before = new Map<unknown, Fields>(
    (await run<{ held: Fields }>(entitiesThere, { ids: changed })).map(({ held }) => [held['id'], held]),
  )
  const after = (id: string): Fields => {
    const told = known.told(id)
    return told === undefined || known.isWaiting(told) ? {} : { ...told.record }
  }
  const found: string[] = list === 'events' ? await datedBy(run, (await inOrderWith(run, changed)).events) : []
  for (const { of, from, finds } of dependencies) {
    const differing = changed.filter((id) => {
      const [old, now] = [before.get(id) ?? {}, after(id)]
      return from.some((property) => partOf(old, property) !== partOf(now, property))
    })
    if ((of === undefined || of.includes(list)) && differing.length > 0)
      found.push(...ids(await run<{ id: string }>(finds, { ids: differing })))
  }
  return found
}

/**
 * What follows from memberships: the words by which whoever holds them and the post they go through are found, and,
 * where
 * that has one seat, the bounds of who else held it; of what they were and of what they are.
 */
export async function followsFromMemberships(
  run: Run,
  known: Surroundings,
  changed: readonly string[],
): Promise<string[]> {
  const before = await run<{ member: string; post: string | null }>(endsThere, { ids: changed })
  const after = changed.flatMap((id) => {
    const record = known.told(id)?.record
    return record !== undefined && 'member' in record ? [{ member: record.member, post: record.post ?? null }] : []
  })
  const posts = [...before, ...after].flatMap(({ post }) => post ?? [])
  await known.add(posts)
  const seats = posts.filter((post) => known.hasOneSeat(post))
  const rivals = ids(await run<{ id: string }>(membershipsThrough, { ids: [...new Set(seats)] }))
  return [...new Set([...before, ...after].map(({ member }) => member)), ...new Set(posts), ...rivals]
}

/** What follows from grades: the other grades of the same bodies, which a newer one ends. */
export async function followsFromJudgements(
  run: Run,
  known: Surroundings,
  changed: readonly string[],
): Promise<string[]> {
  const before = ids(await run<{ id: string }>(bodiesJudged, { ids: changed }))
  const after = changed.flatMap((id) => {
    const record = known.told(id)?.record
    return record !== undefined && 'category' in record ? [record.organization] : []
  })
  return ids(await run<{ id: string }>(judgementsOf, { ids: [...new Set([...before, ...after])] }))
}

/** Events, and what is dated by them. */
const datedBy = async (run: Run, events: readonly string[]): Promise<string[]> => [
  ...events,
  ...ids(await run<{ id: string }>(statementsAt, { ids: events })),
]

/** What follows from affiliations: of an order of events all whose dates bound each other, as it was and as it is. */
export async function followsFromAffiliations(
  run: Run,
  known: Surroundings,
  changed: readonly string[],
): Promise<string[]> {
  const before = await run<{ earlier: string; later: string }>(eventsOrdered, { ids: changed })
  const after = changed.flatMap((id) => {
    const record = known.told(id)?.record
    return record !== undefined && 'kind' in record && record.kind === 'BEFORE' && 'from' in record
      ? [record.from, record.to]
      : []
  })
  const ends = [...before.flatMap(({ earlier, later }) => [earlier, later]), ...after]
  // What an order no longer says is found among the orders no more: its ends are dated anew all the same.
  return datedBy(run, [...new Set([...ends, ...(await inOrderWith(run, ends)).events])])
}
