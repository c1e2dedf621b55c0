import { Dating } from './dating.ts'
import { isStatement, listedOf } from './listed.ts'
import type { Records } from './records.ts'
import type { Version } from './versions.ts'

/** Every version of every statement, oldest first, by statement id. The last is what all documents together say. */
export type Timeline = ReadonlyMap<string, readonly Version[]>

/**
 * Every statement of these records with its versions. Records must have been read without complaint: a citation of
 * an unknown document counts as never published.
 */
export function timeline(records: Records): Timeline {
  const dating = new Dating()
  for (const one of listedOf(records)) dating.see(one)
  const result = new Map<string, readonly Version[]>()
  for (const one of listedOf(records)) if (isStatement(one)) result.set(one.record.id, dating.versions(one))
  return result
}
