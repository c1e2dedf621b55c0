import type { GraphQLResolveInfo } from 'graphql'
import { isEntityId, isStatementId, kindOfId } from '../../schema/ids.ts'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { everyStatement } from '../../schema/kinds/statement-filter.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import type { Asking } from '../asking.ts'
import { badUserInput } from '../errors.ts'
import { fetchEntities, fetchEntity, fetchList, fetchStatements } from '../selection/fetch.ts'
import { entityList, statementList } from '../selection/root-lists.ts'
import type { ListPlan } from '../selection/connection.ts'

import { besideOfIds } from './beside.ts'

type Args = Readonly<Record<string, unknown>>
type Resolver = (parent: unknown, args: Args, asking: Asking, info: GraphQLResolveInfo) => Promise<unknown>

/** How many ids one question may name. */
const MAX_IDS = 1_000

async function nodes(asking: Asking, info: GraphQLResolveInfo, ids: readonly string[]): Promise<unknown[]> {
  if (ids.length > MAX_IDS) throw badUserInput(`ids names ${ids.length} nodes; it may name at most ${MAX_IDS}.`)
  const [entities, statements, beside] = await Promise.all([
    fetchEntities(asking, info, [], ids.filter(isEntityId)),
    fetchStatements(asking, info, [], ids.filter(isStatementId)),
    besideOfIds(
      asking,
      ids.filter((id) => kindOfId(id) === undefined),
    ),
  ])
  return ids.map((id) => entities.one(id) ?? statements.one(id) ?? beside.get(id) ?? null)
}

const list =
  (plan: ListPlan): Resolver =>
  (_parent, args, asking, info) =>
    fetchList(asking, info, plan, args)

/** The root fields that give entities and statements themselves. */
export const query: Readonly<Record<string, Resolver>> = {
  node: async (_parent, args, asking, info) => (await nodes(asking, info, [args['id'] as string]))[0],
  nodes: (_parent, args, asking, info) => nodes(asking, info, args['ids'] as readonly string[]),
  ...Object.fromEntries(
    entityKinds.map((kind): [string, Resolver] => [
      kind.one,
      (_parent, args, asking, info) => fetchEntity(asking, info, kind.typename, args['id'] as string),
    ]),
  ),
  ...Object.fromEntries(entityKinds.map((kind): [string, Resolver] => [kind.many, list(entityList(kind))])),
  ...Object.fromEntries(statementKinds.map((kind): [string, Resolver] => [kind.many, list(statementList(kind))])),
  statements: list(statementList(everyStatement)),
}
