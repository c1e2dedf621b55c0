import { isoDay, NO_UPPER } from '../../../schema/time.ts'
import type { Records } from '../../../seed/records.ts'
import { publishedBy } from '../../../seed/versions.ts'
import { oracleStatementIds } from './statements.ts'
import { oracleTies } from './ties.ts'

/** Two days of the record, and whose statements. */
interface Between {
  readonly from: string
  readonly to: string
  readonly of?: readonly string[] | undefined
  readonly standing?: readonly string[] | undefined
}

const BOTH = ['IN_FORCE', 'PROPOSED']

/** The entities that each statement is about, or leads to. */
function endsOf(records: Records): ReadonlyMap<string, readonly string[]> {
  const ends = new Map<string, string[]>()
  const add = (id: string, ...more: string[]): void => void ends.set(id, [...(ends.get(id) ?? []), ...more])
  for (const { id, source, target } of oracleTies(records, { standing: BOTH }))
    add(id.replace('#post', ''), source, target)
  for (const { id, about } of records.facts) add(id, about)
  for (const { id, organization, event } of records.judgements) add(id, organization, event)
  return ends
}

const within = ({ from, to }: Between, day: string): boolean => day > from && day <= to

/** What was on the record by one day and not by another, in the order in which it came on the record, then by id. */
export function oracleLearned(records: Records, asked: Between): string[] {
  const days = [...new Set(records.documents.map(publishedBy))].filter((day) => day < NO_UPPER).sort((a, b) => a - b)
  const since = new Map<string, string>()
  for (const day of days.flatMap((one) => isoDay(one) ?? []))
    for (const id of oracleStatementIds(records, { knownBy: day, standing: asked.standing ?? ['IN_FORCE'] }))
      if (!since.has(id)) since.set(id, day)
  const ends = endsOf(records)
  return [...since]
    .filter(([id, day]) => within(asked, day) && (ends.get(id) ?? []).some((end) => asked.of?.includes(end) ?? true))
    .sort(([a, first], [b, second]) => (`${first} ${a}` < `${second} ${b}` ? -1 : 1))
    .map(([id]) => id)
}

/** The documents that were published then, in the order in which they were. */
export const oracleLearnedDocuments = (records: Records, asked: Between): string[] =>
  records.documents
    .flatMap((record): [string, string][] => {
      const day = isoDay(publishedBy(record))
      return day !== null && within(asked, day) ? [[day, record.id]] : []
    })
    .sort((a, b) => (a.join() < b.join() ? -1 : 1))
    .map(([, id]) => id)
