import {
  type FieldNode, type FragmentDefinitionNode, type GraphQLObjectType, type GraphQLSchema, getArgumentValues, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective,
  isAbstractType, Kind, type SelectionNode,
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
  return getDirectiveValues(GraphQLSkipDirective, node, variableValues)?.['if'] !== true && getDirectiveValues(GraphQLIncludeDirective, node, variableValues)?.['if'] !== false
}

function applies(operation: Operation, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true
  const other = operation.schema.getType(condition)
  return other !== undefined && isAbstractType(other) && operation.schema.isSubType(other, type)
}

function collect(operation: Operation, type: GraphQLObjectType, parents: readonly FieldNode[]): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>()
  const visit = (selections: readonly SelectionNode[]): void => {
    for (const node of selections) {
      if (!wanted(node, operation.variableValues)) continue
      if (node.kind === Kind.FIELD) {
        const key = node.alias?.value ?? node.name.value
        const same = found.get(key)
        if (same === undefined) found.set(key, [node])
        else same.push(node)
      } else {
        const fragment = node.kind === Kind.FRAGMENT_SPREAD ? operation.fragments[node.name.value] : node
        if (fragment !== undefined && applies(operation, fragment.typeCondition?.name.value, type)) visit(fragment.selectionSet.selections)
      }
    }
  }
  for (const parent of parents) if (parent.selectionSet !== undefined) visit(parent.selectionSet.selections)
  return found
}

/** The fields asked for below these field nodes where the object is of this type; fragments, @include and @skip are resolved, `__typename` is left out. */
export function selectedFields(operation: Operation, type: GraphQLObjectType, parents: readonly FieldNode[]): Selected[] {
  const fields = type.getFields()
  const selected: Selected[] = []
  for (const [key, nodes] of collect(operation, type, parents)) {
    const [node] = nodes
    const field = node === undefined ? undefined : fields[node.name.value]
    if (node !== undefined && field !== undefined) selected.push({ name: field.name, key, nodes, args: getArgumentValues(field, node, operation.variableValues as Record<string, unknown>) })
  }
  return selected
}
