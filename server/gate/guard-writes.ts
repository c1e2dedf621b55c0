import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import type { Asking } from '../asking.ts'
import { forbidden, unauthenticated } from '../errors.ts'
import { isEnough, needsKey, needsRole, type Role } from './roles.ts'

/** What asks for another role than editing does, and questions that ask for one at all, by type and field. */
const OTHERWISE: Readonly<Record<string, Role | 'nobody'>> = { 'Query.import': 'editor' }

type Resolver = GraphQLFieldResolver<unknown, Asking>

const guarded =
  (field: string, needed: Role, resolve: Resolver): Resolver =>
  (parent, args, asking, info) => {
    if (isEnough(asking.role, needed)) return resolve(parent, args, asking, info)
    throw asking.role === null
      ? unauthenticated(needsKey(needed, field))
      : forbidden(needsRole(needed, field, asking.role))
  }

/**
 * Has every mutation and subscription of a schema ask for its role first: editing, unless a row says otherwise. So none
 * that is added can be forgotten.
 */
export function guardWrites(schema: GraphQLSchema, otherwise = OTHERWISE): GraphQLSchema {
  const [questions, ...changes] = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  for (const type of [questions, ...changes])
    for (const field of Object.values(type?.getFields() ?? {})) {
      const needed = otherwise[`${type?.name}.${field.name}`] ?? (type === questions ? 'nobody' : 'editor')
      if (needed === 'nobody') continue
      field.resolve = guarded(field.name, needed, (field.resolve as Resolver | undefined) ?? defaultFieldResolver)
      if (field.subscribe !== undefined) field.subscribe = guarded(field.name, needed, field.subscribe as Resolver)
    }
  return schema
}
