import { shown } from '../schema/hidden.ts'
import { type Issue, placeInWords } from './issue.ts'

/** One kind of complaint: how often it came, and some of the places. */
export interface Complaints extends Pick<Issue, 'severity' | 'what' | 'why' | 'todo'> {
  count: number
  readonly examples: Issue[]
}

/** Places of one kind of complaint that a report lists. */
const EXAMPLES = 3
/** Complaints that are kept one by one; beyond, they are counted. */
const KEPT = 20_000

const DIFFERING = /'[^']*'|\b[a-z]+:[a-z0-9][\w.-]*|\d+/g

/** What came of reading some files, for a person and for a program. */
export class Report {
  readonly #complaints = new Map<string, Complaints>()
  /** Places that were refused, in words, each with what is wrong. */
  readonly refused = new Map<string, string[]>()
  readonly #warned = new Set<string>()
  readonly #leftOut = new Map<string, number>()
  readonly #taken = new Map<string, number>()
  /** The first complaints, in the order in which they came. */
  readonly issues: Issue[] = []

  complain(issue: Issue): void {
    if (this.issues.length < KEPT) this.issues.push(issue)
    const { severity, what, why, todo } = issue
    // What stands in quotes, an id or a number differs from row to row, and the complaint is the same.
    const key = `${severity} ${issue.field?.replace(/\d+/g, '') ?? ''} ${what} ${why}`.replace(DIFFERING, '…')
    const known = this.#complaints.get(key) ?? { severity, what, why, todo, count: 0, examples: [] }
    known.count += 1
    if (known.examples.length < EXAMPLES) known.examples.push(issue)
    this.#complaints.set(key, known)
    const place = placeInWords(issue)
    if (severity === 'WARNING') this.#warned.add(place)
    else this.refused.set(place, [...(this.refused.get(place) ?? []).slice(0, EXAMPLES), wordsOf(issue)])
  }

  take(list: string): void {
    this.#taken.set(list, (this.#taken.get(list) ?? 0) + 1)
  }

  leaveOut(fields: ReadonlyMap<string, number>): void {
    for (const [field, count] of fields) this.#leftOut.set(field, (this.#leftOut.get(field) ?? 0) + count)
  }

  get errors(): number {
    return [...this.#complaints.values()].reduce((sum, one) => sum + (one.severity === 'ERROR' ? one.count : 0), 0)
  }

  /** Everything as plain objects. */
  json() {
    return {
      taken: Object.fromEntries(this.#taken),
      placesRefused: this.refused.size,
      placesWarnedOf: [...this.#warned].filter((place) => !this.refused.has(place)).length,
      leftOut: Object.fromEntries(this.#leftOut),
      complaints: [...this.#complaints.values()].sort((a, b) => b.count - a.count),
    }
  }

  /** Everything in lines for a person. */
  lines(): string[] {
    const { taken, placesRefused, placesWarnedOf, leftOut, complaints } = this.json()
    const told = (counts: Readonly<Record<string, number>>): string =>
      Object.entries(counts)
        .map(([name, count]) => `${count.toLocaleString('en-GB')} ${name}`)
        .join(', ')
    return [
      `Read: ${told(taken) || 'nothing'}.`,
      ...(placesRefused + placesWarnedOf === 0
        ? []
        : [`Refused: ${placesRefused} places. Taken with a warning: ${placesWarnedOf}.`]),
      ...(Object.keys(leftOut).length === 0
        ? []
        : [`Left out, as it is personal or nothing is made of it (values): ${told(leftOut)}.`]),
      ...complaints.flatMap(linesOf),
    ]
  }
}

/** What is wrong with one row, and what to do, for whoever mends it there. */
const wordsOf = ({ field, what, todo, value }: Issue): string =>
  shown(`${field === undefined ? '' : `${field} `}${what}${value === undefined ? '' : ` (${value})`}. ${todo}.`)

function linesOf({ severity, what, why, todo, count, examples }: Complaints): string[] {
  const field = examples[0]?.field
  const head = `${severity === 'ERROR' ? 'refused' : 'warning'}, ${count} times: `
  return [
    shown(`${head}${field === undefined ? '' : `${field} `}${what}. ${why}. ${todo}.`),
    ...examples.map((one) =>
      shown(`    ${placeInWords(one)}${one.record === undefined ? '' : ` ${one.record}`}${itsValue(one)}`),
    ),
  ]
}

const itsValue = ({ value, what }: Issue): string => (value === undefined ? `: ${what}` : `: ${value}`)
