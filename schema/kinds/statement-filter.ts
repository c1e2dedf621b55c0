import type { Filter, Order } from './condition.ts'

/** What every list of statements can be filtered and sorted by. */

export const statementFilter = {
  ids: { is: 'oneOf', column: 'id' },
  about: { is: 'atEnds', ends: ['from', 'to', 'post'] },
  of: { is: 'atEnds', ends: ['from'] },
  document: { is: 'cited', by: 'document' },
  attributedTo: { is: 'cited', by: 'attributedTo' },
  startFrom: { is: 'onOrAfter', column: 'ls' },
  startTo: { is: 'onOrBefore', column: 'es' },
  endFrom: { is: 'onOrAfter', column: 'le' },
  endTo: { is: 'onOrBefore', column: 'ee' },
  holds: { is: 'holds' },
  minSources: { is: 'sources' },
  text: { is: 'said' },
} as const satisfies Filter

export const statementOrder = { START: 'es', END: 'le', SOURCES: 'sourceCount' } as const satisfies Order

/** And lists of statements of all kinds beside that. */
export const everyStatement = {
  typename: 'Statement',
  filter: {
    ...statementFilter,
    kind: { is: 'kinds' },
    role: { is: 'words', column: 'foldedText' },
    post: { is: 'equal', column: 'post' },
    graded: { is: 'oneOf', column: 'graded' },
    tag: { is: 'among', column: 'tags' },
  },
  order: { ...statementOrder, VALUE: 'number' },
} as const satisfies { typename: string; filter: Filter; order: Order }

/** What the fields of these filters mean, as SDL; a list's own filter may say it otherwise. */
export const statementFilterSdl = `
  "Only these."
  ids: [ID!]
  "One of these entities stands at either end of it, or it goes through one of these posts."
  about: [ID!]
  "It is about one of these: its first end."
  of: [ID!]
  "A passage of one of these documents supports it."
  document: [ID!]
  "A passage in which this person or body says it supports it."
  attributedTo: ID
  "It may have begun on or after this day."
  startFrom: Date
  "It may have begun on or before this day."
  startTo: Date
  "It may have ended on or after this day."
  endFrom: Date
  "It may have ended on or before this day."
  endTo: Date
  "It held so on the day that the list is of: needs \`asOf\` or \`asOfEvent\`."
  holds: Holds
  "At least so many different documents support it. For statements on a single source: \`not: { minSources: 2 }\`."
  minSources: Int
  "Words that must all stand in what it says, in the passages behind it as they are put here, or in their titles as found."
  text: String`
