import { getNamedType, type GraphQLResolveInfo, type GraphQLSchema, isCompositeType, isObjectType } from 'graphql'
import { connectionOf, type Cursor, pageOf } from '../selection/page.ts'
import { planOf } from '../selection/plans.ts'

interface PageRow {
  readonly rows?: readonly { readonly cursor: Cursor }[]
  readonly total?: number
}

/** A page as it was read, as a Relay connection. */
export const connectionOfPage = (page: PageRow, args: Readonly<Record<string, unknown>>) => connectionOf(page.rows ?? [], page.total ?? 0, pageOf(args))

type Parent = Readonly<Record<string, unknown>>

/** Fields that lead to other objects were read along with their parent, under '@' and their key in the answer. */
const related = (parent: Parent, _args: unknown, _asking: unknown, info: GraphQLResolveInfo): unknown => parent[`@${info.path.key}`]

const relatedPage = (parent: Parent, args: Parent, _asking: unknown, info: GraphQLResolveInfo): unknown =>
  connectionOfPage(parent[`@${info.path.key}`] as PageRow, args)

/** Gives every field that a plan reads as an object or a connection its resolver; fields that a resolver makes itself keep theirs. */
export function relationResolvers(schema: GraphQLSchema, made: Readonly<Record<string, Readonly<Record<string, unknown>>>>): Record<string, Record<string, unknown>> {
  const resolvers: Record<string, Record<string, unknown>> = {}
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    const plan = planOf(type.name)
    for (const field of Object.values(type.getFields())) {
      const target = getNamedType(field.type)
      if (plan[field.name] === undefined || made[type.name]?.[field.name] !== undefined || !isCompositeType(target)) continue
      resolvers[type.name] = { ...resolvers[type.name], [field.name]: target.name.endsWith('Connection') ? relatedPage : related }
    }
  }
  return resolvers
}
