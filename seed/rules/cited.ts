import type { CitationRecord } from '../records.ts'
import type { Subject } from './rule.ts'

const NONE: readonly CitationRecord[] = []

/** What a record cites: statements do, and what of the entities is stated itself, such as posts. */
export const citationsOf = ({ record }: Subject): readonly CitationRecord[] =>
  'citations' in record ? record.citations : NONE
