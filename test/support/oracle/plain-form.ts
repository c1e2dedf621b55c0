import {
  astFromValue,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  getVariableValues,
} from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import type { AnyQuestion } from './any-question.ts'

type Answer = Readonly<Record<string, unknown>>

/**
 * A selection said plainly: one or more selections in which every field stands once under its own name, and how their
 * answers make that of the whole.
 */
interface Plain {
  readonly selections: readonly string[]
  /** The object that was asked for, of the same object as each plain selection gave it. */
  readonly join: (parts: readonly Answer[]) => Answer
}

/** A field of one type under one key, in the selections that ask for it. */
interface Part {
  readonly key: string
  readonly name: string
  /** Which selection holds each of the field's own. */
  readonly at: readonly number[]
  readonly below: Plain | null
}

interface Asked {
  readonly schema: GraphQLSchema
  readonly fragments: Record<string, FragmentDefinitionNode>
  readonly variables: Record<string, unknown>
}

function written(field: GraphQLField<unknown, unknown>, node: FieldNode, variables: Asked['variables']): string {
  const values = getArgumentValues(field, node, variables)
  const args = field.args.flatMap(({ name, type }) => {
    const value = name in values ? astFromValue(values[name], type) : null
    return value == null ? [] : [`${name}: ${print(value)}`]
  })
  return args.length === 0 ? field.name : `${field.name}(${args.join(', ')})`
}

/** Values of an answer, list in list, joined item by item. */
function joined(values: readonly unknown[], join: Plain['join']): unknown {
  const [first] = values
  if (first == null) return first
  return Array.isArray(first)
    ? first.map((_, position) =>
        joined(
          (values as unknown[][]).map((list) => list[position]),
          join,
        ),
      )
    : join(values as Answer[])
}

class Writer {
  readonly #asked: Asked
  /** What stands in each selection, type by type. */
  readonly #texts: Map<string, string[]>[] = []
  /**
   * The selection that a text goes into next, by field name: two of one name never share one, unless they are the same.
   */
  readonly #next = new Map<string, number>()
  readonly #same = new Map<string, Pick<Part, 'at' | 'below'>>()
  readonly #numbers: Map<FieldNode, number>

  constructor(asked: Asked, numbers: Map<FieldNode, number>) {
    this.#asked = asked
    this.#numbers = numbers
  }

  #number(node: FieldNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size
    this.#numbers.set(node, number)
    return number
  }

  #put(type: string, name: string, text: string): number {
    const position = this.#next.get(name) ?? 0
    this.#next.set(name, position + 1)
    this.#add(position, type, text)
    return position
  }

  #add(position: number, type: string, text: string): void {
    while (this.#texts.length <= position) this.#texts.push(new Map())
    const texts = this.#texts[position]
    texts?.set(type, [...(texts.get(type) ?? []), text])
  }

  /** A field of one type. What several types ask for alike, at the same places of the question, is said once. */
  part(type: GraphQLObjectType, key: string, nodes: readonly FieldNode[]): Part | null {
    const [node] = nodes
    if (node === undefined) return null
    const name = node.name.value
    if (name === '__typename') return { key, name, at: [0], below: null }
    const field = type.getFields()[name]
    if (field === undefined) throw new TypeError(`${type.name} has no field ${name}`)
    const call = written(field, node, this.#asked.variables)
    const below = getNamedType(field.type)
    const places = isCompositeType(below) ? nodes.map((one) => this.#number(one)).join(' ') : ''
    const alike = `${call} ${String(field.type)} ${places}`
    const known = this.#same.get(alike)
    if (known !== undefined) {
      this.#repeat(type.name, call, known)
      return { key, name, ...known }
    }
    const plain = isCompositeType(below) ? plainBelow(this.#asked, below, nodes, this.#numbers) : null
    const texts = plain === null ? [call] : plain.selections.map((selection) => `${call} ${selection}`)
    const at = texts.map((text) => this.#put(type.name, name, text))
    this.#same.set(alike, { at, below: plain })
    return { key, name, at, below: plain }
  }

  #repeat(type: string, call: string, { at, below }: Pick<Part, 'at' | 'below'>): void {
    at.forEach((position, index) => {
      const text = below === null ? call : `${call} ${below.selections[index]}`
      if (!this.#texts[position]?.get(type)?.includes(text)) this.#add(position, type, text)
    })
  }

  selections(type: GraphQLCompositeType): string[] {
    const all = this.#texts.length === 0 ? [new Map<string, string[]>()] : this.#texts
    return all.map((texts) => {
      const parts = [...texts].map(([on, fields]) =>
        isObjectType(type) ? fields.join(' ') : `... on ${on} { ${fields.join(' ')} }`,
      )
      return `{ ${['__typename', ...parts].join(' ')} }`
    })
  }
}

function fieldsOf(asked: Asked, type: GraphQLObjectType, nodes: readonly FieldNode[]) {
  return [...collectSubfields(asked.schema, asked.fragments, asked.variables, type, nodes as FieldNode[])]
}

function plainOf(
  asked: Asked,
  type: GraphQLCompositeType,
  fields: (one: GraphQLObjectType) => [string, readonly FieldNode[]][],
  numbers: Map<FieldNode, number>,
): Plain {
  const writer = new Writer(asked, numbers)
  const possible = isAbstractType(type) ? asked.schema.getPossibleTypes(type) : [type]
  const parts = new Map(
    possible.map((one) => [one.name, fields(one).flatMap(([key, nodes]) => writer.part(one, key, nodes) ?? [])]),
  )
  return {
    selections: writer.selections(type),
    join: (answers) =>
      Object.fromEntries(
        (parts.get(String(answers[0]?.['__typename'])) ?? []).map(({ key, name, at, below }) => {
          const values = at.map((position) => answers[position]?.[name])
          return [key, below === null ? values[0] : joined(values, below.join)]
        }),
      ),
  }
}

function plainBelow(
  asked: Asked,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
  numbers: Map<FieldNode, number>,
): Plain {
  return plainOf(asked, type, (one) => fieldsOf(asked, one, nodes), numbers)
}

/**
 * The same question without aliases, named fragments, directives and variables: as several, where one field is asked
 * for under several keys, and what makes the answer of theirs.
 */
export function plainForm(
  schema: GraphQLSchema,
  { query, variables }: AnyQuestion,
): { questions: readonly string[]; join: (answers: readonly ExecutionResult['data'][]) => unknown } {
  const document = parse(query)
  const operation = document.definitions.find(
    (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
  )
  const root = schema.getQueryType()
  if (operation === undefined || root == null) throw new TypeError('There is no question')
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables)
  if (coerced === undefined) throw new TypeError(errors?.map(({ message }) => message).join('\n'))
  const fragments = Object.fromEntries(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  const asked: Asked = { schema, fragments, variables: coerced }
  const { selections, join } = plainOf(
    asked,
    root,
    (one) => [...collectFields(schema, fragments, coerced, one, operation.selectionSet)],
    new Map(),
  )
  return { questions: selections, join: (answers) => join(answers as Answer[]) }
}
