import type { Issue } from '../issue.ts'
import type { Seed } from '../read.ts'

/** The rest of an issue, beside where it stands. */
export type Complaint = Pick<Issue, 'what' | 'why' | 'todo'> & Partial<Pick<Issue, 'field' | 'severity'>>

/** An issue about the record of an id, at the place where its file defines it. */
export function atRecord(seed: Seed, id: string, complaint: Complaint): Issue {
  return { ...(seed.placeOf(id) ?? { file: '(no file)', line: 1 }), record: id, severity: 'ERROR', ...complaint }
}
