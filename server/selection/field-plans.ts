import type { Wanted } from '../../schema/found-by.ts'
import type { GraphQLNamedType } from 'graphql'
import { holdsAt } from '../../schema/bounds.ts'
import { type OnDay, sentenceOf } from '../../schema/sentence.ts'
import { type Day, isoDay } from '../../schema/time.ts'
import { saidList, type SaidRow, saidRow, type SaidValues } from '../cypher/said.ts'
import { bound, citationCount, date, holds as holdsOn, sourceCount } from '../cypher/when.ts'
import type { DataSetRow } from '../cypher/sets.ts'
import { dataSet } from './made-values.ts'
import { type BoundsRow, boundsObject, boundsOfRow } from './bounds-row.ts'
import { project } from './compile.ts'
import { saidOf } from './said.ts'
import { ANY_TIME, type Compiling, type Entry, type FieldPlan, type Row, type When } from './scope.ts'
import type { Selected } from './selected.ts'
import { whenOf } from './when-of.ts'

/** The kinds of field there are, as plans. */

/** Properties of the row itself, under their own names. */
export const columns =
  (...names: readonly string[]): FieldPlan =>
  (row) => ({ entries: names.map((name): Entry => [name, `${row}.${name}`]) })

/** A property of the row under another name. */
export const column =
  (name: string, field: string): FieldPlan =>
  (row) => ({ entries: [[name, `${row}.${name}`]], ...(name === field ? {} : { make: (found) => found[name] }) })

/** What a kind never has. */
export const nothing: FieldPlan = () => ({ entries: [], make: () => null })

/** A value made of properties of the row. */
export const made =
  (names: readonly string[], make: (row: Row) => unknown): FieldPlan =>
  (row) => ({ entries: names.map((name): Entry => [name, `${row}.${name}`]), make })

type Collected = (child: string, text: string) => string

/** One object that is found from the row: `collected` is a list with its map. */
const found =
  (typename: string, collected: (row: string) => Collected): FieldPlan =>
  (row, field, compiling) => {
    const child = compiling.variable()
    const { text, decode } = project(
      child,
      compiling.operation.schema.getType(typename) as GraphQLNamedType,
      field.nodes,
      compiling,
      ANY_TIME,
    )
    const key = `_${field.key}`
    return { entries: [[key, `head(${collected(row)(child, text)})`]], make: (row_) => decode(row_[key] as Row | null) }
  }

/** One object that is looked up by a property of the row. `match` binds `child`. */
export const one = (typename: string, match: (row: string, child: string) => string): FieldPlan =>
  found(typename, (row) => (child, text) => `COLLECT { MATCH ${match(row, child)} RETURN ${text} }`)

/** A column of its own for the days that are asked for. */
const marked = (name: string, { mark }: When): string => `${name}${mark}`

/** Values of the row that are read under marked names, under their own again. */
const unmarked = <Name extends string>(found: Row, names: readonly Name[], when: When): Record<Name, unknown> =>
  Object.fromEntries(names.map((name) => [name, found[marked(name, when)]])) as Record<Name, unknown>

const BOUNDS = ['es', 'ls', 'ee', 'le'] as const

/** A statement's bounds on the record that was asked for. */
const bounds: FieldPlan = (row, _field, _compiling, when) => ({
  entries: BOUNDS.map((column) => [marked(column, when), bound(row, column, when.knownBy)]),
  make: (found) => boundsObject(unmarked(found, BOUNDS, when) as unknown as BoundsRow),
})

/** Whether it held on the day; nothing is read where no day was asked for. */
const holds: FieldPlan = (row, _field, _compiling, when) => {
  if (when.asOf === null) return { entries: [], make: () => null }
  const key = marked('holds', when)
  return { entries: [[key, holdsOn(row, when.asOf, when.knownBy)]], make: (found) => found[key] }
}

/** A value by the record that was asked for. */
const known =
  (name: string, expression: (statement: string, knownBy: string | null) => string): FieldPlan =>
  (row, _field, _compiling, when) => ({
    entries: [[marked(name, when), expression(row, when.knownBy)]],
    make: (found) => found[marked(name, when)],
  })

/** Passages that a row is tied to by relations of one kind, in their order. */
const passages =
  (relation: 'CITES' | 'GIVEN_IN'): FieldPlan =>
  (row, field, compiling, when) => {
    const citation = compiling.variable()
    const known = when.knownBy === null ? '' : ` WHERE ${citation}.knownFrom <= ${when.knownBy}`
    const { text, decode } = project(citation, compiling.objectType('Citation'), field.nodes, compiling, ANY_TIME)
    const key = `_${field.key}`
    return {
      entries: [
        [
          key,
          `COLLECT { MATCH (${row})-[${citation}:${relation}]->(${documentOf(citation)})${known} WITH ${citation}, ` +
            `${documentOf(citation)} ORDER BY ${citation}.position RETURN ${text} }`,
        ],
      ],
      make: (found) => (found[key] as Row[]).map(decode),
    }
  }

/** The variable of a citation's document, which is bound beside the citation. */
const documentOf = (citation: string): string => `${citation}d`

/** A citation's document: it is bound already, so nothing is matched. */
export const citedDocument: FieldPlan = (row, field, compiling) => {
  const { text, decode } = project(documentOf(row), compiling.objectType('Document'), field.nodes, compiling, ANY_TIME)
  const key = `_${field.key}`
  return { entries: [[key, text]], make: (found) => decode(found[key] as Row) }
}

/** The day that is asked for, and whether a statement holds on it; undefined where none is, or the days of an event. */
function dayAsked({ asOf }: When, { parameters }: Compiling, row: SaidRow): OnDay | undefined {
  if (asOf === null || asOf.from !== asOf.to) return undefined
  const day = parameters[asOf.from.slice(1)] as Day
  const iso = isoDay(day)
  return iso === null ? undefined : { day: iso, holds: holdsAt(boundsOfRow(row), day) }
}

const sentence: FieldPlan = (row, field, compiling, when) => {
  const key = `_${field.key}`
  return {
    entries: [[key, saidList(row, when.knownBy)]],
    make: (found) => {
      const said = saidRow(found[key] as SaidValues)
      return sentenceOf(saidOf(said), dayAsked(when, compiling, said))
    },
  }
}

/** The data sets that know the row. */
export const dataSets: FieldPlan = (row, field) => {
  const key = `_${field.key}`
  const sets =
    `MATCH (known:DataSet) WHERE known.id IN ${row}.sets WITH known ORDER BY known.id RETURN ` + 'properties(known)'
  return { entries: [[key, `COLLECT { ${sets} }`]], make: (found) => (found[key] as DataSetRow[]).map(dataSet) }
}

/** What of a statement depends on a day and a record: those that its list was asked for, on the edge to it. */
export const timedPlan: Readonly<Record<string, FieldPlan>> = {
  sentence,
  start: known('start', (statement, knownBy) => date(statement, 'start', knownBy)),
  end: known('end', (statement, knownBy) => date(statement, 'end', knownBy)),
  bounds,
  holds,
  certainty: known('certainty', (statement) => `${statement}.certainty`),
  citations: passages('CITES'),
  citationCount: known('citationCount', citationCount),
  sourceCount: known('sourceCount', sourceCount),
}

/** What is said of a statement that was not on the record yet; the rest is what the whole record says. */
const NOT_YET: Readonly<Record<string, unknown>> = {
  sentence: 'Nothing on the record said so by then.',
  start: null,
  end: null,
  bounds: { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null },
  holds: null,
}

/** The same on the statement itself: for the day and the record that the field's own arguments say. */
const byItsArguments =
  (name: string, plan: FieldPlan): FieldPlan =>
  (row, field, compiling) => {
    const asks = ['asOf', 'asOfEvent', 'knownBy'].some((argument) => field.args[argument] != null)
    const when = asks ? whenOf(field.args, compiling, `_${field.key}`) : ANY_TIME
    const planned = plan(row, field, compiling, when)
    const { entries, make } = planned
    if (when.knownBy === null || make === undefined || !(name in NOT_YET)) return planned
    // No column has this name, and no key of an answer makes it.
    const key = `known_${field.key}`
    return {
      entries: [...entries, [key, `${row}.knownFrom <= ${when.knownBy}`]],
      make: (found) => (found[key] === true ? make(found) : NOT_YET[name]),
    }
  }

/** The passages that an entity's dates and texts rest on. */
export const givenIn = byItsArguments('citations', passages('GIVEN_IN'))

/** What every statement has. */
export const statementPlan: Readonly<Record<string, FieldPlan>> = {
  id: columns('id'),
  ...Object.fromEntries(Object.entries(timedPlan).map(([name, plan]) => [name, byItsArguments(name, plan)])),
  standing: columns('standing'),
  recordedAt: columns('recordedAt'),
  sets: dataSets,
}

/** The entity at an end of a statement: FROM, TO, or THROUGH a post. */
export const end = (relationship: 'FROM' | 'TO' | 'THROUGH', typename: string): FieldPlan => {
  const label = typename === 'Entity' || typename === 'Agent' ? '' : `:${typename}`
  return found(typename, (row) => (child, text) => `[(${row})-[:${relationship}]->(${child}${label}) | ${text}]`)
}

/** Cypher that is true where one of the forms of `wanted` stands in a text that `foundText` made. */
export const containsWanted = (expression: string): string =>
  [0, 1, 2].map((form) => `${expression} CONTAINS wanted[${form}]`).join(' OR ')

/** What is looked for must all stand in a text of the row. */
export const containsWords = (expression: string, wanted: readonly Wanted[], compiling: Compiling): string =>
  `all(wanted IN ${compiling.parameter(wanted)} WHERE ${containsWanted(expression)})`

/** The filter argument of a field, empty where none was given. */
export const filterOf = (field: Selected): Readonly<Record<string, unknown>> =>
  (field.args['filter'] ?? {}) as Readonly<Record<string, unknown>>
