import { isNobody } from '../as-written/name.ts'
import type { Found, Item } from './popolo-items.ts'
import { named, ownOf } from './popolo-fields.ts'
import { type Holding, mostAtOnce } from './popolo-seats.ts'

interface Period {
  readonly start: unknown
  readonly end: unknown
}

const isParty = ({ classification }: Item): boolean => /party/i.test(String(classification ?? ''))

/** What objects of a file say of one another: gathered in one way through it, before the objects themselves are read. */
export class PopoloIndex {
  readonly areas = new Map<string, string>()
  readonly bodies = new Set<string>()
  /** Parties by a name that stands for none. */
  readonly nobodies = new Set<string>()
  /** A membership that names its post alone is of the body that has it. */
  readonly #posts = new Map<string, Item>()
  readonly #periods = new Map<string, Period>()
  readonly #held: (Holding & { readonly period: string })[] = []
  #seats: ReadonlyMap<string, number> | undefined

  see({ of, item }: Found): void {
    const own = ownOf(item)
    if (of === 'areas') this.areas.set(own, String(item['name'] ?? ''))
    if (of === 'events') this.#periods.set(own, { start: item['start_date'], end: item['end_date'] })
    if (of === 'organizations') this.bodies.add(own)
    if (of === 'organizations' && isParty(item) && isNobody(String(item['name'] ?? ''))) this.nobodies.add(own)
    if (of === 'posts') this.#posts.set(own, item)
    const post = of === 'memberships' ? named(item, 'post').own : ''
    if (post === '') return
    const period = named(item, 'legislative_period').own
    this.#held.push({ post, period, start: item['start_date'], end: item['end_date'] })
  }

  /** A membership with the body and role of its post, where it names none itself. */
  withPost(item: Item): Item {
    const post = this.#posts.get(named(item, 'post').own)
    if (post === undefined) return item
    const body = named(post, 'organization').own
    const role = item['role'] ?? item['label'] ?? post['role']
    return {
      ...item,
      ...(role === undefined ? {} : { role }),
      ...(named(item, 'organization').own === '' && body !== '' ? { organization_id: body } : {}),
    }
  }

  /** The dates of a membership: its own, or those of its period. */
  termOf(item: Item): Period {
    return this.#within(named(item, 'legislative_period').own, { start: item['start_date'], end: item['end_date'] })
  }

  #within(period: string, { start, end }: Period): Period {
    const whole = this.#periods.get(period)
    return { start: start ?? whole?.start, end: end ?? whole?.end }
  }

  /** How many hold a post at once. */
  seatsOf(post: string): number {
    this.#seats ??= mostAtOnce(this.#held.map((held) => ({ post: held.post, ...this.#within(held.period, held) })))
    return this.#seats.get(post) ?? 1
  }
}
