import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
} from 'graphql'
import { kindOfId } from '../../schema/ids.ts'
import { dayOf } from '../../schema/time.ts'
import { type Asking, ask } from '../asking.ts'
import { project } from './compile.ts'
import { type ListPlan, projectPage } from './connection.ts'
import type { Connection } from './page.ts'
import { planOf } from './plans.ts'
import { ANY_TIME, Compiling, type Row, type When } from './scope.ts'
import { selectedFields } from './selected.ts'

/** The field nodes at a path of field names below a root field, and the type of what stands there. */
function nodesAt(
  info: GraphQLResolveInfo,
  path: readonly string[],
): { nodes: readonly FieldNode[]; type: GraphQLNamedType } {
  let nodes: readonly FieldNode[] = info.fieldNodes
  let type = getNamedType(info.returnType)
  for (const name of path) {
    const parent = type as GraphQLObjectType
    const field = parent.getFields()[name]
    if (field === undefined) throw new TypeError(`${parent.name} has no field ${name}`)
    nodes = selectedFields(info, parent, nodes)
      .filter((selected) => selected.name === name)
      .flatMap((selected) => selected.nodes)
    type = getNamedType(field.type)
  }
  return { nodes, type }
}

/** The narrowest type that all these ids are of: their ids say what they are, and an interface that spans both labels (Node) is read as the half that the label stands for. */
function narrowed(
  info: GraphQLResolveInfo,
  type: GraphQLNamedType,
  label: 'Entity' | 'Statement',
  ids: readonly string[],
): GraphQLNamedType {
  if (!isAbstractType(type)) return type
  const [only, other] = new Set(ids.map((id) => kindOfId(id)?.typename))
  const name = only === undefined || other !== undefined ? label : only
  return info.schema.getType(type.name === 'Node' || name !== label ? name : type.name) as GraphQLNamedType
}

/** Entities as the selection at `path` needs them, for a statement that finds them itself: the Cypher of one that is bound as `row`, with its id, and what makes the answer's object of it. */
export function readEntities(info: GraphQLResolveInfo, path: readonly string[]) {
  const compiling = new Compiling(info, planOf)
  const { nodes, type } = nodesAt(info, path)
  return {
    ...project('row', type, nodes, compiling, ANY_TIME, [
      ['id', 'row.id'],
      ['type', 'row.type'],
    ]),
    parameters: compiling.parameters,
  }
}

/** What is read of a row beside its selection: a Cypher expression over `row`, and its parameters. */
export interface Beside {
  readonly text: string
  readonly parameters: Readonly<Record<string, unknown>>
}

/** A row with what its selection asked for, and what was read beside it. */
export interface Fetched<Value> {
  readonly row: Row
  readonly beside: Value
}

async function fetchRows<Value>(
  asking: Asking,
  info: GraphQLResolveInfo,
  { nodes, type }: ReturnType<typeof nodesAt>,
  label: 'Entity' | 'Statement',
  ids: readonly string[],
  days: { asOf?: string | null; knownBy?: string | null },
  beside: Beside,
): Promise<Map<string, Fetched<Value>>> {
  const compiling = new Compiling(info, planOf)
  const day = (iso: string | null | undefined): string | null => (iso == null ? null : compiling.parameter(dayOf(iso)))
  const when: When = { asOf: day(days.asOf), knownBy: day(days.knownBy) }
  const discriminator = label === 'Entity' ? 'type' : 'typename'
  const { text, decode } = project('row', narrowed(info, type, label, ids), nodes, compiling, when, [
    [discriminator, `row.${discriminator}`],
  ])
  const parameter = compiling.parameter([...new Set(ids)])
  const rows = await ask<{ id: string; found: Row; beside: Value }>(
    asking,
    `UNWIND ${parameter} AS id MATCH (row:${label} {id: id}) RETURN id, ${text} AS found, ${beside.text} AS beside`,
    { ...compiling.parameters, ...beside.parameters },
  )
  return new Map(
    rows.flatMap((read) => {
      const row = decode(read.found)
      return row === null ? [] : [[read.id, { row, beside: read.beside }] as const]
    }),
  )
}

const NOTHING: Beside = { text: 'null', parameters: {} }

async function fetchByIds(
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  label: 'Entity' | 'Statement',
  ids: readonly string[],
  days: { asOf?: string | null; knownBy?: string | null },
): Promise<Map<string, Row>> {
  const selection = nodesAt(info, path)
  if (ids.length === 0 || selection.nodes.length === 0) return new Map()
  const rows = await fetchRows(asking, info, selection, label, ids, days, NOTHING)
  return new Map(rows.entries().map(([id, { row }]) => [id, row]))
}

/** The entities of these ids, as `fetchEntities` reads them, with a further value of each in the same question. */
export const fetchEntitiesWith = <Value>(
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  ids: readonly string[],
  beside: Beside,
): Promise<Map<string, Fetched<Value>>> =>
  fetchRows<Value>(asking, info, nodesAt(info, path), 'Entity', ids, {}, beside)

/** The entities of these ids, read in one go with what the selection at `path` (field names below the root field) needs. Ids that are not known are left out. */
export const fetchEntities = (
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  ids: readonly string[],
): Promise<Map<string, Row>> => fetchByIds(asking, info, path, 'Entity', ids, {})

/** The statements of these ids, as they held on a day and as the record of a day had them (ISO days). */
export const fetchStatements = (
  asking: Asking,
  info: GraphQLResolveInfo,
  path: readonly string[],
  ids: readonly string[],
  days: { asOf?: string | null; knownBy?: string | null },
): Promise<Map<string, Row>> => fetchByIds(asking, info, path, 'Statement', ids, days)

/** One entity of a type; null where the id is of nothing, or of another type. */
export async function fetchEntity(
  asking: Asking,
  info: GraphQLResolveInfo,
  typename: string,
  id: string,
): Promise<Row | null> {
  const compiling = new Compiling(info, planOf)
  const { text, decode } = project('row', compiling.objectType(typename), info.fieldNodes, compiling, ANY_TIME)
  const [answer] = await ask<{ found: Row }>(
    asking,
    `MATCH (row:Entity:${typename} {id: ${compiling.parameter(id)}}) RETURN ${text} AS found`,
    compiling.parameters,
  )
  return answer === undefined ? null : decode(answer.found)
}

/** A page of a list that hangs on nothing, with everything its selection needs. */
export async function fetchList(
  asking: Asking,
  info: GraphQLResolveInfo,
  list: ListPlan,
  args: Readonly<Record<string, unknown>>,
): Promise<Connection<Row>> {
  const compiling = new Compiling(info, planOf)
  const { text, decode } = projectPage(
    list,
    null,
    { name: info.fieldName, key: info.fieldName, nodes: info.fieldNodes, args },
    compiling,
  )
  const [answer] = await ask<{ found: unknown }>(asking, `RETURN ${text} AS found`, compiling.parameters)
  return decode(answer?.found ?? {})
}
