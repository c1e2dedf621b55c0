import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  valueFromAST,
} from 'graphql'
import { typedWords } from '../../search/rank.ts'

/** The values of a question's variables, defaults among them. */
export type Variables = Readonly<Record<string, unknown>>

type Field = GraphQLField<unknown, unknown>

/**
 * The arguments of a field that its weight depends on; a value that cannot be is as if it were not given, and is
 * refused later.
 */
export type Given = (name: string) => unknown

export const argumentsOf =
  ({ args }: Field, { arguments: given = [] }: FieldNode, variables: Variables): Given =>
  (name) => {
    const definition = args.find((arg) => arg.name === name)
    const argument = given.find((arg) => arg.name.value === name)
    if (definition === undefined) return undefined
    const value =
      argument === undefined
        ? undefined
        : valueFromAST(argument.value, definition.type, variables as Record<string, unknown>)
    return value ?? definition.defaultValue
  }

/** Rows of a page at the root that does not say how many it wants. */
const ROOT_PAGE = 100
/**
 * And of one further down: there it has a hundred at the most too, but a body, a person or a post seldom has more than
 * these.
 */
const INNER_PAGE = 20
/** No page holds more; who asks for more is told so. */
const LARGEST_PAGE = 1_000
/** Citations of a statement, chains between two people, codes of a body: what a list without pages has, as a rule. */
const WHOLE_LIST = 5

/** GraphQL takes one value for a list of one. */
const lengthOf = (value: unknown): number =>
  Array.isArray(value) ? value.length : typeof value === 'string' ? 1 : Number.POSITIVE_INFINITY

const numberOr = (value: unknown, fallback: number): number =>
  typeof value === 'number' && !Number.isNaN(value) ? value : fallback

/** How many a filter or an argument leaves at the most, where it names them. */
function named(given: Given): number {
  const { ids } = (given('filter') ?? {}) as { ids?: unknown }
  return Math.min(lengthOf(ids), lengthOf(given('ids')))
}

/** Whether a field gives several at once. */
export const isList = ({ type }: Field): boolean => isListType(getNullableType(type))

/** Whether a field gives pages of something: its own lists are as long as the page is. */
export const hasPages = (field: Field): boolean => field.args.some(({ name }) => name === 'first')

/** How many objects stand below a field. */
export function sizeOf(field: Field, given: Given, root: boolean): number {
  const most = named(given)
  if (hasPages(field)) {
    const size = numberOr(given('first') ?? given('last'), root ? ROOT_PAGE : INNER_PAGE)
    return Math.max(1, Math.min(size, LARGEST_PAGE, most))
  }
  if (most !== Number.POSITIVE_INFINITY) return Math.max(1, most)
  if (!isList(field)) return 1
  return root ? ROOT_PAGE : WHOLE_LIST
}

/** Whether a field's own lists hold what its page or its ids number: a connection, a graph. */
export const isPage = (field: Field, given: Given): boolean => {
  const target = getNamedType(field.type)
  return isObjectType(target) && !isList(field) && (hasPages(field) || named(given) !== Number.POSITIVE_INFINITY)
}

/** How many ids an argument names; no question takes more. */
const idsIn = (value: unknown): number => Math.min(lengthOf(value), LARGEST_PAGE)
const isGiven = (value: unknown): boolean => value !== undefined && value !== null

const overAll =
  (some: number, all: number) =>
  (given: Given): number =>
    isGiven(given('of')) ? some : all

/**
 * What the questions of the graph cost beside what they bring, in objects; one is some 10 µs of the database's time,
 * over 20,000 people and 80,000 memberships.
 * They look at far more than they give: a search at every word of the index that is like the typed ones, a path at the
 * ties of all that lies between, a count at all there is.
 */
const WORK: Readonly<Record<string, (given: Given) => number>> = {
  search: (given) => 500 + 600 * typedWords(String(given('text') ?? '')).length,
  paths: () => 20_000,
  neighbourhood: (given) =>
    100 + 20 * idsIn(given('of')) + 5 * Math.max(0, numberOr(given('depth'), 1) - 1) * numberOr(given('first'), 1),
  subgraph: (given) => 10 * idsIn(given('ids')),
  expansions: (given) => 20 * idsIn(given('of')),
  changes: overAll(1_000, 20_000),
  learned: overAll(1_000, 20_000),
  conflicts: overAll(500, 20_000),
  facets: overAll(500, 20_000),
  coverage: overAll(500, 20_000),
  stats: () => 10_000,
}

/** What a root field costs beside what it brings. */
export const workOf = (field: Field, given: Given): number => WORK[field.name]?.(given) ?? 0
