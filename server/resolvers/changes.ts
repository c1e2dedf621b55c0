import type { GraphQLResolveInfo } from 'graphql'
import { holdsAt } from '../../schema/bounds.ts'
import { type Day, dayOf } from '../../schema/time.ts'
import { surelyOthers } from '../../seed/tighten.ts'
import { type Asking, ask } from '../asking.ts'
import { wrongWayRound } from '../errors.ts'
import { fetchEntities } from '../selection/fetch.ts'
import { changedSeats, changedTies, changesParameters, type Comparison, type SeatRow } from '../cypher/changes.ts'
import { tiesById, tiesByIdParameters } from '../cypher/ties-by-id.ts'
import { type Args, asksFor, between, entityIds, timesOf } from './arguments.ts'
import { askTies } from './ask-ties.ts'
import { completed } from './complete-edges.ts'
import { byKey, type Edge, edgeOf, postEdgeOf, throughPost, type TieRow } from './edge.ts'
import { endsOf } from './ends-of.ts'
import { relationsOf } from './graph.ts'

/** The lines of a tie, to the body and to the post, that lead from or to one of the entities asked about. */
function drawnOf(row: TieRow, of: ReadonlySet<string> | null, relations: ReadonlySet<string>): Edge[] {
  return [
    ...(relations.has(row.relation) && (of === null || of.has(row.from) || of.has(row.to)) ? [edgeOf(row, null)] : []),
    ...(relations.has('HOLDS') && throughPost(row) && (of === null || of.has(row.from) || of.has(row.post))
      ? [postEdgeOf(row, null)]
      : []),
  ]
}

/**
 * A seat has another holder where somebody may hold it at the end who surely did not at the start, and who may not be
 * somebody who did.
 */
function changedHands({ holders }: SeatRow): boolean {
  const before = holders.filter((holder) => holder.before)
  return holders.some((holder) => holder.after && before.every((other) => surelyOthers(holder, other)))
}

/** The ties of all holders of some seats that go through a post, by id. */
async function tiesOfHolders(asking: Asking, seats: readonly SeatRow[], { times }: Comparison) {
  const ids = seats.flatMap((seat) => seat.holders.map(({ id }) => id))
  const ties = await askTies(asking, tiesById(times), tiesByIdParameters(ids, times))
  return new Map(ties.flatMap(({ tie }) => (throughPost(tie) ? [[tie.id, tie] as const] : [])))
}

async function newHoldersOf(
  asking: Asking,
  info: GraphQLResolveInfo,
  comparison: Comparison,
  parameters: Record<string, unknown>,
) {
  const seats = (await ask<SeatRow>(asking, changedSeats(comparison), parameters)).filter(changedHands)
  const byId = await tiesOfHolders(asking, seats, comparison)
  const on = (name: 'before' | 'after', day: Day) =>
    Promise.all(
      seats.map(({ holders }) =>
        completed(
          asking,
          info,
          ['newHolders', name],
          holders
            .filter((holder) => holder[name])
            .flatMap(({ id }) => byId.get(id) ?? [])
            .map((tie) => postEdgeOf(tie, { earliest: day, latest: day })),
          comparison.times.knownBy,
        ),
      ),
    )
  const [posts, before, after] = await Promise.all([
    fetchEntities(
      asking,
      info,
      ['newHolders', 'post'],
      seats.map((seat) => seat.post),
    ),
    on('before', comparison.from),
    on('after', comparison.to),
  ])
  return seats.map((seat, position) => ({
    post: posts.one(seat.post),
    before: before[position],
    after: after[position],
  }))
}

/** What is compared. Throws BAD_USER_INPUT where the days stand the wrong way round. */
async function comparisonOf(asking: Asking, args: Args): Promise<Comparison> {
  const [from, to] = [dayOf(args['from'] as string), dayOf(args['to'] as string)]
  if (from > to) throw wrongWayRound(args['from'], args['to'])
  const of = args['of'] == null ? null : entityIds('of', args['of'])
  return { from, to, of, times: await timesOf(asking, args) }
}

/** What began, ended and went on between two days. */
export async function changes(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const comparison = await comparisonOf(asking, args)
  const { from, to, of, times } = comparison
  const first = between('first', args['first'] ?? 1_000, 1, 1_000)
  const relations = relationsOf(args)
  const parameters = changesParameters(comparison, relations, first + 1)
  const [rows, newHolders] = await Promise.all([
    asksFor(info, 'began', 'ended', 'continued', 'nodes', 'truncated')
      ? askTies(asking, changedTies(comparison), parameters)
      : [],
    asksFor(info, 'newHolders') && (relations.has('MEMBERSHIP') || relations.has('HOLDS'))
      ? newHoldersOf(asking, info, comparison, parameters)
      : [],
  ])
  const wanted = of === null ? null : new Set(of)
  const edges = rows
    .slice(0, first)
    .flatMap(({ tie }) => drawnOf(tie, wanted, relations))
    .sort(byKey)
    .map((edge) => Object.assign(edge, { holdsBefore: holdsAt(edge.days, from), holdsAfter: holdsAt(edge.days, to) }))
  const list = (name: string, belongs: (edge: Edge) => boolean) =>
    completed(asking, info, [name], edges.filter(belongs), times.knownBy)
  const isNew = (edge: Edge): boolean => edge.days.earliestStart > from
  const isOver = (edge: Edge): boolean => edge.days.latestEnd < to
  const [began, ended, continued] = await Promise.all([
    list('began', isNew),
    list('ended', isOver),
    list('continued', (edge) => !isNew(edge) && !isOver(edge)),
  ])
  const ends = endsOf(edges)
  const nodes = (await fetchEntities(asking, info, ['nodes'], ends)).list(ends)
  const truncated = rows.length > first
  return { from: args['from'], to: args['to'], began, ended, continued, newHolders, nodes, truncated }
}
