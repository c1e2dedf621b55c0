import { type Bounds, OPEN } from '../schema/bounds.ts'
import { nameKey } from '../schema/words.ts'
import { type Day, NO_UPPER } from '../schema/time.ts'
import type { Listed, ListedStatement } from './listed.ts'
import type { RecordOf } from './records.ts'
import { type Grade, replaced, replacedInOrder } from './replaced.ts'
import type { CitedDates, Version } from './versions.ts'
import { versionsTogether } from './versions-together.ts'

/** A grade: of a judgement as much as its time needs. */
type Given = Pick<RecordOf<'judgements'>, 'id' | 'organization' | 'event' | 'start' | 'end' | 'standing'> & {
  readonly citations: readonly CitedDates[]
}

/** What is no more than open because nothing replaced it has no open end once something has. */
function closed(version: Version): Version {
  const { earliestEnd, latestEnd } = version.bounds
  return version.end === OPEN && (earliestEnd < NO_UPPER || latestEnd < NO_UPPER)
    ? { ...version, end: undefined }
    : version
}

/** Grades of a body in a category that are compared each with each; of more, days alone tell which came first. */
const MOST_IN_ORDER = 100

/** Which of two events came first, as far as the record of a day says. */
export interface EventOrder {
  /** The days from which the record says of what an event came before or after; none for one in no order. */
  readonly days: (event: string) => readonly Day[]
  readonly after: (event: string, knownFrom: Day) => ReadonlySet<string>
}

/** Which grades stand: a newer inspection ends what an older one gave the same body in the same category. */
export class Grades {
  readonly #given = new Map<string, Given[]>()

  see({ list, record }: Listed): void {
    if (list !== 'judgements' || record.standing !== 'IN_FORCE') return
    const { id, organization, event, start, end, standing, category } = record
    const key = `${organization} ${nameKey(category)}`
    const given = this.#given.get(key) ?? []
    const citations = record.citations.map(({ document, readWith, start, end, attests }) => ({
      document,
      readWith,
      start,
      end,
      attests,
    }))
    given.push({ id, organization, event, start, end, standing, citations })
    this.#given.set(key, given)
  }

  /**
   * The versions of grades that stand beside others, by id; `own` gives those of each alone, `order` which events came
   * first.
   */
  *versions(
    own: (one: ListedStatement) => readonly Version[],
    order: EventOrder,
  ): Generator<readonly [string, readonly Version[]]> {
    for (const given of this.#given.values()) {
      if (given.length < 2) continue
      const grades = given.map((record) => ({
        id: record.id,
        event: record.event,
        versions: own({ list: 'judgements', record: record as RecordOf<'judgements'> }),
      }))
      const days = given.length > MOST_IN_ORDER ? [] : given.flatMap(({ event }) => order.days(event))
      const bound = (known: readonly Grade[], knownFrom: Day): readonly Bounds[] => {
        if (days.length === 0) return replaced(known)
        return replacedInOrder(known, new Map(known.map(({ event }) => [event, order.after(event, knownFrom)])))
      }
      for (const [id, versions] of versionsTogether(grades, bound, days)) yield [id, versions.map(closed)]
    }
    this.#given.clear()
  }
}
