import type { GraphQLResolveInfo } from 'graphql'
import { commonWindow } from '../../schema/bounds.ts'
import { slug } from '../../schema/ids.ts'
import { formatDate, isoDay, NO_UPPER, type Span } from '../../schema/time.ts'
import { type Asking, ask } from '../asking.ts'
import { tooManyHolders } from '../conflicts/too-many-holders.ts'
import { boundsOfRow } from '../selection/bounds-row.ts'
import { fetchEntities, fetchStatements } from '../selection/fetch.ts'
import {
  conflictsParameters,
  crowdedPosts,
  doubleGrades,
  type GradesRow,
  type HoldersRow,
} from '../cypher/conflicts.ts'
import { type Args, entityIds, timesOf } from './arguments.ts'
import { differences } from './differences.ts'
import { paged } from './paged.ts'

interface Found {
  readonly key: string
  readonly kind: 'TOO_MANY_HOLDERS' | 'TWO_GRADES'
  readonly message: string
  readonly statementIds: readonly string[]
  /** Whom it is about. */
  readonly about: readonly string[]
  readonly span: Span | null
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

function inWords({ earliest, latest }: Span): string {
  if (earliest === latest) return `on ${formatDate(isoDay(earliest))}`
  return latest >= NO_UPPER
    ? `from ${formatDate(isoDay(earliest))} on`
    : `from ${formatDate(isoDay(earliest))} to ${formatDate(isoDay(latest))}`
}

const local = (id: string): string => id.slice(id.indexOf(':') + 1)

function crowdsAt({ post, name, seats, organization, holders }: HoldersRow): Found[] {
  const named = new Map(holders.map((holder) => [holder.member, holder.name]))
  return tooManyHolders(
    holders.map(({ id, member, mayBe, ...bounds }) => ({ id, member, mayBe, days: boundsOfRow(bounds) })),
    seats,
  ).map(({ span, holders: crowd }) => {
    const members = [...new Set(crowd.map((holder) => holder.member))]
    const names = listed(members.map((member) => named.get(member) ?? member))
    return {
      key: `conflict:${local(post)}-${isoDay(span.earliest) ?? 'always'}`,
      kind: 'TOO_MANY_HOLDERS',
      span,
      message:
        `${name} has ${seats === 1 ? 'one seat' : `${seats} seats`}, and by the sources ${names} ` +
        `${members.length === 2 ? 'both' : 'all'} held it ${inWords(span)}.`,
      statementIds: crowd.map((holder) => holder.id),
      about: [post, organization, ...members],
    }
  })
}

const gradesAt = ({ event, name, organization, category, judgements }: GradesRow): Found => ({
  key: `conflict:${local(event)}-${local(organization)}-${slug(category)}`,
  kind: 'TWO_GRADES',
  span: commonWindow(judgements.map(boundsOfRow)),
  message: `${name}: ${category} is graded ${listed([...new Set(judgements.map((judgement) => judgement.grade))])}.`,
  statementIds: judgements.map((judgement) => judgement.id),
  about: [event, organization],
})

const meets = (span: Span | null, asked: Span | null): boolean =>
  asked === null || (span !== null && span.earliest <= asked.latest && asked.earliest <= span.latest)

/** Statements that cannot all be so, and values on which data sets differ. */
export async function conflicts(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const of = args['of'] == null ? null : entityIds('of', args['of'])
  const times = await timesOf(asking, args)
  const parameters = conflictsParameters(of, times)
  const [posts, grades, differing] = await Promise.all([
    ask<HoldersRow>(asking, crowdedPosts(of !== null, times), parameters),
    ask<GradesRow>(asking, doubleGrades(of !== null, times), parameters),
    differences(asking, of, times),
  ])
  const disagreeing = [...posts.flatMap(crowdsAt), ...grades.map(gradesAt)].map((found) => ({
    ...found,
    entityId: null,
    values: [],
  }))
  const found = [...disagreeing, ...differing].filter(
    ({ about, span }) => meets(span, times.asOf) && (of === null || about.some((id) => of.includes(id))),
  )
  const page = paged(found, ({ key }) => key, args, 'conflicts')
  const [nodes, edges] = await Promise.all([
    told(asking, info, ['nodes'], page.nodes),
    told(
      asking,
      info,
      ['edges', 'node'],
      page.edges.map(({ node }) => node),
    ),
  ])
  return { ...page, nodes, edges: page.edges.map(({ cursor }, position) => ({ cursor, node: edges[position] })) }
}

type Told = Omit<Found, 'kind'> & { readonly kind: string; readonly entityId: string | null }

/** Conflicts with the statements and the entity that the selection at `path` asks for. */
async function told(asking: Asking, info: GraphQLResolveInfo, path: readonly string[], found: readonly Told[]) {
  const [statements, about] = await Promise.all([
    fetchStatements(
      asking,
      info,
      [...path, 'statements'],
      found.flatMap(({ statementIds }) => statementIds),
    ),
    fetchEntities(
      asking,
      info,
      [...path, 'entity'],
      found.flatMap(({ entityId }) => entityId ?? []),
    ),
  ])
  return found.map(({ span, statementIds, entityId, ...conflict }) => ({
    ...conflict,
    statements: statements.list(statementIds),
    entity: entityId === null ? null : about.one(entityId),
    window:
      span === null || conflict.kind === 'VALUES_DIFFER'
        ? null
        : { start: isoDay(span.earliest), end: isoDay(span.latest) },
  }))
}
