import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isInterfaceType, isObjectType } from 'graphql'
import { entityKinds } from '../../../schema/kinds/entities.ts'
import { statementKinds } from '../../../schema/kinds/statements.ts'
import { type Records, recordSchemas } from '../../../seed/records.ts'
import { MADE } from './over-records.ts'

/** Lists of the record files, and the type of what stands in them. */
const TYPES: readonly (readonly [keyof Records, string])[] = [
  ...entityKinds.map((kind) => [kind.many, kind.typename] as const),
  ...statementKinds.map((kind) => [kind.many, kind.typename] as const),
]

/** Conditions that say which value a property of the same name has. */
const FILTERS = ['ids', 'name', 'named', 'classification', 'status', 'kind', 'person', 'organization', 'post']
/** Those of people by their roles are not. */
const NOT_FILTERS = new Set(['PersonFilter.organization', 'PersonFilter.post', 'PersonFilter.role'])

/**
 * What records can answer: fields that are a property of some record, or made here; lists of what hangs on a thing; no
 * cursors.
 */
export function recordsAllow(schema: GraphQLSchema): (type: string, field: string, argument?: string) => boolean {
  const recorded = new Map<string, ReadonlySet<string>>(
    TYPES.map(([list, typename]) => [typename, new Set([...Object.keys(recordSchemas[list].shape), ...MADE])]),
  )
  const known = (type: GraphQLObjectType, field: string): boolean => {
    const target = getNamedType(type.getFields()[field]?.type ?? type)
    if (target.name.endsWith('Connection'))
      return recorded.has(target.name.slice(0, -10)) || target.name === 'StatementConnection'
    return recorded.get(type.name)?.has(field) ?? true
  }
  return (typename, field, argument) => {
    const type = schema.getType(typename)
    if (argument !== undefined) return argument !== 'after' && argument !== 'before'
    if (typename === 'Query')
      return ['node', 'nodes', 'memberships', ...entityKinds.flatMap((kind) => [kind.one, kind.many])].includes(field)
    // How much is stated, and numbers, are counted and read elsewhere.
    if (typename.endsWith('Order')) return !/^(STATED|LINKS|VALUE)_/.test(field)
    if (typename.endsWith('Filter')) return FILTERS.includes(field) && !NOT_FILTERS.has(`${typename}.${field}`)
    if (/cursor$/i.test(field) || field === 'passages' || field === 'sentence') return false
    if (isInterfaceType(type)) return schema.getPossibleTypes(type).every((one) => known(one, field))
    return !isObjectType(type) || known(type, field)
  }
}
