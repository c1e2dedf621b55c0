import { statementEnds } from './statement-ends.ts'
import type { Word } from './word.ts'

/**
 * The entities without which a record is not in the graph: the ends of a statement, the body of a post, and the
 * documents that either cites. Each once; none for other entities.
 */
export function whatItNames(record: Word['record']): string[] {
  if (!('citations' in record)) return []
  const ends = 'seats' in record ? [record.organization] : statementEnds(record).map(({ id }) => id)
  return [...new Set([...ends, ...record.citations.map(({ document }) => document)])]
}
