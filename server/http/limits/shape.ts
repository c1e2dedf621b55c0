import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { queryTooComplex } from '../../errors.ts'
import { counted, type Limits, MOST_NESTED } from './limits.ts'
import { tooNested } from './text.ts'

/** What stands in a selection, with every fragment written out. */
interface Shape {
  /** Fields within fields. */
  readonly depth: number
  /** Fields and fragments within each other. */
  readonly nested: number
  readonly aliases: number
  readonly fields: number
}

const NOTHING: Shape = { depth: 0, nested: 0, aliases: 0, fields: 0 }
const ENDLESS: Shape = { ...NOTHING, nested: Number.POSITIVE_INFINITY }

const together = (a: Shape, b: Shape): Shape => ({
  depth: Math.max(a.depth, b.depth),
  nested: Math.max(a.nested, b.nested),
  aliases: a.aliases + b.aliases,
  fields: a.fields + b.fields,
})

/**
 * Fields that ask about the schema: what is below them has a depth of its own (the standard question is 14 deep) and is
 * counted exactly.
 */
const isIntrospection = ({ name }: FieldNode): boolean => name.value.startsWith('__')

/** Measures selections; a fragment once, however often it is used. It goes down no further than is allowed. */
class Measure {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #known = new Map<string, Shape>()

  constructor(fragments: readonly FragmentDefinitionNode[]) {
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  }

  of({ selections }: SelectionSetNode, level: number): Shape {
    if (level > MOST_NESTED) return ENDLESS
    return selections.reduce<Shape>((sum, node) => {
      if (node.kind === Kind.FIELD) return together(sum, this.#field(node, level))
      const { nested, fields, ...below } =
        node.kind === Kind.INLINE_FRAGMENT
          ? this.of(node.selectionSet, level + 1)
          : this.fragment(node.name.value, level + 1)
      return together(sum, { ...below, nested: nested + 1, fields: fields + 1 })
    }, NOTHING)
  }

  #field(node: FieldNode, level: number): Shape {
    const below = node.selectionSet === undefined ? NOTHING : this.of(node.selectionSet, level + 1)
    return {
      depth: (isIntrospection(node) ? 0 : below.depth) + 1,
      nested: below.nested + 1,
      aliases: below.aliases + (node.alias === undefined ? 0 : 1),
      fields: below.fields + 1,
    }
  }

  /** A fragment within itself counts as nothing: it is refused later, for what it is. */
  fragment(name: string, level: number): Shape {
    const known = this.#known.get(name)
    const fragment = this.#fragments.get(name)
    if (known !== undefined || fragment === undefined) return known ?? NOTHING
    this.#known.set(name, NOTHING)
    const shape = this.of(fragment.selectionSet, level)
    this.#known.set(name, shape)
    return shape
  }

  /** The fragments that no operation measured so far uses. */
  unused(): FragmentDefinitionNode[] {
    return [...this.#fragments.values()].filter(({ name }) => !this.#known.has(name.value))
  }
}

/** All of a document: every operation is checked, whichever is run. */
function shapeOf({ definitions }: DocumentNode): Shape {
  const measure = new Measure(definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION))
  const operations = definitions
    .filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    .map(({ selectionSet }) => measure.of(selectionSet, 0))
  const others = measure.unused().map(({ name }) => measure.fragment(name.value, 0))
  const shapes = [...operations, ...others]
  return {
    ...shapes.reduce(together, NOTHING),
    aliases: shapes.reduce((most, { aliases }) => Math.max(most, aliases), 0),
  }
}

/** The number of fields of a document, its fragments written out. */
export const fieldsOf = (document: DocumentNode): number => shapeOf(document).fields

/**
 * Whether more stands in a document than may, as an error; found before it is validated, since that compares fields
 * with each other.
 */
export function overShape(document: DocumentNode, limits: Limits): GraphQLError | null {
  const { depth, nested, aliases, fields } = shapeOf(document)
  if (nested > MOST_NESTED) return tooNested('The question')
  if (depth > limits.maxDepth)
    return queryTooComplex(
      `The question goes ${depth} fields deep; ${limits.maxDepth} are allowed (the setting MAX_DEPTH). Ask ` +
        'for the deeper part by id in a question of its own.',
    )
  if (aliases > limits.maxAliases)
    return queryTooComplex(
      `The question has ${counted(aliases)} aliases with its fragments written out; ${limits.maxAliases} ` +
        'are allowed (the setting MAX_ALIASES). Ask with nodes(ids:), or in several questions.',
    )
  if (fields > limits.maxFields)
    return queryTooComplex(
      `The question has ${counted(fields)} fields and fragments with its fragments written out; ` +
        `${limits.maxFields} are allowed (the setting MAX_FIELDS). Ask in several questions.`,
    )
  return null
}
