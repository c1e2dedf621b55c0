import { type Day, NO_LOWER, NO_UPPER } from '../../schema/time.ts'
import type { Statement } from './statement.ts'

/** How many statements about an organization surely held on some day from `first` to `last`. */
export interface ConfirmedRow {
  readonly organization: string
  readonly first: Day
  readonly last: Day
  readonly count: number
}

/** Without names, only the organizations that most is stated about: a table of all would be read by nobody. */
const MOST_ORGANIZATIONS = 100

/**
 * What is in force and surely was between two days, by organization. What goes on without an end is confirmed where it
 * begins.
 */
export const confirmed = (of: boolean): string => `
${
  of
    ? 'UNWIND $of AS id\nMATCH (organization:Organization:Entity {id: id})'
    : `MATCH (organization:Organization)\nWITH organization ORDER BY COUNT { (organization)<-[:FROM|TO]-() } ` +
      `DESC, organization.id LIMIT ${MOST_ORGANIZATIONS}`
}
MATCH (organization)<-[:FROM|TO]-(s:Statement)
WHERE s.standing = 'IN_FORCE' AND s.ls > ${NO_LOWER} AND s.ls < ${NO_UPPER} AND s.ee > ${NO_LOWER}
WITH DISTINCT organization, s
RETURN organization.id AS organization, s.ls AS first, CASE WHEN s.ee >= ${NO_UPPER} THEN s.ls ELSE s.ee END AS
  last, count(*) AS count`

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { name: 'confirmed', text: confirmed(true), example: { of: ['org:ofsted'] } },
  { name: 'confirmed', text: confirmed(false), example: {}, readsAll: ['Organization'] },
]
