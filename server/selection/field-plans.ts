import type { GraphQLNamedType } from 'graphql'
import { bound, citationCount, date } from '../statements/when.ts'
import { project } from './compile.ts'
import { ANY_TIME, type Compiling, type Entry, type FieldPlan, type When } from './scope.ts'
import type { Selected } from './selected.ts'

/** The kinds of field there are, as plans. */

/** Properties of the row itself, under their own names. */
export const columns = (...names: readonly string[]): FieldPlan => (row) => names.map((name): Entry => [name, `${row}.${name}`])

/** One object that a clause leads to from the row, under `@` and the field's key. `match` binds `child`. */
export const one = (typename: string, match: (row: string, child: string) => string, keep: (when: When) => When = () => ANY_TIME): FieldPlan =>
  (row, field, compiling, when) => {
    const child = compiling.variable()
    const type = compiling.operation.schema.getType(typename) as GraphQLNamedType
    return [[`@${field.key}`, `head(COLLECT { MATCH ${match(row, child)} RETURN ${project(child, type, field.nodes, compiling, keep(when))} })`]]
  }

/** A bound of a statement on the record that was asked for, under the names es, ls, ee, le. */
const bounds: FieldPlan = (row, _field, _compiling, when) => (['es', 'ls', 'ee', 'le'] as const).map((column): Entry => [column, bound(row, column, when.knownBy)])

/** The bounds and the day they are held against. */
const holds: FieldPlan = (row, field, compiling, when) => (when.asOf === null ? [] : [...bounds(row, field, compiling, when), ['asOf', when.asOf]])

const dates = (...names: readonly ('start' | 'end')[]): FieldPlan => (row, _field, _compiling, when) => names.map((name): Entry => [name, date(row, name, when.knownBy)])

const citations: FieldPlan = (row, field, compiling, when) => {
  const citation = compiling.variable()
  const known = when.knownBy === null ? '' : ` WHERE ${citation}.knownFrom <= ${when.knownBy}`
  const map = project(citation, compiling.objectType('Citation'), field.nodes, compiling, when)
  return [[`@${field.key}`, `COLLECT { MATCH (${row})-[${citation}:CITES]->(${documentOf(citation)})${known} WITH ${citation}, ${documentOf(citation)} ORDER BY ${citation}.position RETURN ${map} }`]]
}

/** The variable of a citation's document, which is bound beside the citation. */
const documentOf = (citation: string): string => `${citation}d`

/** A citation's document: it is bound already, so nothing is matched. */
export const citedDocument: FieldPlan = (row, field, compiling) => [[`@${field.key}`, project(documentOf(row), compiling.objectType('Document'), field.nodes, compiling, ANY_TIME)]]

/** What a sentence is made of: the names at both ends, the statement's own words, and its dates. */
const sentence: FieldPlan = (row, field, compiling, when) => [
  ['fromName', `head([(${row})-[:FROM]->(fromEnd) | fromEnd.name])`], ['toName', `head([(${row})-[:TO]->(toEnd) | toEnd.name])`],
  ...columns('typename', 'relation', 'label', 'category', 'grade', 'text', 'standing')(row, field, compiling, when),
  ...dates('start', 'end')(row, field, compiling, when),
]

/** What every statement has. */
export const statementPlan: Readonly<Record<string, FieldPlan>> = {
  id: columns('id'), sentence, start: dates('start'), end: dates('end'), bounds, holds,
  standing: columns('standing'), certainty: columns('certainty'), citations, recordedAt: columns('recordedAt'),
  citationCount: (row, _field, _compiling, when) => [['citationCount', citationCount(row, when.knownBy)]],
}

/** The entity at an end of a statement: FROM, TO, or THROUGH a post. */
export const end = (relationship: 'FROM' | 'TO' | 'THROUGH', typename: string): FieldPlan => {
  const label = typename === 'Entity' || typename === 'Agent' ? '' : `:${typename}`
  return one(typename, (row, child) => `(${row})-[:${relationship}]->(${child}${label})`)
}

/** Words that must all stand in a folded text of the row. */
export function containsWords(expression: string, words: unknown, compiling: Compiling): string {
  const folded = String(words).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/\s+/).filter((word) => word !== '')
  return `all(word IN ${compiling.parameter(folded)} WHERE ${expression} CONTAINS word)`
}

/** The filter argument of a field, empty where none was given. */
export const filterOf = (field: Selected): Readonly<Record<string, unknown>> => (field.args['filter'] ?? {}) as Readonly<Record<string, unknown>>
