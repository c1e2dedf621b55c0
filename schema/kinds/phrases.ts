/**
 * How a statement is said: {from} and {to} are the names at its ends, {label} its role, {at} 'at' or 'of' as the role
 * asks, the rest its properties. In the past tense, which is true of what is over and of what may go on.
 */
export interface Phrases {
  readonly past: string
  /** Where a source says that it goes on; the past where there is none. */
  readonly since?: string
  /** Where it needs no dates to be so. */
  readonly stands?: string
  /** Where it was only planned. */
  readonly plan: string
  /** Where no document shows that it had begun; {by} is 'by' and the day from which that is on the record. */
  readonly announced?: string
}

/** Other phrases for some of the labels. */
export interface PhrasesOfLabel extends Phrases {
  readonly label: RegExp
  /** Where they make an act of it, whose date is that of the doing. */
  readonly time?: 'ACT'
}
