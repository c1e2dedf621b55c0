import { isoDay } from '../../schema/time.ts'
import type { SeatHolding } from '../seats.ts'
import { surelyOthers } from '../tighten.ts'
import { type Complaint, FINE, type Judging, type Known } from './rule.ts'

/** A holder, surely in post from `from` to `to`. */
interface Surely extends Omit<SeatHolding, 'versions'> {
  readonly from: number
  readonly to: number
}

function surely({ versions, ...holder }: SeatHolding): Surely[] {
  const bounds = versions.at(-1)?.bounds
  return bounds === undefined || bounds.latestStart > bounds.earliestEnd
    ? []
    : [{ ...holder, from: bounds.latestStart, to: bounds.earliestEnd }]
}

/**
 * Of the earlier holders who stay longest, one a member: whoever comes shares a day with one of the first two, or
 * with nobody else of another name.
 */
class Staying {
  #longest: Surely[] = []
  readonly #all: Surely[] = []

  add(holder: Surely): void {
    this.#all.push(holder)
    const others = this.#longest.filter(({ member, to }) => member !== holder.member || to > holder.to)
    if (others.every(({ member }) => member !== holder.member)) others.push(holder)
    this.#longest = others.sort((a, b) => b.to - a.to).slice(0, 2)
  }

  /**
   * Somebody else who surely is still there when this one surely is. All are gone through only for one whom
   * sources are said to conflict about.
   */
  beside(holder: Surely, conflict: (a: Surely, b: Surely) => boolean): Surely | undefined {
    const meets = (other: Surely) => other.member !== holder.member && other.to >= holder.from
    const first = this.#longest.find(meets)
    if (first === undefined || !conflict(first, holder)) return first
    return this.#all.find((other) => meets(other) && !conflict(other, holder))
  }
}

/** Who surely holds a seat beside an earlier holder, each with that one. */
function crowded(holders: readonly SeatHolding[]): (readonly [Surely, Surely])[] {
  const conflict = (a: Surely, b: Surely): boolean =>
    a.conflictsWith.includes(b.id) || b.conflictsWith.includes(a.id) || !surelyOthers(a, b)
  const staying = new Staying()
  return holders
    .flatMap(surely)
    .sort((a, b) => a.from - b.from)
    .flatMap((holder) => {
      const other = staying.beside(holder, conflict)
      staying.add(holder)
      return other === undefined ? [] : [[holder, other] as const]
    })
}

/**
 * A post of one seat has no two certain holders on a day, unless the two say of each other that they conflict, or may be one person.
 * Whoever came later is complained of, beside one who was there.
 */
export function oneHolderASeat({ dating }: Known): Judging {
  let found: Map<string, Complaint> | undefined
  const complaints = (): Map<string, Complaint> =>
    new Map(
      [...dating.seats()].flatMap(([post, holders]) =>
        crowded(holders).map(([holder, other]) => [
          holder.id,
          {
            field: 'post',
            what: `'${other.id}' certainly holds ${post} on ${isoDay(holder.from)} too`,
            why: 'The post has one seat',
            todo: [
              'Correct the dates',
              `where sources disagree, write conflictsWith: [${other.id}]`,
              'where several may hold it, give the post its number of seats',
            ].join('; '),
          },
        ]),
      ),
    )
  return {
    judge: ({ list, record }) => {
      if (list !== 'memberships') return FINE
      found ??= complaints()
      const complaint = found.get(record.id)
      return complaint === undefined ? FINE : [complaint]
    },
  }
}
