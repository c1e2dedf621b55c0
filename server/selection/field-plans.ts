import type { Wanted } from '../../schema/found-by.ts'
import type { GraphQLNamedType } from 'graphql'
import { bound, citationCount, date, holds as holdsOn } from '../cypher/when.ts'
import type { DataSetRow } from '../cypher/sets.ts'
import { dataSet } from './made-values.ts'
import { type BoundsRow, boundsObject } from './bounds-row.ts'
import { project } from './compile.ts'
import { ANY_TIME, type Compiling, type Entry, type FieldPlan, type Row, type When } from './scope.ts'
import type { Selected } from './selected.ts'
import { type Sayable, saidProperties, sentenceOf } from './sentence.ts'

/** The kinds of field there are, as plans. */

/** Properties of the row itself, under their own names. */
export const columns =
  (...names: readonly string[]): FieldPlan =>
  (row) => ({ entries: names.map((name): Entry => [name, `${row}.${name}`]) })

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

/** A statement's bounds on the record that was asked for, under the names es, ls, ee, le. */
const boundEntries = (row: string, when: When): Entry[] =>
  (['es', 'ls', 'ee', 'le'] as const).map((column) => [column, bound(row, column, when.knownBy)])

const bounds: FieldPlan = (row, _field, _compiling, when) => ({
  entries: boundEntries(row, when),
  make: (found) => boundsObject(found as unknown as BoundsRow),
})

/** Whether it held on the day; nothing is read where no day was asked for. */
const holds: FieldPlan = (row, _field, _compiling, when) =>
  when.asOf === null
    ? { entries: [], make: () => null }
    : { entries: [['holds', holdsOn(row, when.asOf, when.knownBy)]] }

const dateEntries = (row: string, when: When, names: readonly ('start' | 'end')[]): Entry[] =>
  names.map((name) => [name, date(row, name, when.knownBy)])

const dates =
  (...names: readonly ('start' | 'end')[]): FieldPlan =>
  (row, _field, _compiling, when) => ({ entries: dateEntries(row, when, names) })

const citations: FieldPlan = (row, field, compiling, when) => {
  const citation = compiling.variable()
  const known = when.knownBy === null ? '' : ` WHERE ${citation}.knownFrom <= ${when.knownBy}`
  const { text, decode } = project(citation, compiling.objectType('Citation'), field.nodes, compiling, when)
  const key = `_${field.key}`
  return {
    entries: [
      [
        key,
        `COLLECT { MATCH (${row})-[${citation}:CITES]->(${documentOf(citation)})${known} WITH ${citation}, ` +
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

/** What a sentence is made of: the names at both ends, the statement's own words, and its dates. */
const sentence: FieldPlan = (row, _field, _compiling, when) => ({
  entries: [
    ['fromName', `head([(${row})-[:FROM]->(fromEnd) | fromEnd.name])`],
    ['toName', `head([(${row})-[:TO]->(toEnd) | toEnd.name])`],
    ...['typename', 'from', 'relation', 'label', 'standing', ...saidProperties].map(
      (name): Entry => [name, `${row}.${name}`],
    ),
    ...dateEntries(row, when, ['start', 'end']),
  ],
  make: (found) => sentenceOf(found as unknown as Sayable),
})

/** The data sets that know the row. */
export const dataSets: FieldPlan = (row, field) => {
  const key = `_${field.key}`
  const sets =
    `MATCH (known:DataSet) WHERE known.id IN ${row}.sets WITH known ORDER BY known.id RETURN ` + 'properties(known)'
  return { entries: [[key, `COLLECT { ${sets} }`]], make: (found) => (found[key] as DataSetRow[]).map(dataSet) }
}

/** What every statement has. */
export const statementPlan: Readonly<Record<string, FieldPlan>> = {
  id: columns('id'),
  sentence,
  start: dates('start'),
  end: dates('end'),
  bounds,
  holds,
  standing: columns('standing'),
  certainty: columns('certainty'),
  citations,
  recordedAt: columns('recordedAt'),
  sets: dataSets,
  citationCount: (row, _field, _compiling, when) => ({
    entries: [['citationCount', citationCount(row, when.knownBy)]],
  }),
}

/** The entity at an end of a statement: FROM, TO, or THROUGH a post. */
export const end = (relationship: 'FROM' | 'TO' | 'THROUGH', typename: string): FieldPlan => {
  const label = typename === 'Entity' || typename === 'Agent' ? '' : `:${typename}`
  return found(typename, (row) => (child, text) => `[(${row})-[:${relationship}]->(${child}${label}) | ${text}]`)
}

/** What is looked for must all stand in a text of the row that `foundText` made, in one of its forms. */
export function containsWords(expression: string, wanted: readonly Wanted[], compiling: Compiling): string {
  const forms = [0, 1, 2].map((form) => `${expression} CONTAINS wanted[${form}]`)
  return `all(wanted IN ${compiling.parameter(wanted)} WHERE ${forms.join(' OR ')})`
}

/** The filter argument of a field, empty where none was given. */
export const filterOf = (field: Selected): Readonly<Record<string, unknown>> =>
  (field.args['filter'] ?? {}) as Readonly<Record<string, unknown>>
