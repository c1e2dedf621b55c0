import { FairQueue } from './fair-queue.ts'

/** How a lane is laid out. */
export interface LaneShape {
  /** Questions that run at a time. */
  readonly places: number
  /** How long one takes, as a first guess; milliseconds. */
  readonly usualMs: number
  /** How long a burst may wait, milliseconds: a page that asks ten questions at once, for ten readers at once. */
  readonly burstMs: number
}

/** Ends a question's stay. Called once. */
export type Leave = () => void

/** There is no room. */
export interface Full {
  readonly retryAfterSeconds: number
}

interface Waiting {
  readonly client: string
  readonly enter: (answer: Leave | Full) => void
}

/** Where a queue has not been empty for this long, it is no burst, */
const STANDING_AFTER_MS = 500
/** and whoever comes is let wait this long only: a queue that stands makes all answers late, and no more of them. */
const STANDING_MS = 75
/** What each takes differs, so that a wait is reckoned wrongly; who was let into a standing queue waits this at most, */
const LONGEST_STANDING_MS = 2 * STANDING_MS
/** and nobody waits longer than this: a database just started takes seconds over its first plans. */
const LONGEST_MS = 10_000
/** One client may have so much of a lane at a time; the rest is kept for others who come. */
const SHARE = 0.75
/** The gaps between those that leave differ; one that is so many times as long as usual is no chance. */
const STILL = 4
/** How much the newest question counts in how long one takes, */
const NEWEST = 0.05
/** and as how many times the usual at the most: one whose plan is made first says nothing of those after it. */
const MOST_TIMES = 4

/** Questions of one kind: some run, some wait, and who would wait too long is told so at once. */
export class Lane {
  readonly #places: number
  readonly #most: number
  readonly #burstMs: number
  readonly #now: () => number
  readonly #running = new Map<string, number>()
  readonly #queue = new FairQueue<Waiting>()
  #taken = 0
  #lastLeft = 0
  #meanMs: number
  /** Since when somebody has always been waiting. */
  #standingSince = 0

  constructor({ places, usualMs, burstMs }: LaneShape, now: () => number) {
    this.#places = places
    this.#most = Math.max(1, Math.floor(places * SHARE))
    this.#meanMs = usualMs
    this.#burstMs = burstMs
    this.#now = now
  }

  /**
   * A place at once, a place later, or none. A signal that ends takes a question out of the queue; what it waits for
   * then never comes.
   */
  enter(client: string, signal: AbortSignal | undefined): Leave | Full | Promise<Leave | Full> {
    return this.#hasPlace(client) ? this.#take(client) : (this.full(client) ?? this.#wait(client, signal))
  }

  /** Why a question of a client would be sent away; null where it has a place or may wait for one. */
  full(client: string): Full | null {
    if (this.#hasPlace(client)) return null
    const waitMs = this.#waitFor(client)
    const mostMs = this.#stands() ? STANDING_MS : this.#burstMs
    return waitMs > mostMs ? { retryAfterSeconds: Math.ceil(waitMs / 1_000) } : null
  }

  /** Whether the queue has not been empty for so long that it is no burst. */
  #stands(): boolean {
    return this.#queue.size > 0 && this.#now() - this.#standingSince > STANDING_AFTER_MS
  }

  #hasPlace(client: string): boolean {
    return this.#taken < this.#places && this.#runningOf(client) < this.#most
  }

  #runningOf(client: string): number {
    return this.#running.get(client) ?? 0
  }

  /** How long a new question of a client would wait, if clients are served in turn. */
  #waitFor(client: string): number {
    const own = this.#queue.of(client)
    const clients = this.#queue.clients + (own === 0 ? 1 : 0)
    const before = Math.min((own + 1) * clients, this.#queue.size + 1)
    const places = clients === 1 ? this.#most : this.#places
    // Where nobody has left for long, what it took before says nothing.
    const still = this.#taken === 0 ? 0 : (this.#now() - this.#lastLeft) / STILL
    return Math.max((before * this.#meanMs) / places, before * still)
  }

  #take(client: string): Leave {
    const began = this.#now()
    this.#taken += 1
    this.#running.set(client, this.#runningOf(client) + 1)
    if (this.#taken === 1) this.#lastLeft = began
    return () => {
      this.#lastLeft = this.#now()
      this.#meanMs += (Math.min(this.#lastLeft - began, MOST_TIMES * this.#meanMs) - this.#meanMs) * NEWEST
      this.#taken -= 1
      const left = this.#runningOf(client) - 1
      if (left === 0) this.#running.delete(client)
      else this.#running.set(client, left)
      this.#letIn()
    }
  }

  #letIn(): void {
    if (this.#queue.size === 0 || this.#taken >= this.#places) return
    const next = this.#queue.take((client) => this.#runningOf(client), this.#most)
    next?.enter(this.#take(next.client))
  }

  #wait(client: string, signal: AbortSignal | undefined): Promise<Leave | Full> {
    if (this.#queue.size === 0) this.#standingSince = this.#now()
    return new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(timer)
        signal?.removeEventListener('abort', gone)
      }
      const waiting: Waiting = {
        client,
        enter(answer) {
          settle()
          resolve(answer)
        },
      }
      const giveUp = (): void => {
        this.#queue.remove(client, waiting)
        settle()
      }
      const gone = (): void => {
        giveUp()
        reject(signal?.reason as Error)
      }
      const longest = this.#stands() ? LONGEST_STANDING_MS : LONGEST_MS
      const timer = setTimeout(() => {
        giveUp()
        resolve({ retryAfterSeconds: 1 })
      }, longest)
      signal?.addEventListener('abort', gone, { once: true })
      this.#queue.add(client, waiting)
    })
  }
}
