import type { Holds } from '../../schema/bounds.ts'

/**
 * What sources say of a role's time, and what follows for some days and in words: one truth for API, explorer, sentence
 * and notebook.
 */
export interface EndCase {
  readonly id: string
  readonly dates: string
  /** A citation's own dates. */
  readonly cited?: string
  readonly holds: Readonly<Record<string, Holds | null>>
  /** The sentence. */
  readonly sentence: string
  /** The dates as the explorer says them. */
  readonly period: string
}

export const endCases: readonly EndCase[] = [
  {
    id: 'open',
    dates: "start: '2020-05-01', end: '..'",
    holds: { '2020-04-30': null, '2020-05-01': 'CERTAINLY', '2026-01-01': 'CERTAINLY', '9999-12-31': 'CERTAINLY' },
    sentence:
      'Holder open has been a member of Town Council since 1 May 2020; this goes on, as the source ' +
      'says (1 document).',
    period: 'from 1 May 2020, going on, as the source says',
  },
  {
    id: 'open-window',
    dates: "start: '[2020-05-01..2020-07-31]', end: '..'",
    holds: { '2020-04-30': null, '2020-05-01': 'POSSIBLY', '2020-07-30': 'POSSIBLY', '2020-07-31': 'CERTAINLY' },
    sentence:
      'Holder open-window has been a member of Town Council since some day between 1 May 2020 and 31 ' +
      'July 2020; this goes on, as the source says (1 document).',
    period: 'began some day between 1 May 2020 and 31 July 2020, going on, as the source says',
  },
  {
    id: 'open-seen',
    dates: "end: '..'",
    cited: ", attests: '2021-03-17'",
    holds: { '2021-03-16': 'POSSIBLY', '2021-03-17': 'CERTAINLY', '2026-01-01': 'CERTAINLY' },
    sentence:
      'Holder open-seen has been a member of Town Council since at least 17 March 2021; this goes on, ' +
      'as the source says; no document shows when this began (1 document).',
    period: 'since at least 17 March 2021, going on, as the source says',
  },
  {
    id: 'open-alone',
    dates: "end: '..'",
    holds: { '1000-01-01': 'POSSIBLY', '2026-01-01': 'POSSIBLY', '9999-12-31': 'POSSIBLY' },
    sentence:
      'Holder open-alone has been a member of Town Council; this goes on, as the source says; no ' +
      'document shows when this began (1 document).',
    period: 'start not known, going on, as the source says',
  },
  {
    id: 'unknown',
    dates: "start: '2020-05-01'",
    holds: { '2020-04-30': null, '2020-05-01': 'CERTAINLY', '2020-05-02': 'POSSIBLY', '9999-12-31': 'POSSIBLY' },
    sentence:
      'Holder unknown was a member of Town Council from 1 May 2020; no document shows when this ended ' +
      '(1 document).',
    period: 'from 1 May 2020, until at least 1 May 2020',
  },
  {
    id: 'unknown-after',
    dates: "start: '2020-05-01', end: '[2021-01-01..]'",
    holds: { '2021-01-01': 'CERTAINLY', '2021-01-02': 'POSSIBLY', '9999-12-31': 'POSSIBLY' },
    sentence:
      'Holder unknown-after was a member of Town Council from 1 May 2020 until 1 January 2021 or ' +
      'later (1 document).',
    period: 'from 1 May 2020, until 1 January 2021 or later',
  },
  {
    id: 'closed',
    dates: "start: '2020-05-01', end: '2021'",
    holds: { '2020-12-31': 'CERTAINLY', '2021-01-02': 'POSSIBLY', '2021-12-31': 'POSSIBLY', '2022-01-01': null },
    sentence: 'Holder closed was a member of Town Council from 1 May 2020 until 2021 (1 document).',
    period: 'from 1 May 2020, until 2021',
  },
  {
    id: 'open-then-closed',
    dates: "start: '2020-05-01', end: '..'",
    cited: ", end: '2021-06-30'",
    holds: { '2021-06-30': 'CERTAINLY', '2021-07-01': null },
    sentence:
      'Holder open-then-closed was a member of Town Council from 1 May 2020 until 30 June 2021 (1 ' + 'document).',
    period: 'from 1 May 2020, until 30 June 2021',
  },
]

/** The cases as a data file: one person each, all in one body. */
export const endCasesFile = `
organizations: [{ id: org:town, name: Town Council, classification: COUNCIL }]
documents: [{ id: doc:paper, title: A paper, kind: REPORT, published: 2022-01-15 }]
people: [${endCases.map(({ id }) => `{ id: person:${id}, name: Holder ${id} }`).join(', ')}]
memberships:
${endCases
  .map(
    ({ id, dates, cited = '' }) =>
      `  - { id: membership:${id}, member: person:${id}, organization: org:town, role: Member, ${dates}, ` +
      `citations: [{ document: doc:paper, locator: p1, paraphrase: Says so.${cited} }] }`,
  )
  .join('\n')}
`
