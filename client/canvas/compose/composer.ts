import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import { place } from '../../state/actions/arrange.ts'
import type { Position } from '../../state/picture/picture.ts'
import type { Store } from '../../state/store.ts'
import { placesIn } from './places-in.ts'
import type { Composed } from './composed.ts'
import { ComposeWorker } from './compose-worker.ts'
import { placesOfMembers, standingOf } from './standing.ts'
import { createStorySubjects, type StorySubjects } from './story-subjects.ts'
import type { Side, Subject } from './subject.ts'
import { type Posed, subjectOf, type Wanted } from './subject-of.ts'

/** A picture of more nodes is laid out by forces, whether some of them could be grouped or not; and of more bodies. */
const MOST_NODES = 250
const MOST_BODIES = 60

/** Milliseconds that a picture waits for grades. */
const PATIENCE = 800

type Places = Readonly<Record<string, Position>>

/** A picture that is composed: what is drawn, and how it is dressed once that is known. */
export interface Composing {
  readonly posed: Posed
  readonly dress: Composed | null
}

const aboutOf = (store: Store): string | null => {
  const { story } = store.view.value
  const step = store.answers.stories.value.value?.find(({ id }) => id === story?.id)?.steps[story?.step ?? 0]
  return step?.view.selected ?? store.picture.value.nodes[0] ?? null
}

type Area = ReadonlySignal<{ readonly width: number; readonly height: number }>

const wantedOf = (store: Store, area: Area): Wanted => ({
  about: aboutOf(store),
  kept: new Set(store.picture.value.pins),
  opened: new Set(store.view.value.opened),
  ...area.value,
})

/** The picture as it is to be composed; null where it is laid out in another way, or too large. */
function posedOf(store: Store, wanted: ReadonlySignal<Wanted>): Posed | null {
  const { layout, sized } = store.view.value
  if (layout !== 'force' || sized || store.drawing.value.nodes.length > MOST_NODES) return null
  const made = subjectOf(store.drawing.value, wanted.value)
  return made.subject.things.length > MOST_BODIES ? null : made
}

/** Keeps the picture composed while its layout is that of closeness and it is not too large. */
export class Composer {
  /** Null where the picture is laid out in another way. */
  readonly now: ReadonlySignal<Composing | null>
  readonly #store: Store
  readonly #onPlaced: (places: Places, first: boolean) => void
  readonly #worker = new ComposeWorker()
  readonly #wanted: ReadonlySignal<Wanted>
  readonly #posed: ReadonlySignal<Posed | null>
  readonly #standing: ReadonlySignal<Places>
  readonly #story: StorySubjects
  readonly #dress = signal<Composed | null>(null)
  /** What is dressed, or being dressed. */
  #dressed = ''
  /** Whether grades are waited for no longer. */
  readonly #late = signal(false)
  #patience: ReturnType<typeof setTimeout> | undefined
  readonly #stops: readonly (() => void)[]

  /**
   * `area` is the free part of the window, in pixels; `onPlaced` is told of what got a place by itself, and whether it
   * is the first of a picture.
   */
  constructor(store: Store, area: Area, onPlaced: (places: Places, first: boolean) => void) {
    this.#store = store
    this.#onPlaced = onPlaced
    this.#wanted = computed(() => wantedOf(store, area))
    const posed = computed(() => posedOf(store, this.#wanted))
    this.#posed = posed
    this.#standing = computed(() =>
      posed.value === null ? {} : standingOf(posed.value, store.picture.value.positions),
    )
    this.now = computed(() => (posed.value === null ? null : { posed: posed.value, dress: this.#dress.value }))
    this.#story = createStorySubjects(store, this.#worker)
    this.#stops = [
      effect(() => {
        store.groups.value = posed.value?.told ?? []
      }),
      effect(() => this.#waitForGrades()),
      effect(() => this.#follow()),
    ]
  }

  /** Places of everything anew; only what is pinned stays. */
  async arrange(): Promise<Places> {
    const now = this.#posed.peek()
    if (now === null) return {}
    const pins = new Set(this.#store.picture.peek().pins)
    const fixed = Object.fromEntries(Object.entries(this.#standing.peek()).filter(([id]) => pins.has(id)))
    return placesOfMembers(placesIn(await this.#worker.compose({ ...now.subject, fixed, sides: {} })), now.groups)
  }

  destroy(): void {
    for (const stop of this.#stops) stop()
    clearTimeout(this.#patience)
    this.#worker.destroy()
  }

  /** A picture does not wait long for what else is asked: grades that come late are put in where there is room. */
  #waitForGrades(): void {
    clearTimeout(this.#patience)
    this.#late.value = false
    if (this.#store.answers.grades.value.state === 'loading')
      this.#patience = setTimeout(() => {
        this.#late.value = true
      }, PATIENCE)
  }

  /** Finds places for what has none; where all stands, works out how it is dressed. */
  #follow(): void {
    const [now, stands] = [this.#posed.value, this.#standing.value]
    const { ties, grades } = this.#store.answers
    if (now === null || ties.value.state !== 'ready' || now.subject.things.length === 0) return
    // A grade takes room of its own.
    if (grades.value.state === 'loading' && !this.#late.value) return
    untracked(() => {
      if (now.subject.things.every(({ id }) => stands[id] !== undefined)) this.#dressUp(now, stands)
      else this.#placeAll(now, stands).catch((error: Error) => this.#store.toasts.add(error.message))
    })
  }

  async #placeAll(now: Posed, stands: Places): Promise<void> {
    const recurring = await this.#story.places(this.#wanted.peek())
    const fixed = { ...recurring, ...stands }
    const subject: Subject = { ...now.subject, fixed, sides: this.#sides() }
    const missing = now.subject.things.some(({ id }) => fixed[id] === undefined)
    const places = missing ? placesIn(await this.#worker.compose(subject)) : fixed
    if (this.#posed.peek() !== now) return
    const found = Object.fromEntries(
      now.subject.things.flatMap(({ id }) => {
        const at = stands[id] === undefined ? places[id] : undefined
        return at === undefined ? [] : [[id, at] as const]
      }),
    )
    const members = placesOfMembers(found, now.groups)
    this.#store.adjust(place(members))
    this.#onPlaced(members, Object.keys(stands).length === 0)
    this.#story.prepare(this.#wanted.peek())
  }

  #dressUp(now: Posed, stands: Places): void {
    const subject = { ...now.subject, fixed: stands, sides: this.#sides() }
    const key = JSON.stringify({ ...subject, sides: null })
    if (key === this.#dressed) return
    this.#dressed = key
    this.#worker.compose(subject).then(
      (composed) => {
        if (this.#dressed === key) this.#dress.value = composed
      },
      (error: Error) => this.#store.toasts.add(error.message),
    )
  }

  /** On which side of each node its name stands now. */
  #sides(): Record<string, Side> {
    return Object.fromEntries((this.#dress.peek()?.nodes ?? []).map(({ id, side }) => [id, side]))
  }
}
