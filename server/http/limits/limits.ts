/** What one question may ask for. Each is a setting. */
export interface Limits {
  /** Characters of its text. */
  readonly maxQueryLength: number
  /** Fields within fields. */
  readonly maxDepth: number
  readonly maxAliases: number
  /** Fields, with every fragment written out at each place that uses it. */
  readonly maxFields: number
  /** Objects it might bring. */
  readonly maxCost: number
  /** Characters of its answer. */
  readonly maxAnswerLength: number
}

/**
 * Whatever stands within something else (a selection, a list, an object, a type) may do so this often: more than the
 * deepest question allowed needs, and few enough for every library that walks through it.
 */
export const MOST_NESTED = 250

/** A number for a person; where it is beyond all sense, that it is. */
export const counted = (count: number): string => (count > 1e9 ? 'more than a billion' : String(count))
