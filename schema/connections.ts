import { entityKinds } from './kinds/entities.ts'
import { statementKinds } from './kinds/statements.ts'

/** A page of rows of one type (Relay): the type of the page and the type of a row's place in it, as SDL. */

/** What of a statement depends on the day and the record that a list was asked for, and so stands on its edges. */
const TIMED = `
  "Whether it held on the day, or during the event, that was asked for; null where none was."
  holds: Holds
  "When it began, by the record asked for."
  start: PartialDate
  "When it ended, by the record asked for; \`..\` is that a source says it goes on, or that it is a single act."
  end: PartialDate
  "What followed from all its sources by then about when it began and ended."
  bounds: Bounds!
  "Whether a passage says it or it follows from several."
  certainty: Certainty!
  "The passages that supported it by the record asked for."
  citations: [Citation!]!
  "How many passages these are."
  citationCount: Int!
  "How many different documents they stand in."
  sourceCount: Int!
  "It in one sentence, by the record asked for."
  sentence: String!`

interface Rows {
  readonly type: string
  readonly plural: string
  /** Whether rows are statements. */
  readonly timed: boolean
}

const rows: readonly Rows[] = [
  ...entityKinds.map(({ typename, plural }) => ({ type: typename, plural, timed: false })),
  ...statementKinds.map(({ typename, plural }) => ({ type: typename, plural, timed: true })),
  { type: 'Statement', plural: 'statements of all kinds', timed: true },
  { type: 'Conflict', plural: 'conflicts', timed: false },
  { type: 'Correction', plural: 'corrections', timed: false },
  { type: 'CoverageCell', plural: 'evidence by organisation and month', timed: false },
  { type: 'Story', plural: 'stories', timed: false },
]

const SHORT_CUT = 'The rows of the page without their cursors'

const sdlOf = ({ type, plural, timed }: Rows): string => `
"""A page of ${plural.toLowerCase()}."""
type ${type}Connection {
  edges: [${type}Edge!]!
  "${SHORT_CUT}${timed ? ', as the whole record has them: what the day or the record asked for changes stands on `edges`' : ''}."
  nodes: [${type}!]!
  pageInfo: PageInfo!
  totalCount: Int!
}

"""A row of a page of ${plural.toLowerCase()}, and its place${timed ? ', with what depends on the day and the record asked for' : ''}."""
type ${type}Edge {
  "${timed ? 'The row itself, as the whole record has it.' : 'The row itself.'}"
  node: ${type}!
  cursor: String!${timed ? TIMED : ''}
}`

/** The pages of all kinds of row, as SDL; of those only whose type is `written`, so that a row without one is named. */
export const connectionSdl = (written: ReadonlySet<string>): string =>
  rows
    .filter(({ type }) => written.has(type))
    .map(sdlOf)
    .join('\n')
