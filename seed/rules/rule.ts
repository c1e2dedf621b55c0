import type { Correction } from '../correction.ts'
import type { Dating } from '../dating.ts'
import type { Issue } from '../issue.ts'
import type { Listed } from '../listed.ts'
import type { Story } from '../story.ts'

/** What a rule judges: a record of the graph, a story, or an entry of the log of corrections. */
export type Subject =
  | Listed
  | { readonly list: 'stories'; readonly record: Story }
  | { readonly list: 'corrections'; readonly record: Correction }

/** What is known of all records when the first is judged. */
export interface Known {
  readonly isDefined: (id: string) => boolean
  readonly dating: Dating
}

/** The rest of an issue, beside which record it is about and where that stands. */
export type Complaint = Pick<Issue, 'what' | 'why' | 'todo'> & Partial<Pick<Issue, 'field' | 'severity'>>

/** A rule at work. It keeps of the records what it needs, and not the records: there may be millions. */
export interface Judging {
  /** Sees every record once, before any is judged. */
  readonly gather?: (one: Subject) => void
  readonly judge: (one: Subject) => readonly Complaint[]
  /** After the last: what can be told of a record only then, with its id. */
  readonly finish?: () => readonly (Complaint & { readonly record: string })[]
}

export type Rule = (known: Known) => Judging

export const FINE: readonly Complaint[] = []
