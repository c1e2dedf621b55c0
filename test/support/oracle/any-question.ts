import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  print,
  validate,
} from 'graphql'
import type { Chance } from '../random-records.ts'

/** What questions are about: the fields and arguments they may use, and the values they may give. */
export interface Topic {
  readonly schema: GraphQLSchema
  /** Whether a field, or an argument of it, or a field of an input type, or a word of an enum, may be asked for. */
  readonly allows: (type: string, field: string, argument?: string) => boolean
  /** A value of a scalar type for an argument or an input field of this name; `of` is the type that the field gives. */
  readonly scalar: (chance: Chance, type: string, name: string, of: string) => unknown
}

export interface AnyQuestion {
  readonly query: string
  readonly variables: Record<string, unknown>
  /** Other values, for the same text asked again. */
  readonly others: Record<string, unknown>
}

/** How likely things are in one question, in tenths. */
interface Habits {
  readonly aliases: number
  readonly fragments: number
  readonly variables: number
  readonly directives: number
}

interface Fragment {
  readonly name: string
  readonly type: GraphQLCompositeType
  readonly text: string
}

/** Arguments that no question may give both of. */
const EITHER: readonly (readonly [string, string])[] = [
  ['first', 'last'],
  ['asOf', 'asOfEvent'],
]

/** How often an argument is given, in tenths; a filter or a day too many finds nothing to compare. */
const OFTEN: Readonly<Record<string, number>> = { first: 6, last: 2, asOf: 3, knownBy: 3, standing: 3, orderBy: 3 }

/** What a key of an answer stands for: a field and its arguments, as they are written. */
interface Meaning {
  readonly name: string
  readonly args: string
}

/** One valid question, put together from the schema: it may still break a rule that the schema cannot say. */
class Question {
  readonly #chance: Chance
  readonly #topic: Topic
  readonly #habits: Habits
  readonly #fragments: Fragment[] = []
  readonly #declared: string[] = []
  readonly variables: Record<string, unknown> = {}
  readonly others: Record<string, unknown> = {}
  /** What a key stands for, by the keys that lead to it, so that a key that comes again means the same. */
  readonly #meant = new Map<string, Meaning>()
  #left = 40
  #within = 0

  constructor(chance: Chance, topic: Topic) {
    this.#chance = chance
    this.#topic = topic
    this.#habits = {
      aliases: chance.of([0, 2, 5]),
      fragments: chance.whole(0, 3),
      variables: chance.whole(0, 6),
      directives: chance.of([0, 0, 1]),
    }
  }

  text(): string {
    const root = this.#topic.schema.getQueryType()
    if (root == null) throw new TypeError('The schema has no questions')
    const selection = this.#selection(root, this.#chance.whole(3, 7), 'query')
    const declared = this.#declared.length === 0 ? '' : `(${this.#declared.join(', ')})`
    return [
      `query Any${declared} ${selection}`,
      ...this.#fragments.map(({ name, type, text }) => `fragment ${name} on ${type.name} ${text}`),
    ].join('\n')
  }

  #tenths(many: number): boolean {
    return this.#chance.whole(1, 10) <= many
  }

  #selection(type: GraphQLCompositeType, depth: number, path: string): string {
    const parts = Array.from({ length: this.#chance.whole(1, 5) }, () => this.#part(type, depth, path))
    return `{ ${parts.join(' ')} }`
  }

  #part(type: GraphQLCompositeType, depth: number, path: string): string {
    this.#left -= 1
    if (depth > 0 && this.#left > 0 && this.#tenths(this.#habits.fragments + (isAbstractType(type) ? 3 : 0)))
      return this.#fragment(type, depth, path)
    return this.#field(type, depth, path)
  }

  /** Types whose objects may be of this type too. */
  #related(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const { schema } = this.#topic
    const objects = (one: GraphQLCompositeType) => (isAbstractType(one) ? schema.getPossibleTypes(one) : [one])
    const mine = new Set(objects(type))
    return Object.values(schema.getTypeMap()).filter(
      (other) => isCompositeType(other) && objects(other).some((one) => mine.has(one)),
    ) as GraphQLCompositeType[]
  }

  #fragment(type: GraphQLCompositeType, depth: number, path: string): string {
    const on = this.#chance.of(this.#related(type))
    const known = this.#fragments.filter((fragment) => fragment.type === on)
    if (known.length > 0 && this.#tenths(4)) return `...${this.#chance.of(known).name}${this.#directive()}`
    if (this.#tenths(4)) {
      const text = this.#selection(on, depth, path)
      const name = `F${this.#fragments.length}`
      this.#fragments.push({ name, type: on, text })
      return `...${name}${this.#directive()}`
    }
    if (this.#tenths(2)) return `...${this.#directive()} ${this.#selection(type, depth, path)}`
    return `... on ${on.name}${this.#directive()} ${this.#selection(on, depth, path)}`
  }

  #directive(): string {
    if (!this.#tenths(this.#habits.directives)) return ''
    const condition = this.#tenths(5)
      ? this.#variable('Boolean!', () => this.#chance.of([true, false]), null)
      : this.#chance.of(['true', 'false'])
    return ` @${this.#chance.of(['include', 'skip'])}(if: ${condition})`
  }

  #field(type: GraphQLCompositeType, depth: number, path: string): string {
    const fields = 'getFields' in type ? Object.values(type.getFields()) : []
    const able = fields.filter(
      (field) =>
        this.#topic.allows(type.name, field.name) &&
        (!isCompositeType(getNamedType(field.type)) || (depth > 0 && this.#left > 0)),
    )
    const field = this.#chance.whole(1, 20) === 1 ? undefined : this.#choice(able, path)
    if (field === undefined) return `${this.#key({ name: '__typename', args: '' }, path, fields)}__typename`
    const { name } = field
    const below = getNamedType(field.type)
    const known = this.#meant.get(`${path} ${name}`)
    const again = known?.name === name && !this.#tenths(this.#habits.aliases)
    const args = again ? known.args : this.#arguments(type, field)
    const alias = this.#key({ name, args }, path, fields)
    const key = alias === '' ? name : alias.slice(0, -2)
    const selection = isCompositeType(below) ? ` ${this.#selection(below, depth - 1, `${path} ${key}`)}` : ''
    return `${alias}${name}${args}${this.#directive()}${selection}`
  }

  /** A field: one that was asked for already, now and then, since what goes wrong is between siblings. */
  #choice(fields: readonly GraphQLField<unknown, unknown>[], path: string): GraphQLField<unknown, unknown> | undefined {
    if (fields.length === 0) return undefined
    const deep = fields.filter((field) => isCompositeType(getNamedType(field.type)))
    const again = fields.filter((field) => this.#meant.get(`${path} ${field.name}`)?.name === field.name)
    if (again.length > 0 && this.#tenths(4)) return this.#chance.of(again)
    return this.#chance.of(this.#tenths(7) && deep.length > 0 ? deep : fields)
  }

  /** The alias that something is asked for under, with its colon; none where it keeps its name. */
  #key(meaning: Meaning, path: string, fields: readonly { readonly name: string }[]): string {
    const free = (key: string): boolean => {
      const known = this.#meant.get(`${path} ${key}`)
      return known === undefined || (known.name === meaning.name && known.args === meaning.args)
    }
    const names = [...fields.map((field) => field.name), 'a', 'b', 'c', '_', 'id', 'node', 'cursor', 'type']
    const wanted = this.#tenths(this.#habits.aliases) ? this.#chance.of(names) : meaning.name
    const key = free(wanted) ? wanted : `k${this.#meant.size}`
    this.#meant.set(`${path} ${key}`, meaning)
    return key === meaning.name ? '' : `${key}: `
  }

  #arguments(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): string {
    const chosen = field.args.filter((argument) => this.#wants(type.name, field, argument))
    const out = new Set(
      EITHER.filter((pair) => pair.every((name) => chosen.some((argument) => argument.name === name))).map(
        (pair) => pair[this.#chance.whole(0, 1)],
      ),
    )
    const given = chosen
      .filter((argument) => !out.has(argument.name))
      .map(
        (argument) =>
          `${argument.name}: ${this.#value(argument.type, argument.name, getNamedType(field.type).name, argument.defaultValue)}`,
      )
    return given.length === 0 ? '' : `(${given.join(', ')})`
  }

  #wants(type: string, field: GraphQLField<unknown, unknown>, argument: GraphQLArgument): boolean {
    if (!this.#topic.allows(type, field.name, argument.name)) return false
    return isNonNullType(argument.type) || this.#tenths(OFTEN[argument.name] ?? 1)
  }

  /** A value as it stands in the text of a question, or a variable for it, at any depth. */
  #value(type: GraphQLInputType, name: string, of: string, standard?: unknown): string {
    if (this.#tenths(this.#habits.variables)) return this.#variableFor(type, name, of, standard)
    if (!isNonNullType(type) && this.#chance.whole(1, 20) === 1) return 'null'
    const bare = getNullableType(type)
    if (isListType(bare)) {
      const items = Array.from({ length: this.#chance.whole(1, 4) }, () => this.#value(bare.ofType, name, of))
      return items.length === 1 && this.#tenths(3) ? (items[0] ?? '[]') : `[${items.join(', ')}]`
    }
    if (isInputObjectType(bare)) {
      const parts = this.#parts(bare, (field) => `${field.name}: ${this.#value(field.type, field.name, of)}`)
      return `{ ${parts.join(', ')} }`
    }
    return literal(this.#plain(new GraphQLNonNull(bare), name, of), bare)
  }

  /** Some fields of an input, each as `make` has it; filters within filters only so deep. */
  #parts<Part>(type: GraphQLInputObjectType, make: (field: GraphQLInputField) => Part): Part[] {
    this.#within += 1
    const fields = Object.values(type.getFields()).filter(
      (field) =>
        this.#topic.allows(type.name, field.name) &&
        (this.#within < 3 || !isInputObjectType(getNamedType(field.type))) &&
        (isNonNullType(field.type) || this.#tenths(4)),
    )
    const parts = fields.map(make)
    this.#within -= 1
    return parts
  }

  /** A value as it stands in JSON. */
  #plain(type: GraphQLInputType, name: string, of: string): unknown {
    if (!isNonNullType(type) && this.#chance.whole(1, 20) === 1) return null
    const bare = getNullableType(type)
    if (isListType(bare))
      return Array.from({ length: this.#chance.whole(this.#tenths(1) ? 0 : 1, 4) }, () =>
        this.#plain(bare.ofType, name, of),
      )
    if (isInputObjectType(bare))
      return Object.fromEntries(
        this.#parts(bare, (field) => [field.name, this.#plain(field.type, field.name, of)] as const),
      )
    if (isEnumType(bare))
      return this.#chance.of(bare.getValues().filter(({ name: value }) => this.#topic.allows(bare.name, value))).name
    return this.#topic.scalar(this.#chance, getNamedType(bare).name, name, of)
  }

  #variableFor(type: GraphQLInputType, name: string, of: string, standard: unknown): string {
    const bare = getNullableType(type)
    const there = new GraphQLNonNull(bare)
    const make = (): unknown => this.#plain(type, name, of)
    // A variable that may be left out stands where null is not allowed only with a default.
    if (this.#tenths(4)) return this.#variable(String(bare), make, literal(this.#plain(there, name, of), bare))
    return isNonNullType(type) || (standard === undefined && this.#tenths(2))
      ? this.#variable(String(there), () => this.#plain(there, name, of), null)
      : this.#variable(String(type), make, null)
  }

  /** A new variable: `$v3`. One that may be left out is, now and then. */
  #variable(type: string, make: () => unknown, standard: string | null): string {
    const name = `v${this.#declared.length}`
    this.#declared.push(`$${name}: ${type}${standard === null ? '' : ` = ${standard}`}`)
    const free = standard !== null || !type.endsWith('!')
    for (const values of [this.variables, this.others]) if (!free || this.#tenths(6)) values[name] = make()
    return `$${name}`
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  const node = astFromValue(value, type)
  return node == null ? 'null' : print(node)
}

/** A valid question by chance. Throws where chance makes none in a hundred tries. */
export function anyQuestion(chance: Chance, topic: Topic): AnyQuestion {
  for (let tries = 0; tries < 100; tries += 1) {
    const question = new Question(chance, topic)
    const query = question.text()
    if (validate(topic.schema, parse(query)).length === 0)
      return { query, variables: question.variables, others: question.others }
  }
  throw new Error('A hundred questions by chance, and none is valid')
}
