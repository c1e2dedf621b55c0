import type { GraphQLResolveInfo } from 'graphql'
import { commonWindow, holdsIn } from '../../schema/bounds.ts'
import type { RelationKind } from '../../schema/kinds/relations.ts'
import { clauseOf } from '../../schema/sentence.ts'
import { isoDay } from '../../schema/time.ts'
import { type Asking, ask, breathe } from '../asking.ts'
import { badUserInput } from '../errors.ts'
import { quoted } from '../quoted.ts'
import { type Chain, exclude, type Step } from '../paths/chain.ts'
import { type Cut, findPaths } from '../paths/find-paths.ts'
import { BUDGET, type ReadTies } from '../paths/reader.ts'
import { stepsAllowed } from '../paths/steps-allowed.ts'
import { fetchEntities } from '../selection/fetch.ts'
import { names, type NameRow } from '../cypher/names.ts'
import type { SaidRow } from '../cypher/said.ts'
import { type TieAtRow, tiesAt, tiesAtParameters } from '../cypher/ties-at.ts'
import { tiesById, tiesByIdParameters } from '../cypher/ties-by-id.ts'
import type { Times } from '../cypher/times.ts'
import { type Args, between, entityIds, timesOf, unknownEntities } from './arguments.ts'
import { askSaid, saidOfPost } from './ask-said.ts'
import { askTies } from './ask-ties.ts'
import { type Edge, edgeOf, postEdgeOf, throughPost } from './edge.ts'
import { completed } from './complete-edges.ts'
import { saidOf } from '../selection/said.ts'
import { boundsOfRow } from '../selection/bounds-row.ts'

const TO_POST = /#post$/
const isToPost = (tie: string): boolean => TO_POST.test(tie)
const statementOf = (tie: string): string => tie.replace(TO_POST, '')

const stepOf = (row: TieAtRow, times: Times): Step => ({
  id: row.relation === 'HOLDS' ? `${row.id}#post` : row.id,
  source: row.outward ? row.near : row.far,
  target: row.outward ? row.far : row.near,
  days: boundsOfRow(row),
  sourceCount: row.sourceCount,
  certainty: row.certainty,
  holds: times.asOf === null ? null : holdsIn(boundsOfRow(row), times.asOf),
  seat: row.seat === null ? null : { post: row.seat, member: row.member, mayBe: row.mayBe ?? [] },
})

/** The chains' ties as edges, by their keys. */
async function edgesOf(
  asking: Asking,
  info: GraphQLResolveInfo,
  chains: readonly Chain<Step>[],
  times: Times,
): Promise<Map<string, Edge>> {
  const ids = new Set(chains.flatMap((chain) => chain.ties.map((tie) => tie.id)))
  if (ids.size === 0) return new Map()
  const statements = [...new Set([...ids].map(statementOf))]
  const rows = await askTies(asking, tiesById(times), tiesByIdParameters(statements, times))
  const edges = rows
    .flatMap(({ tie }) => [edgeOf(tie, times.asOf), ...(throughPost(tie) ? [postEdgeOf(tie, times.asOf)] : [])])
    .filter((edge) => ids.has(edge.key))
  return new Map(
    (await completed(asking, info, ['paths', 'steps', 'edge'], edges, times.knownBy)).map((edge) => [edge.key, edge]),
  )
}

/** A chain in words: what each of its ties says, one after the other, each with a subject of its own. */
function sentenceOf(chain: Chain<Step>, said: ReadonlyMap<string, SaidRow>, nameOf: (id: string) => string): string {
  if (chain.ties.length === 0) return `Both are ${nameOf(chain.nodes[0] ?? '')}.`
  const clauses = chain.ties.flatMap(({ id, target }) => {
    const row = said.get(statementOf(id))
    if (row === undefined) return []
    return [clauseOf(saidOf(isToPost(id) ? saidOfPost(row, target, nameOf(target)) : row))]
  })
  return `${clauses.join('; ')}.`
}

function windowOf({ ties }: Chain<Step>) {
  const apart = ties.some((tie, place) => ties.slice(0, place).some((other) => exclude(tie, other)))
  const window = apart ? null : commonWindow(ties.map((tie) => tie.days))
  return window === null ? null : { start: isoDay(window.earliest), end: isoDay(window.latest) }
}

const MISSING: Readonly<Record<Cut, string>> = {
  TIES:
    'Some very large bodies have more ties than were read, so a chain through them may be missing. Fewer ' +
    'relations, or a day, narrow the search.',
  BEGINNINGS:
    'So many chains are possible that not all were tried, so one may be missing. Fewer relations, a day, ' +
    'or shorter chains narrow the search.',
}

/** What is asked for: the ends, how long, how many. Throws BAD_USER_INPUT. */
function questionOf(args: Args) {
  const [from, to] = [args['from'] as string, args['to'] as string]
  entityIds('from', [from])
  entityIds('to', [to])
  return {
    from,
    to,
    maxHops: between('maxHops', args['maxHops'] ?? 6, 1, 8),
    first: between('first', args['first'] ?? 5, 1, 50),
    sameTime: args['sameTime'] === true,
  }
}

/** Ids that no chain may go through. Throws BAD_USER_INPUT where an end is one of them. */
function leftOut(args: Args, ends: Readonly<Record<'from' | 'to', string>>): ReadonlySet<string> {
  const not = new Set(args['not'] == null ? [] : entityIds('not', args['not']))
  for (const name of ['from', 'to'] as const)
    if (not.has(ends[name]))
      throw badUserInput(`not names ${quoted(ends[name])}, which is ${name}: a chain cannot leave out its own end.`)
  return not
}

type Allowed = ReturnType<typeof stepsAllowed>

/** What reads ties from the database, of those that a chain may take. */
const readingOf =
  (asking: Asking, allowed: Allowed, not: ReadonlySet<string>, times: Times): ReadTies<Step> =>
  async (near, cap, most) => {
    const text = tiesAt(allowed.relations, times)
    const parameters = tiesAtParameters(near, cap, most, allowed.relations, times)
    const rows = text === null ? [] : await ask<TieAtRow>(asking, text, parameters)
    return rows.map((row) => ({
      near: row.near,
      tie: row.counts && allowed.through(row.far) && !not.has(row.far) ? stepOf(row, times) : null,
    }))
  }

/** Chains as they are answered. */
async function answered(asking: Asking, info: GraphQLResolveInfo, chains: readonly Chain<Step>[], times: Times) {
  const ids = [...new Set(chains.flatMap((chain) => chain.nodes))]
  const statements = chains.flatMap((chain) => chain.ties.map(({ id }) => statementOf(id)))
  const [nodes, edges, said, named] = await Promise.all([
    fetchEntities(asking, info, ['paths', 'steps', 'node'], ids),
    edgesOf(asking, info, chains, times),
    askSaid(asking, statements, times.knownBy),
    ask<NameRow>(asking, names, { ids }),
  ])
  const byId = new Map(named.map((row) => [row.id, row.name]))
  return chains.map((chain) => ({
    length: chain.ties.length,
    window: windowOf(chain),
    sentence: sentenceOf(chain, said, (id) => byId.get(id) ?? id),
    steps: chain.nodes.map((id, index) => ({
      node: nodes.one(id),
      edge: edges.get(chain.ties[index]?.id ?? '') ?? null,
    })),
  }))
}

/** The shortest chains between two entities, and why some may be missing. */
export async function paths(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const question = questionOf(args)
  const { from, to } = question
  const times = await timesOf(asking, args)
  const not = leftOut(args, question)
  const allowed = stepsAllowed((args['relations'] ?? null) as readonly RelationKind[] | null, [from, to])
  const [known, { chains, cut }] = await Promise.all([
    ask<NameRow>(asking, names, { ids: [from, to] }),
    from === to
      ? { chains: [{ nodes: [from], ties: [] }], cut: null }
      : findPaths(question, readingOf(asking, allowed, not, times), BUDGET, () => breathe(asking)),
  ])
  const unknown = [from, to].filter((id) => !known.some((row) => row.id === id))
  if (unknown.length > 0) throw unknownEntities([...new Set(unknown)])
  return {
    paths: await answered(asking, info, chains, times),
    truncated: cut !== null,
    missing: cut === null ? null : MISSING[cut],
  }
}
