import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
} from 'graphql'
import { kindOfId } from '../../schema/ids.ts'
import { type Asking, ask } from '../asking.ts'
import { project, projectEach, type Projections } from './compile.ts'
import { type ListPlan, projectPage } from './connection.ts'
import { eachPlace, type Place, placesAt, typeAt } from './places.ts'
import { planOf } from './plans.ts'
import { fillInEvents } from './fill-in-events.ts'
import { type Compiled, onceCompiled } from './kept.ts'
import { ANY_TIME, Compiling, type Row } from './scope.ts'
import { selectedFields } from './selected.ts'

/** All places that a path of field names leads to, below a root field, and the type of what stands there. */
function standing(
  info: GraphQLResolveInfo,
  path: readonly string[],
): { places: readonly Place[]; type: GraphQLNamedType } {
  const root = getNamedType(info.returnType)
  return { places: placesAt(info, root, info.fieldNodes, path), type: typeAt(root, path) }
}

/**
 * The narrowest type that all these ids are of: their ids say what they are, and an interface that spans both labels
 * (Node) is read as the half that the label stands for.
 */
function narrowed(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  label: 'Entity' | 'Statement',
  ids: readonly string[],
): GraphQLNamedType {
  if (!isAbstractType(type)) return type
  const [only, other] = new Set(ids.flatMap((id) => kindOfId(id)?.typename ?? []))
  const name = only === undefined || other !== undefined ? label : only
  return info.schema.getType(type.name === 'Node' || name !== label ? name : type.name) as GraphQLNamedType
}

/** Objects at the places that a path leads to, compiled. */
interface CompiledEach extends Compiled {
  readonly places: readonly Place[]
  readonly decoders: Projections['decoders']
}

/**
 * Entities as the selections at `path` need them, for a statement that finds them itself: what makes of the Cypher of
 * one that is bound as `row`, with its id, the text of the `statement`; its parameters; and what makes the answer's
 * list of the rows that come back. The statement is told apart from others of the same field by `detail`.
 */
export async function readEntities(
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  detail: string,
  statement: (entity: string) => string,
) {
  const { text, compiling, places, decoders } = onceCompiled(info, 'selection', detail, (): CompiledEach => {
    const compiling = new Compiling(info, planOf)
    const { places, type } = standing(info, path)
    const { text, decoders } = projectEach('row', type, places, compiling, ANY_TIME, [
      ['id', 'row.id'],
      ['type', 'row.type'],
    ])
    return { text: statement(text), compiling, places, decoders }
  })
  await fillInEvents(asking, compiling)
  return {
    text,
    parameters: compiling.parameters,
    listOf: (rows: readonly Row[]): unknown => eachPlace(places, (place) => rows.map((row) => decoders[place]?.(row))),
  }
}

/** The names of all fields asked for where a path of field names below a root field leads; null where it is not asked for. */
export function fieldsAt(info: GraphQLResolveInfo, path: readonly string[]): ReadonlySet<string> | null {
  const { places, type } = standing(info, path)
  if (places.length === 0) return null
  const fields = places.flatMap(({ nodes }) => selectedFields(info, type as GraphQLObjectType, nodes))
  return new Set(fields.map(({ name }) => name))
}

/** Whether a path of field names below a root field is asked for at all. */
export const isAsked = (info: GraphQLResolveInfo, path: readonly string[]): boolean =>
  standing(info, path).places.length > 0

/** What is read of a row beside its selection: a Cypher expression over `row`, and its parameters. */
export interface Beside {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** Rows by id, as the selection at each of their places asked for them. */
export class Fetched<Value = null> {
  /** What was read beside each row, by its id. */
  readonly beside: ReadonlyMap<string, Value>
  readonly #places: readonly Place[]
  readonly #rows: readonly ReadonlyMap<string, Row>[]

  constructor(places: readonly Place[], rows: readonly ReadonlyMap<string, Row>[], beside: ReadonlyMap<string, Value>) {
    this.#places = places
    this.#rows = rows
    this.beside = beside
  }

  /** Whether the selection asks for these rows at all. */
  get asked(): boolean {
    return this.#places.length > 0
  }

  /** The row of an id, for a field that stands where the path of the selection ends. */
  one(id: string): unknown {
    return eachPlace(this.#places, (place) => this.#rows[place]?.get(id))
  }

  /** What was found of these ids, in their order, likewise. */
  list(ids: readonly string[]): unknown {
    return eachPlace(this.#places, (place) => ids.flatMap((id) => this.#rows[place]?.get(id) ?? []))
  }
}

/** A statement over some ids, which are the parameter of this name. */
interface CompiledOf extends Compiled {
  readonly ids: string
}

const parametersFor = ({ compiling, ids }: CompiledOf, value: unknown): Record<string, unknown> => ({
  ...compiling.parameters,
  [ids.slice(1)]: value,
})

async function fetchRows<Value>(
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  { places, type }: ReturnType<typeof standing>,
  label: 'Entity' | 'Statement',
  ids: readonly string[],
  beside: Beside,
): Promise<Fetched<Value>> {
  const narrow = narrowed(info, type, label, ids)
  const compiled = onceCompiled(info, 'selection', `${path.join(' ')} ${label} ${narrow.name}`, () => {
    const compiling = new Compiling(info, planOf)
    const discriminator = label === 'Entity' ? 'type' : 'typename'
    const { text, decoders } = projectEach('row', narrow, places, compiling, ANY_TIME, [
      [discriminator, `row.${discriminator}`],
    ])
    const of = compiling.parameter(null)
    const found = `UNWIND ${of} AS id MATCH (row:${label} {id: id}) RETURN id, ${text} AS found`
    return { text: found, compiling, decoders, ids: of }
  })
  await fillInEvents(asking, compiled.compiling)
  const rows = await ask<{ id: string; found: Row; beside: Value }>(
    asking,
    `${compiled.text}, ${beside.text} AS beside`,
    { ...parametersFor(compiled, [...new Set(ids)]), ...beside.parameters },
  )
  const rowsAt = (decode: (row: Row) => Row | null): Map<string, Row> =>
    new Map(
      rows.flatMap(({ id, found }) => {
        const row = decode(found)
        return row === null ? [] : [[id, row] as const]
      }),
    )
  return new Fetched(places, compiled.decoders.map(rowsAt), new Map(rows.map((row) => [row.id, row.beside])))
}

const NOTHING: Beside = { text: 'null', parameters: {} }

async function fetchByIds(
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  label: 'Entity' | 'Statement',
  ids: readonly string[],
): Promise<Fetched> {
  const selection = standing(info, path)
  if (ids.length === 0 || selection.places.length === 0)
    return new Fetched(
      selection.places,
      selection.places.map(() => new Map()),
      new Map(),
    )
  return fetchRows(asking, info, path, selection, label, ids, NOTHING)
}

/** The entities of these ids, as `fetchEntities` reads them, with a further value of each in the same question. */
export const fetchEntitiesWith = <Value>(
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  ids: readonly string[],
  beside: Beside,
): Promise<Fetched<Value>> => fetchRows<Value>(asking, info, path, standing(info, path), 'Entity', ids, beside)

/**
 * The entities of these ids, read in one go with what the selections at `path` (field names below the root field) need.
 * Ids that are not known are left out.
 */
export const fetchEntities = (
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  ids: readonly string[],
): Promise<Fetched> => fetchByIds(asking, info, path, 'Entity', ids)

/** The statements of these ids, likewise. */
export const fetchStatements = (
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  ids: readonly string[],
): Promise<Fetched> => fetchByIds(asking, info, path, 'Statement', ids)

/** One entity of a type; null where the id is of nothing, or of another type. */
export async function fetchEntity(
  asking: Asking,
  info: GraphQLResolveInfo,
  typename: string,
  id: string,
): Promise<Row | null> {
  const compiled = onceCompiled(info, 'selection', typename, () => {
    const compiling = new Compiling(info, planOf)
    const { text, decode } = project('row', compiling.objectType(typename), info.fieldNodes, compiling, ANY_TIME)
    const ids = compiling.parameter(null)
    return {
      text: `MATCH (row:Entity:${typename} {id: ${ids}}) RETURN ${text} AS found`,
      compiling,
      decode,
      ids,
    }
  })
  await fillInEvents(asking, compiled.compiling)
  const [answer] = await ask<{ found: Row }>(asking, compiled.text, parametersFor(compiled, id))
  return answer === undefined ? null : compiled.decode(answer.found)
}

/** A page of a list that hangs on nothing, with everything its selection needs. */
export async function fetchList(
  asking: Asking,
  info: GraphQLResolveInfo,
  list: ListPlan,
  args: Readonly<Record<string, unknown>>,
): Promise<unknown> {
  const { text, compiling, decode } = onceCompiled(info, 'arguments', '', () => {
    const compiling = new Compiling(info, planOf)
    const field = { name: info.fieldName, key: info.fieldName, nodes: info.fieldNodes, args }
    const page = projectPage(list, null, field, compiling)
    return { text: `RETURN ${page.text} AS found`, compiling, decode: page.decode }
  })
  await fillInEvents(asking, compiling)
  const [answer] = await ask<{ found: unknown }>(asking, text, compiling.parameters)
  return decode(answer?.found ?? {})
}
