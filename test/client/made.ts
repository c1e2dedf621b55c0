import type { EdgeAnswer, EntitySummary } from '../../client/api/fragments.ts'

/** Answers as the API gives them, of people who lead a council. */

export const person = (id: string, name = id): EntitySummary => ({
  __typename: 'Person',
  id: `person:${id}`,
  type: 'PERSON',
  name,
  alternateNames: [],
  summary: null,
  named: true,
  honorificPrefix: null,
  honorificSuffix: null,
})

export const council = (name: string): EntitySummary => ({
  __typename: 'Organization',
  id: 'org:council',
  type: 'ORGANIZATION',
  name,
  alternateNames: [],
  summary: null,
  classification: 'COUNCIL',
  location: null,
})

/** A leader's role in the council, with what is said of it. */
export const role = (said: Pick<EdgeAnswer, 'id' | 'source' | 'sentence' | 'statement' | 'bounds'>): EdgeAnswer => ({
  kind: 'MEMBERSHIP',
  target: 'org:council',
  label: 'Leader',
  start: null,
  end: null,
  holds: null,
  standing: 'IN_FORCE',
  certainty: 'STATED',
  citationCount: 1,
  sourceCount: 1,
  ...said,
})
