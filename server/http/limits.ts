import {
  BREAK,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromAST,
  visit,
} from 'graphql'
import { queryTooComplex } from '../errors.ts'

/** What one question may ask for. */
export interface Limits {
  /** Characters of its text. */
  readonly maxQueryLength: number
  /** Fields within fields. */
  readonly maxDepth: number
  readonly maxAliases: number
  /** Fields, with every fragment written out at each place that uses it. */
  readonly maxFields: number
  /** Objects it might bring, were every page full. */
  readonly maxCost: number
}

/** What a question comes to. Sizes of pages count as given, or as their default. */
interface Weight {
  readonly depth: number
  readonly aliases: number
  readonly fields: number
  readonly cost: number
}

const NOTHING: Weight = { depth: 0, aliases: 0, fields: 0, cost: 0 }
/** How many rows a page has that does not say so. */
const DEFAULT_PAGE = 100

const together = (a: Weight, b: Weight): Weight => ({
  depth: Math.max(a.depth, b.depth),
  aliases: a.aliases + b.aliases,
  fields: a.fields + b.fields,
  cost: a.cost + b.cost,
})

type Variables = Readonly<Record<string, unknown>>

function argument(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string, variables: Variables): unknown {
  const definition = field.args.find((arg) => arg.name === name)
  if (definition === undefined) return undefined
  const given = node.arguments?.find((arg) => arg.name.value === name)
  return given === undefined
    ? definition.defaultValue
    : valueFromAST(given.value, definition.type, variables as Record<string, unknown>)
}

/** How many objects stand below a field: a page's size, as many as there are ids, or one. */
function sizeOf(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Variables): number {
  const ids = argument(field, node, 'ids', variables)
  if (Array.isArray(ids)) return ids.length
  if (!field.args.some((arg) => arg.name === 'first')) return 1
  const size = argument(field, node, 'first', variables) ?? argument(field, node, 'last', variables) ?? DEFAULT_PAGE
  return typeof size === 'number' ? Math.max(size, 1) : DEFAULT_PAGE
}

class Scale {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #weights = new Map<string, Weight>()
  readonly #schema: GraphQLSchema
  readonly #variables: Variables

  constructor(schema: GraphQLSchema, document: DocumentNode, variables: Variables) {
    this.#schema = schema
    this.#variables = variables
    this.#fragments = new Map(
      document.definitions.flatMap((definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
      ),
    )
  }

  /** The weight of a selection on one object. A fragment is weighed once, however often it is used. */
  weigh(type: GraphQLCompositeType, { selections }: SelectionSetNode): Weight {
    return selections.reduce<Weight>((sum, node) => {
      if (node.kind === Kind.FIELD) return together(sum, this.#field(type, node))
      if (node.kind === Kind.INLINE_FRAGMENT)
        return together(sum, this.weigh(this.#conditioned(node.typeCondition?.name.value, type), node.selectionSet))
      return together(sum, this.#fragment(node.name.value))
    }, NOTHING)
  }

  #conditioned(name: string | undefined, fallback: GraphQLCompositeType): GraphQLCompositeType {
    const type = name === undefined ? undefined : this.#schema.getType(name)
    return isCompositeType(type) ? type : fallback
  }

  #fragment(name: string): Weight {
    const known = this.#weights.get(name)
    const fragment = this.#fragments.get(name)
    if (known !== undefined || fragment === undefined) return known ?? NOTHING
    const type = this.#schema.getType(fragment.typeCondition.name.value)
    const weight = isCompositeType(type) ? this.weigh(type, fragment.selectionSet) : NOTHING
    this.#weights.set(name, weight)
    return weight
  }

  #field(type: GraphQLCompositeType, node: FieldNode): Weight {
    const aliases = node.alias === undefined ? 0 : 1
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    const target = field === undefined ? undefined : getNamedType(field.type)
    // Introspection (__schema, __type) describes the schema and touches no data.
    if (field === undefined || !isCompositeType(target) || node.selectionSet === undefined)
      return { depth: 1, aliases, fields: 1, cost: 0 }
    const below = this.weigh(target, node.selectionSet)
    const size = sizeOf(field, node, this.#variables)
    return {
      depth: below.depth + 1,
      aliases: below.aliases + aliases,
      fields: below.fields + 1,
      cost: 1 + size * below.cost + size,
    }
  }
}

const SIZES = new Set(['first', 'last', 'ids'])

/** Whether a question's weight depends on its variables: some page or list of ids is as long as one of them says. */
export function sizedByVariables(document: DocumentNode): boolean {
  let found = false
  visit(document, {
    Argument(node) {
      if (!SIZES.has(node.name.value)) return false
      visit(node, {
        Variable() {
          found = true
          return BREAK
        },
      })
      return found ? BREAK : false
    },
  })
  return found
}

const tooManyFields = (fields: number, { maxFields }: Limits): GraphQLError | null =>
  fields > maxFields
    ? queryTooComplex(
        `The question has ${fields} fields with its fragments written out; ${maxFields} are allowed (the setting MAX_FIELDS). Ask in several questions.`,
      )
    : null

/** Whether more fields stand in a question than it may have, as an error; found before it is checked, since checking compares fields with each other. */
export function overFields(document: DocumentNode, limits: Limits): GraphQLError | null {
  let fields = 0
  visit(document, {
    Field() {
      fields += 1
    },
  })
  return tooManyFields(fields, limits)
}

/** What is over its limit in a valid operation, as one error; null when nothing is. */
export function overLimit(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
  limits: Limits,
): GraphQLError | null {
  const root = schema.getRootType(operation.operation)
  if (root == null) return null
  const { depth, aliases, fields, cost } = new Scale(schema, document, variables).weigh(root, operation.selectionSet)
  if (depth > limits.maxDepth)
    return queryTooComplex(
      `The question goes ${depth} fields deep; ${limits.maxDepth} are allowed (the setting MAX_DEPTH). Ask for the deeper part by id in a question of its own.`,
    )
  if (aliases > limits.maxAliases)
    return queryTooComplex(
      `The question has ${aliases} aliases; ${limits.maxAliases} are allowed (the setting MAX_ALIASES). Ask with nodes(ids:), or in several questions.`,
    )
  const wide = tooManyFields(fields, limits)
  if (wide !== null) return wide
  if (cost > limits.maxCost)
    return queryTooComplex(
      `The question might bring ${cost} objects, were every page full; ${limits.maxCost} are allowed (the setting MAX_COST). Give the nested lists a smaller first; without it a page has ${DEFAULT_PAGE} rows.`,
    )
  return null
}

/** Whether a text is longer than a question may be, as an error. */
export function overLength(text: string, limits: Limits): GraphQLError | null {
  return text.length > limits.maxQueryLength
    ? queryTooComplex(
        `The question is ${text.length} characters long; ${limits.maxQueryLength} are allowed (the setting MAX_QUERY_LENGTH). Put long lists into variables.`,
      )
    : null
}
