import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  GraphQLError,
  getArgumentValues,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
  Kind,
  parse,
  type GraphQLObjectType,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql'
import type { Variables } from './sizes.ts'

/** Things of a schema (types, fields, arguments …), and how often each stands in an answer. */
type Things = ReadonlyMap<unknown, number>

const META = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]))

/** A question about the schema itself, answered by the process alone: __schema or __type. */
export const isAboutSchema = ({ name }: FieldNode): boolean => META.has(name.value)

/**
 * Counts the values that questions about the schema bring, exactly, and without making them: it follows all things of
 * one kind at once, each with how often it stands there.
 * It counts no further than to `most`.
 */
export class SchemaCount {
  readonly #schema: GraphQLSchema
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #variables: Variables
  readonly #most: number
  count = 0

  constructor(
    schema: GraphQLSchema,
    fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    variables: Variables,
    most: number,
  ) {
    this.#schema = schema
    this.#fragments = fragments
    this.#variables = variables
    this.#most = most
  }

  /** Adds what one field of the root brings. */
  add(node: FieldNode): void {
    const field = META.get(node.name.value)
    if (field !== undefined) this.#field(field, node, new Map([[undefined, 1]]))
  }

  #selection(type: GraphQLObjectType, things: Things, { selections }: SelectionSetNode): void {
    for (const node of selections) {
      if (this.count > this.#most) return
      if (node.kind === Kind.FIELD) {
        const field = type.getFields()[node.name.value]
        if (field === undefined) this.count += sum(things)
        else this.#field(field, node, things)
      } else {
        const within = node.kind === Kind.INLINE_FRAGMENT ? node : this.#fragments.get(node.name.value)
        if (within !== undefined) this.#selection(type, things, within.selectionSet)
      }
    }
  }

  #field(field: GraphQLField<unknown, unknown>, node: FieldNode, things: Things): void {
    const target = getNamedType(field.type)
    const below = new Map<unknown, number>()
    for (const [thing, times] of things) {
      this.count += times
      if (this.count > this.#most) return
      for (const value of this.#valuesOf(field, node, thing)) below.set(value, (below.get(value) ?? 0) + times)
    }
    if (isObjectType(target) && node.selectionSet !== undefined) {
      this.count += sum(below)
      this.#selection(target, below, node.selectionSet)
    }
  }

  #valuesOf(field: GraphQLField<unknown, unknown>, node: FieldNode, thing: unknown): unknown[] {
    if (!isObjectType(getNamedType(field.type))) return []
    try {
      const args = getArgumentValues(field, node, this.#variables as Record<string, unknown>)
      // What resolves these fields looks at nothing but the schema.
      const value: unknown = field.resolve?.(thing, args, undefined, { schema: this.#schema } as never)
      return (Array.isArray(value) ? value : [value]).filter((one) => one !== null && one !== undefined)
    } catch (error) {
      // A missing argument is refused when the question is run.
      if (error instanceof GraphQLError) return []
      throw error
    }
  }
}

const sum = (things: Things): number => things.values().reduce((total, times) => total + times, 0)

/** The field nodes of a document's first operation, at the root. */
const rootsOf = ({ definitions }: DocumentNode): FieldNode[] =>
  definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.filter((node) => node.kind === Kind.FIELD)
      : [],
  )

const wholes = new WeakMap<GraphQLSchema, number>()

/** How many values the whole of a schema has, as the standard question asks for it. */
export function wholeSchema(schema: GraphQLSchema): number {
  const known = wholes.get(schema)
  if (known !== undefined) return known
  const document = parse(
    getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    }),
  )
  const counting = new SchemaCount(schema, fragmentsOf(document), {}, Number.POSITIVE_INFINITY)
  for (const node of rootsOf(document)) counting.add(node)
  wholes.set(schema, counting.count)
  return counting.count
}

/** A document's fragments by name. */
export const fragmentsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition] as const] : [],
    ),
  )
