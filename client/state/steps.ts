import { batch, type ReadonlySignal, type Signal } from '@preact/signals'
import { placeWaiting } from './actions/arrange.ts'
import type { AddressKeeper } from './address/address-keeper.ts'
import { differenceOf } from './difference.ts'
import { amend, beginHistory, endSeries, goesOn, type History, pushStep, redoStep, undoStep } from './history.ts'
import type { Action, Scene } from './scene.ts'
import type { Teller } from './teller.ts'
import type { Toasts } from './toasts.ts'

/** Milliseconds without a further step after which a movement, such as that of the date, is over. */
const MOVEMENT_REST = 1000

/** What follows a step. */
interface Followers {
  readonly address: AddressKeeper
  readonly teller: Teller
  readonly toasts: Toasts
  /** The line of what is shown. */
  readonly counts: ReadonlySignal<string>
}

/** Takes steps, takes them back, and says so: the only ways in which the scene changes. */
export class Steps {
  readonly #history: Signal<History>
  readonly #followers: Followers
  /** A message offers to undo the latest step only, so no step and no way back leaves it standing. */
  #offered = 0
  #resting: ReturnType<typeof setTimeout> | undefined
  #touched = false

  constructor(history: Signal<History>, followers: Followers) {
    this.#history = history
    this.#followers = followers
  }

  /** A step: it enters the log, the browser's history gets an entry, and undo takes it back. */
  perform(title: string, action: Action, series: string | null = null): void {
    const before = this.#scene
    const after = action(before)
    if (after === before) return
    const shown = this.#followers.counts.peek()
    const as = goesOn(this.#history.peek(), series) ? 'replace' : 'push'
    this.#leave()
    batch(() => {
      this.#go(pushStep(this.#history.peek(), title, after, series), as)
      this.#tell(title, before, shown)
    })
    if (series !== null)
      this.#resting = setTimeout(() => {
        this.#history.value = endSeries(this.#history.peek())
      }, MOVEMENT_REST)
  }

  /** A change of the present that is no step. */
  adjust(action: Action): void {
    this.#touched = true
    const next = amend(this.#history.peek(), action(this.#scene))
    if (next === this.#history.peek()) return
    this.#history.value = next
    this.#followers.address.writeSoon()
  }

  undo(): void {
    this.#travel(undoStep(this.#history.peek()), 'Undone', this.#history.peek().now.title)
  }

  redo(): void {
    this.#travel(redoStep(this.#history.peek()), 'Done again', this.#history.peek().future[0]?.title ?? '')
  }

  /** Goes to where the browser's own history leads. */
  arrive(scene: Scene): void {
    this.#followers.address.forget()
    this.#leave()
    this.#history.value = pushStep(this.#history.peek(), 'Go along the browser’s history', scene)
  }

  /** Begins with something else than an empty picture, unless somebody went somewhere meanwhile. */
  begin(action: Action): void {
    if (this.#history.peek().past.length > 0 || this.#touched) return
    this.#history.value = beginHistory(action(this.#scene))
    this.#followers.address.write('replace')
  }

  get #scene(): Scene {
    return this.#history.peek().now.scene
  }

  #leave(): void {
    this.#followers.toasts.dismiss(this.#offered)
    clearTimeout(this.#resting)
    this.#followers.teller.stopWaiting()
  }

  #go(next: History, as: 'push' | 'replace'): void {
    if (next === this.#history.peek()) return
    this.#followers.address.catchUp()
    this.#history.value = next
    this.#followers.address.write(as)
  }

  #travel(next: History, verb: string, title: string): void {
    if (next === this.#history.peek()) return
    this.#leave()
    batch(() => {
      this.#go(amend(next, placeWaiting(this.#scene.picture.positions)(next.now.scene)), 'push')
    })
    this.#followers.teller.sayWithStatus(`${verb}: ${title}.`)
  }

  /** Says what a step did; `shown` is the line of what was shown before it. */
  #tell(title: string, before: Scene, shown: string): void {
    const { counts, teller, toasts } = this.#followers
    const after = this.#scene
    const { added, removed } = differenceOf(before, after)
    // A story has its own way back.
    const told = after.view.story !== null && after.view.story !== before.view.story
    // The message is a live region of its own: it is not said twice.
    const regrouped = after.view.opened !== before.view.opened
    if ((added.length + removed.length > 0 || regrouped) && !told)
      this.#offered = toasts.add(title, { title: 'Undo', act: () => this.undo() })
    else if (told || counts.peek() === shown) teller.say(title)
    // The counts name the day themselves.
    else teller.say(after.view.asOf === before.view.asOf ? `${title}. ${counts.peek()}` : counts.peek())
  }
}
