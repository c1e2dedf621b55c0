import type { Statement } from './statement.ts'
import { bound, date, sourceCount } from './when.ts'

/** What a sentence on a statement is made of, as the database gives it: days as numbers. */
export interface SaidRow {
  readonly typename: string
  readonly relation: string | null
  readonly from: string
  readonly to: string | null
  readonly fromName: string
  readonly toName: string | null
  readonly label: string | null
  readonly start: string | null
  readonly end: string | null
  readonly es: number
  readonly ls: number
  readonly ee: number
  readonly le: number
  readonly standing: string
  readonly certainty: string
  readonly speaker: string | null
  readonly sourceCount: number
  readonly knownFrom: number
  readonly grade: string | null
  readonly category: string | null
  readonly published: string | null
  readonly kind: string | null
  readonly text: string | null
}

/** The names of those to whom all its passages are attributed, or null. `knownBy` is the name of a parameter. */
function speaker(statement: string, knownBy: string | null): string {
  const [cites, other, entity] = [`${statement}c`, `${statement}o`, `${statement}e`]
  const known = (citation: string) => (knownBy === null ? '' : `${citation}.knownFrom <= ${knownBy} AND `)
  // Most have a passage that is nobody's, which one of them often shows.
  return (
    `head(COLLECT { MATCH (${statement})-[${cites}:CITES]->() WHERE ${known(cites)}true WITH ${cites} LIMIT 1 ` +
    `WHERE ${cites}.attributedTo IS NOT NULL AND NOT EXISTS { (${statement})-[${other}:CITES]->() WHERE ` +
    `${known(other)}${other}.attributedTo IS NULL } RETURN COLLECT { MATCH (${statement})-[${other}:CITES]->() WHERE ` +
    `${known(other)}true MATCH (${entity}:Entity {id: ${other}.attributedTo}) RETURN DISTINCT ${entity}.name AS name ` +
    'ORDER BY name } })'
  )
}

const own = (statement: string, names: readonly (keyof SaidRow)[]): readonly (readonly [keyof SaidRow, string])[] =>
  names.map((name) => [name, `${statement}.${name}`])

/** Each part of a row and where it stands. */
const parts = (statement: string, knownBy: string | null): readonly (readonly [keyof SaidRow, string])[] => [
  ...own(statement, ['typename', 'relation', 'from', 'to', 'label', 'standing', 'certainty', 'knownFrom']),
  ...own(statement, ['grade', 'category', 'kind', 'text']),
  ...(['start', 'end'] as const).map((name) => [name, date(statement, name, knownBy)] as const),
  ...(['es', 'ls', 'ee', 'le'] as const).map((name) => [name, bound(statement, name, knownBy)] as const),
  ['fromName', `head([(${statement})-[:FROM]->(fromEnd) | fromEnd.name])`],
  ['toName', `head([(${statement})-[:TO]->(toEnd) | toEnd.name])`],
  // When it was published may have become known later.
  ['published', knownBy === null ? `head([(${statement}:Judgement)-[:TO]->(given) | given.published])` : 'null'],
  ['speaker', speaker(statement, knownBy)],
  ['sourceCount', sourceCount(statement, knownBy)],
]

const KEYS = parts('', null).map(([key]) => key)

/** A row as the database sends it: its values without their names, which would come with every one of a thousand. */
export type SaidValues = readonly unknown[]

/** A Cypher list of a row. `knownBy` is the name of a parameter, or null for the whole record. */
export const saidList = (statement: string, knownBy: string | null): string =>
  `[${parts(statement, knownBy)
    .map(([, expression]) => expression)
    .join(', ')}]`

const inWords = new Intl.ListFormat('en-GB')

/** Names the values of a row. */
export function saidRow(values: SaidValues): SaidRow {
  const row = Object.fromEntries(KEYS.map((key, place) => [key, values[place]]))
  const speakers = row['speaker'] as readonly string[] | null
  return { ...row, speaker: speakers === null ? null : inWords.format(speakers) } as unknown as SaidRow
}

/** What is said by the statements of these ids. */
export const saidById = (knownBy: number | null): string =>
  'UNWIND $ids AS id MATCH (s:Statement {id: id}) RETURN id, ' +
  `${saidList('s', knownBy === null ? null : '$knownBy')} AS said`

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [null, 20_000].map((knownBy) => ({
  name: `saidById ${knownBy ?? 'by all records'}`,
  text: saidById(knownBy),
  example: { ids: ['membership:none'], knownBy },
}))
