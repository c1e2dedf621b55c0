import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
  visit,
} from 'graphql'
import { queryTooComplex } from '../../errors.ts'
import { fragmentsOf, isAboutSchema, SchemaCount, wholeSchema } from './introspection.ts'
import { counted, type Limits } from './limits.ts'
import { argumentsOf, isList, isPage, sizeOf, type Variables, workOf } from './sizes.ts'

/** How many times the whole schema one question may bring of it. */
const WHOLE_SCHEMAS = 5

/** Where a selection stands: at the root, or in a page whose size is weighed already. */
interface Place {
  readonly root: boolean
  readonly inPage: boolean
}

const ROOT: Place = { root: true, inPage: false }
const WITHIN: Place = { root: false, inPage: false }
const IN_PAGE: Place = { root: false, inPage: true }

class Scale {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Variables
  readonly #known = new Map<string, number>()
  /** What of the schema itself is asked for. */
  readonly ofSchema: SchemaCount

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
    this.#schema = schema
    this.#variables = variables
    this.#fragments = fragmentsOf(document)
    this.ofSchema = new SchemaCount(schema, this.#fragments, variables, WHOLE_SCHEMAS * wholeSchema(schema))
  }

  /**
   * The cost of a selection on one object. A fragment is weighed once for each kind of place, however often it is used.
   */
  weigh(type: GraphQLCompositeType, { selections }: SelectionSetNode, place: Place): number {
    return selections.reduce((sum, node) => {
      if (node.kind === Kind.FIELD) return sum + this.#field(type, node, place)
      if (node.kind === Kind.INLINE_FRAGMENT)
        return sum + this.weigh(this.#conditioned(node.typeCondition?.name.value, type), node.selectionSet, place)
      return sum + this.#fragment(node.name.value, place)
    }, 0)
  }

  #conditioned(name: string | undefined, fallback: GraphQLCompositeType): GraphQLCompositeType {
    const type = name === undefined ? undefined : this.#schema.getType(name)
    return isCompositeType(type) ? type : fallback
  }

  #fragment(name: string, place: Place): number {
    const fragment = this.#fragments.get(name)
    const type = fragment === undefined ? undefined : this.#schema.getType(fragment.typeCondition.name.value)
    if (fragment === undefined || !isCompositeType(type)) return 0
    // At the root a fragment may ask about the schema, which is counted at each place.
    if (place.root) return this.weigh(type, fragment.selectionSet, place)
    const key = `${name} ${place.inPage}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const cost = this.weigh(type, fragment.selectionSet, place)
    this.#known.set(key, cost)
    return cost
  }

  #field(type: GraphQLCompositeType, node: FieldNode, place: Place): number {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    const target = field === undefined ? undefined : getNamedType(field.type)
    if (place.root && isAboutSchema(node)) this.ofSchema.add(node)
    // A value under a name of its own is one more on every object.
    if (field === undefined || !isCompositeType(target) || node.selectionSet === undefined)
      return node.alias === undefined ? 0 : 1
    const given = argumentsOf(field, node, this.#variables)
    const below = this.weigh(target, node.selectionSet, isPage(field, given) ? IN_PAGE : WITHIN)
    // What a page holds is counted where it is asked for.
    if (place.inPage && isList(field)) return below
    return (place.root ? workOf(field, given) : 0) + 1 + sizeOf(field, given, place.root) * (below + 1)
  }
}

/** Arguments that an operation's cost depends on. */
const SIZES = new Set(['first', 'last', 'ids', 'of', 'filter', 'text', 'depth', 'name', 'includeDeprecated'])

/** Whether a question's cost depends on its variables. */
export function sizedByVariables(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Argument(node) {
      if (!SIZES.has(node.name.value)) return false
      return undefined
    },
    VariableDefinition: () => false,
    Directive: () => false,
    Variable() {
      found = true
    },
  })
  return found
}

function withDefaults({ variableDefinitions = [] }: OperationDefinitionNode, variables: Variables): Variables {
  const defaults = variableDefinitions.flatMap(({ variable, defaultValue }) =>
    defaultValue === undefined ? [] : [[variable.name.value, valueFromASTUntyped(defaultValue)] as const],
  )
  return defaults.length === 0 ? variables : { ...Object.fromEntries(defaults), ...variables }
}

/** What a valid operation costs, in objects it may bring; or the error where that is over the limit. */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  limits: Limits,
): number | GraphQLError {
  const root = schema.getRootType(operation.operation)
  if (root == null) return 0
  const scale = new Scale(schema, document, withDefaults(operation, variables))
  const objects = scale.weigh(root, operation.selectionSet, ROOT)
  const most = WHOLE_SCHEMAS * wholeSchema(schema)
  if (scale.ofSchema.count > most)
    return queryTooComplex(
      `The question asks for more than ${most} values of the schema, ${WHOLE_SCHEMAS} times what the whole ` +
        'of it has. Ask for all of it once, or for one type with __type(name:).',
    )
  if (objects > limits.maxCost)
    return queryTooComplex(
      `The question might bring ${counted(Math.round(objects))} objects, or take as long as if it did; ` +
        `${limits.maxCost} are allowed (the setting MAX_COST). Give the lists a smaller first, the outer ` +
        'ones before all; or name what you want with ids.',
    )
  return objects + scale.ofSchema.count / 10
}
