import {
  BREAK,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type SelectionNode,
  visit,
} from 'graphql'

/** What of an operation is needed to read a selection. */
export interface Operation {
  readonly schema: GraphQLSchema
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variableValues: Readonly<Record<string, unknown>>
}

/** A field asked for on one type: its name, the key it has in the answer, and all places it is asked at. */
export interface Selected {
  readonly name: string
  readonly key: string
  readonly nodes: readonly FieldNode[]
  /** Its arguments, coerced and with defaults. */
  readonly args: Readonly<Record<string, unknown>>
}

function wanted(node: SelectionNode, variableValues: Operation['variableValues']): boolean {
  if (node.directives === undefined || node.directives.length === 0) return true
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false
  )
}

function applies(operation: Operation, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true
  const other = operation.schema.getType(condition)
  return other !== undefined && isAbstractType(other) && operation.schema.isSubType(other, type)
}

interface Shape {
  readonly fields: ReadonlyMap<string, FieldNode[]>
  /** Whether it is the same whatever the variables are: no @include or @skip stands in it. */
  readonly fixed: boolean
}

function collect(operation: Operation, type: GraphQLObjectType, parents: readonly FieldNode[]): Shape {
  const found = new Map<string, FieldNode[]>()
  let fixed = true
  const walk = (selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      fixed &&= (node.directives ?? []).length === 0
      if (!wanted(node, operation.variableValues)) continue
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value
        const same = found.get(key)
        if (same === undefined) found.set(key, [node])
        else same.push(node)
      } else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? operation.fragments[node.name.value] : node
        if (fragment !== undefined && applies(operation, fragment.typeCondition?.name.value, type))
          walk(fragment.selectionSet.selections)
      }
    }
  }
  for (const parent of parents) if (parent.selectionSet !== undefined) walk(parent.selectionSet.selections)
  return { fields: found, fixed }
}

/** Arguments as they are meant: null, where an argument has a default, is the same as leaving it out. */
export function withDefaults(
  { args: definitions }: GraphQLField<unknown, unknown>,
  args: Selected['args'],
): Selected['args'] {
  const nulls = definitions.filter(({ name, defaultValue }) => defaultValue !== undefined && args[name] === null)
  return nulls.length === 0
    ? args
    : { ...args, ...Object.fromEntries(nulls.map(({ name, defaultValue }) => [name, defaultValue])) }
}

/** Makes a selected field for the variables of one request. */
type Select = (variableValues: Operation['variableValues']) => Selected

function hasVariable(node: FieldNode): boolean {
  let found = false
  for (const argument of node.arguments ?? [])
    visit(argument, {
      Variable() {
        found = true
        return BREAK
      },
    })
  return found
}

function selects(type: GraphQLObjectType, fields: Shape['fields']): Select[] {
  const definitions = type.getFields()
  return [...fields].flatMap(([key, nodes]): Select[] => {
    const [node] = nodes
    const field = node === undefined ? undefined : definitions[node.name.value]
    if (node === undefined || field === undefined) return []
    const select: Select = (variableValues) => ({
      name: field.name,
      key,
      nodes,
      args: withDefaults(field, getArgumentValues(field, node, variableValues as Record<string, unknown>)),
    })
    if (hasVariable(node)) return [select]
    const always = select({})
    return [() => always]
  })
}

/**
 * What was found below a field node, for as long as its document is kept: documents are kept compiled, and asked again
 * and again.
 */
const kept = new WeakMap<FieldNode, Map<GraphQLObjectType, readonly Select[]>>()

function selectsBelow(operation: Operation, type: GraphQLObjectType, parents: readonly FieldNode[]): readonly Select[] {
  const [parent, more] = parents
  const known = parent === undefined || more !== undefined ? undefined : kept.get(parent)?.get(type)
  if (known !== undefined) return known
  const { fields, fixed } = collect(operation, type, parents)
  const found = selects(type, fields)
  if (parent !== undefined && more === undefined && fixed) {
    const byType = kept.get(parent) ?? new Map<GraphQLObjectType, readonly Select[]>()
    kept.set(parent, byType.set(type, found))
  }
  return found
}

/**
 * The fields asked for below these field nodes where the object is of this type; fragments, @include and @skip are
 * resolved, `__typename` is left out.
 */
export const selectedFields = (
  operation: Operation,
  type: GraphQLObjectType,
  parents: readonly FieldNode[],
): Selected[] => selectsBelow(operation, type, parents).map((select) => select(operation.variableValues))
