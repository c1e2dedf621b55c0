import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import { place } from '../../state/actions/arrange.ts'
import type { Position } from '../../state/picture/picture.ts'
import type { Store } from '../../state/store.ts'
import { placesIn } from './places-in.ts'
import type { Composed } from './composed.ts'
import { createComposeWorker } from './compose-worker.ts'
import { placesOfMembers, standingOf } from './standing.ts'
import { createStorySubjects } from './story-subjects.ts'
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

/** Keeps the picture composed while its layout is that of closeness and it is not too large. */
export interface Composer {
  /** Null where the picture is laid out in another way. */
  readonly now: ReadonlySignal<Composing | null>
  /** Places of everything anew; only what is pinned stays. */
  arrange(): Promise<Places>
  destroy(): void
}

const aboutOf = (store: Store): string | null => {
  const { story } = store.view.value
  const step = store.answers.stories.value.value?.find(({ id }) => id === story?.id)?.steps[story?.step ?? 0]
  return step?.view.selected ?? store.picture.value.nodes[0] ?? null
}

/**
 * `area` is the free part of the window, in pixels; `onPlaced` is told of what got a place by itself, and whether it is
 * the first of a picture.
 */
export function createComposer(
  store: Store,
  area: ReadonlySignal<{ readonly width: number; readonly height: number }>,
  onPlaced: (places: Places, first: boolean) => void,
): Composer {
  const worker = createComposeWorker()
  const dress = signal<Composed | null>(null)
  const wanted = computed(
    (): Wanted => ({
      about: aboutOf(store),
      kept: new Set(store.picture.value.pins),
      opened: new Set(store.view.value.opened),
      ...area.value,
    }),
  )
  const posed = computed(() => {
    const { layout, sized } = store.view.value
    if (layout !== 'force' || sized || store.drawing.value.nodes.length > MOST_NODES) return null
    const made = subjectOf(store.drawing.value, wanted.value)
    return made.subject.things.length > MOST_BODIES ? null : made
  })
  const standing = computed(() => (posed.value === null ? {} : standingOf(posed.value, store.picture.value.positions)))
  const sides = (): Record<string, Side> =>
    Object.fromEntries((dress.peek()?.nodes ?? []).map(({ id, side }) => [id, side]))
  const story = createStorySubjects(store, worker)
  const placeAll = async (now: Posed, stands: Places): Promise<void> => {
    const recurring = await story.places(wanted.peek())
    const fixed = { ...recurring, ...stands }
    const subject: Subject = { ...now.subject, fixed, sides: sides() }
    const missing = now.subject.things.some(({ id }) => fixed[id] === undefined)
    const places = missing ? placesIn(await worker.compose(subject)) : fixed
    if (posed.peek() !== now) return
    const found = Object.fromEntries(
      now.subject.things.flatMap(({ id }) => {
        const at = stands[id] === undefined ? places[id] : undefined
        return at === undefined ? [] : [[id, at] as const]
      }),
    )
    const members = placesOfMembers(found, now.groups)
    store.adjust(place(members))
    onPlaced(members, Object.keys(stands).length === 0)
    story.prepare(wanted.peek())
  }

  const stopTelling = effect(() => {
    store.groups.value = posed.value?.told ?? []
  })

  // A picture does not wait long for what else is asked: grades that come late are put in where there is room.
  const late = signal(false)
  let patience: ReturnType<typeof setTimeout> | undefined
  const stopWaiting = effect(() => {
    clearTimeout(patience)
    late.value = false
    if (store.answers.grades.value.state === 'loading')
      patience = setTimeout(() => {
        late.value = true
      }, PATIENCE)
  })

  let dressed = ''
  const stop = effect(() => {
    const [now, stands] = [posed.value, standing.value]
    const { ties, grades } = store.answers
    if (now === null || ties.value.state !== 'ready' || now.subject.things.length === 0) return
    // A grade takes room of its own.
    if (grades.value.state === 'loading' && !late.value) return
    if (now.subject.things.some(({ id }) => stands[id] === undefined)) {
      untracked(() => {
        placeAll(now, stands).catch((error: Error) => store.toasts.add(error.message))
      })
      return
    }
    const subject = { ...now.subject, fixed: stands, sides: untracked(sides) }
    const key = JSON.stringify({ ...subject, sides: null })
    if (key === dressed) return
    dressed = key
    worker.compose(subject).then(
      (composed) => {
        if (dressed === key) dress.value = composed
      },
      (error: Error) => store.toasts.add(error.message),
    )
  })
  return {
    now: computed(() => (posed.value === null ? null : { posed: posed.value, dress: dress.value })),
    async arrange() {
      const now = posed.peek()
      if (now === null) return {}
      const pins = new Set(store.picture.peek().pins)
      const fixed = Object.fromEntries(Object.entries(standing.peek()).filter(([id]) => pins.has(id)))
      return placesOfMembers(placesIn(await worker.compose({ ...now.subject, fixed, sides: {} })), now.groups)
    },
    destroy() {
      stop()
      stopTelling()
      stopWaiting()
      clearTimeout(patience)
      worker.destroy()
    },
  }
}
