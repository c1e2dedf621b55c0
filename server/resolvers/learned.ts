import type { GraphQLResolveInfo } from 'graphql'
import { dayOf } from '../../schema/time.ts'
import { type Asking, ask } from '../asking.ts'
import { wrongWayRound } from '../errors.ts'
import { learned as statement, learnedDocuments, learnedParameters, type LearnedRow } from '../cypher/learned.ts'
import { fetchEntities, fetchStatements } from '../selection/fetch.ts'
import { type Args, asksFor, between, entityIds } from './arguments.ts'
import { completed } from './complete-edges.ts'
import { edgeOf, tieOf } from './edge.ts'
import { endsOf } from './ends-of.ts'

/** What became known after one day and by another: statements, the links among them, and the documents they stand in. */
export async function learned(_parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) {
  const [from, to] = [dayOf(args['from'] as string), dayOf(args['to'] as string)]
  if (from > to) throw wrongWayRound(args['from'], args['to'])
  const first = between('first', args['first'] ?? 1_000, 1, 1_000)
  const of = args['of'] == null ? null : entityIds('of', args['of'])
  const parameters = learnedParameters({ from, to, of, standing: args['standing'] as readonly string[] }, first + 1)
  const [found, published] = await Promise.all([
    ask<LearnedRow>(asking, statement(of !== null), parameters),
    asksFor(info, 'documents') ? ask<{ id: string }>(asking, learnedDocuments, parameters) : [],
  ])
  const rows = found.slice(0, first)
  const edges = rows.flatMap(({ tie }) => (tie === null ? [] : [edgeOf(tieOf(tie), null)]))
  const [statements, documents, nodes, links] = await Promise.all([
    fetchStatements(
      asking,
      info,
      ['statements'],
      rows.map(({ id }) => id),
    ),
    fetchEntities(
      asking,
      info,
      ['documents'],
      published.slice(0, first).map(({ id }) => id),
    ),
    fetchEntities(asking, info, ['nodes'], endsOf(edges)),
    completed(asking, info, ['links'], edges, to),
  ])
  return {
    from: args['from'],
    to: args['to'],
    statements: statements.list(rows.map(({ id }) => id)),
    documents: documents.list(published.slice(0, first).map(({ id }) => id)),
    links,
    nodes: nodes.list(endsOf(edges)),
    truncated: found.length > first || published.length > first,
  }
}
