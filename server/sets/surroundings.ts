import type { Listed } from '../../seed/listed.ts'
import { whatItNames } from '../../seed/what-it-names.ts'
import { judgementsOf, membershipsOf, membershipsThrough } from '../cypher/words.ts'
import type { Run } from '../database/database.ts'
import { inOrderWith } from './orders.ts'
import { read, type Told } from './words.ts'

/** What the sets say of some ids and of all that their rows follow from, read as it is wanted. */
export class Surroundings {
  readonly #run: Run
  readonly #on: readonly string[]
  readonly #told = new Map<string, Told>()
  readonly #asked = new Set<string>()

  constructor(run: Run, on: readonly string[]) {
    this.#run = run
    this.#on = on
  }

  /** What is said of an id that was asked for; undefined for one that no set knows. */
  told(id: string): Told | undefined {
    return this.#told.get(id)
  }

  /** Reads some ids with all that they name, and the bodies of posts among those. */
  async add(ids: Iterable<string>): Promise<void> {
    let next = [...ids]
    while (next.length > 0) {
      const read = await this.#read(next)
      next = read.flatMap(({ record }) => [...whatItNames(record), ...readWith(record)])
    }
  }

  /** Reads the memberships of some people, bodies and posts, with all that they name. */
  async addRoles(ids: readonly string[]): Promise<void> {
    await this.add((await this.#run<{ id: string }>(membershipsOf, { ids })).map(({ id }) => id))
  }

  /** Reads whoever else holds the one seat that some memberships go through. */
  async addRivals(ids: readonly string[]): Promise<void> {
    const posts = ids.flatMap((id) => {
      const record = this.told(id)?.record
      return record !== undefined && 'member' in record && record.post !== undefined ? [record.post] : []
    })
    const seats = [...new Set(posts)].filter((post) => this.hasOneSeat(post))
    await this.add((await this.#run<{ id: string }>(membershipsThrough, { ids: seats })).map(({ id }) => id))
  }

  /** Reads all other grades of the bodies that some grades judge. */
  async addGrades(ids: readonly string[]): Promise<void> {
    const bodies = ids.flatMap((id) => {
      const record = this.told(id)?.record
      return record !== undefined && 'category' in record ? [record.organization] : []
    })
    await this.add((await this.#run<{ id: string }>(judgementsOf, { ids: [...new Set(bodies)] })).map(({ id }) => id))
  }

  /** Reads the order that all events read so far are in, with all events that it ties. */
  async addOrders(): Promise<void> {
    const events = [...this.#told.values()].flatMap(({ list, record }) => (list === 'events' ? [record.id] : []))
    await this.add((await inOrderWith(this.#run, events)).orders)
  }

  /** Whether it is a post of one seat. */
  hasOneSeat(post: string): boolean {
    const record = this.told(post)?.record
    return record !== undefined && 'seats' in record && record.seats === 1
  }

  /** Whether something that it names is not in the graph, so that it is not either. Documents may cite each other. */
  isWaiting(told: Told, asked: ReadonlySet<string> = new Set()): boolean {
    const all = new Set([...asked, told.record.id])
    return whatItNames(told.record).some((id) => {
      const named = this.told(id)
      return named === undefined || (!all.has(id) && this.isWaiting(named, all))
    })
  }

  /** Everything read that is in the graph, in the order of ids. */
  inGraph(): Listed[] {
    return [...this.#told.values()]
      .sort((a, b) => (a.record.id < b.record.id ? -1 : 1))
      .filter((told) => isListed(told) && !this.isWaiting(told))
      .map(({ list, record }) => ({ list, record }) as Listed)
  }

  async #read(ids: readonly string[]): Promise<Told[]> {
    const fresh = [...new Set(ids)].filter((id) => !this.#asked.has(id))
    for (const id of fresh) this.#asked.add(id)
    if (fresh.length === 0) return []
    const found = await read(this.#run, this.#on, fresh)
    for (const [id, told] of found) this.#told.set(id, told)
    return [...found.values()]
  }
}

const isListed = ({ list }: Told): boolean => list !== 'stories' && list !== 'corrections'

const readWith = (record: Told['record']): string[] =>
  'citations' in record ? record.citations.flatMap((citation) => citation.readWith ?? []) : []
