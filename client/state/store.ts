import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { Api } from '../api/api.ts'
import type { Imports } from '../api/imports.ts'
import type { CanvasHandle } from './canvas-handle.ts'
import { type Adding, createAdding } from './adding/adding.ts'
import type { Kept } from './adding/kept.ts'
import { placeWaiting } from './actions/arrange.ts'
import { openStory } from './actions/story.ts'
import { readAddress, unread, writeAddress } from './address/address.ts'
import type { AddressBar } from './address/address-bar.ts'
import { createAnnouncer, type Line } from './announcer.ts'
import { type Answers, createAnswers } from './answers/answers.ts'
import { differenceOf } from './difference.ts'
import { draw, type Drawing } from './picture/drawing.ts'
import type { DrawnGroup } from './picture/drawn-group.ts'
import { amend, beginHistory, endSeries, goesOn, type History, pushStep, redoStep, undoStep } from './history.ts'
import type { Picture } from './picture/picture.ts'
import { type Action, emptyScene, type Scene } from './scene.ts'
import { countsLine, statusLine } from './status.ts'
import { createToasts, type Toasts } from './toasts.ts'
import { type Card, createTrail } from './trail.ts'
import type { View } from './view/view.ts'

/** What a menu is open for and where, in pixels of the page. */
export interface OpenMenu {
  readonly ids: readonly string[]
  readonly x: number
  readonly y: number
}

/** What can be laid over the page until it is closed. */
export type Over = 'share' | 'commands' | 'help' | 'corrections'

/** All state of the explorer, as signals, and the few ways to change it. */
export interface Store {
  readonly api: Api
  readonly imports: Imports
  /** Files on their way into the graph. */
  readonly adding: Adding
  readonly scene: ReadonlySignal<Scene>
  readonly picture: ReadonlySignal<Picture>
  readonly view: ReadonlySignal<View>
  readonly history: ReadonlySignal<History>
  readonly answers: Answers
  readonly drawing: ReadonlySignal<Drawing>
  /** ISO day of the picture: the view's, or the latest day covered. */
  readonly day: ReadonlySignal<string>
  /** The line under the canvas: what is shown, as of when, what is hidden and why. */
  readonly status: ReadonlySignal<string>
  /** What a live region says, the latest last. */
  readonly said: ReadonlySignal<readonly Line[]>
  readonly toasts: Toasts
  /** What is being fetched for a step that is not drawn yet, in words; null when nothing is. */
  readonly fetching: Signal<string | null>
  /** Node under the keyboard's focus, shared by the canvas and its twins. */
  readonly focused: Signal<string | null>
  /** Of its links the one that the keyboard has come to; null while it is on the node itself. */
  readonly linkAt: Signal<string | null>
  /** Ids under the pointer in any view, lit up in all of them. */
  readonly hovered: Signal<readonly string[]>
  readonly canvas: Signal<CanvasHandle | null>
  /** The picture's groups of nodes, closed and open; none while it is drawn by its twins only, or in another layout. */
  readonly groups: Signal<readonly DrawnGroup[]>
  readonly menu: Signal<OpenMenu | null>
  /** What is laid over the page, if anything. */
  readonly over: Signal<Over | null>
  /** Set by what asks something: the next heading of a card that is there takes the focus, and clears it. */
  readonly reading: Signal<boolean>
  /** The card that the way back leads to; null on the first. */
  readonly before: ReadonlySignal<Card | null>
  /**
   * A step: it enters the log, the browser's history gets an entry, and undo takes it back. Steps of one series that
   * follow one another without a pause, such as moves of the date, are one.
   */
  perform(title: string, action: Action, series?: string): void
  /** A change of the present that is no step: selection, panel, a date while it is dragged, places from a layout. */
  adjust(action: Action): void
  undo(): void
  redo(): void
  announce(words: string): void
  /** The address of the scene as it is now, absolute, for 'Copy link'. */
  link(): string
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>
}

/** What the store needs of the world. */
export interface World {
  readonly api: Api
  readonly imports: Imports
  /** Where what is being added is kept. */
  readonly kept: Kept
  readonly address: AddressBar
  /** Today as an ISO day. */
  readonly clock: () => string
  readonly copy: (text: string) => Promise<void>
}

/** Browsers refuse too many changes of the address in a row; milliseconds between two that are no step. */
const ADDRESS_REST = 250
/** Milliseconds without a further step after which a movement, such as that of the date, is over. */
const MOVEMENT_REST = 1000

/**
 * Makes the state from the address, and keeps the address in step with it. With an empty address the first story's
 * first view is opened.
 */
export function createStore({ api, imports, kept, address, clock, copy }: World): Store {
  const history = signal(beginHistory(readAddress(address.read()) ?? emptyScene))
  const scene = computed(() => history.value.now.scene)
  const picture = computed(() => scene.value.picture)
  const view = computed(() => scene.value.view)
  const answers = createAnswers(api, scene, clock())
  const { day } = answers

  const newHolders = computed(() => {
    const changes = answers.changes.value
    return changes.value === null && changes.state === 'loading'
      ? null
      : new Set(changes.value?.newHolders.flatMap((seat) => seat.after.map(({ statement }) => statement.id)))
  })
  const drawing = computed(() =>
    draw(scene.value, {
      day: day.value,
      entities: answers.entities.value,
      ties: answers.ties.value.value?.edges ?? [],
      unrecorded: answers.ties.value.value?.unrecorded ?? [],
      complete: answers.ties.value.state === 'ready',
      expansions: answers.expansions.value.value,
      newHolders: newHolders.value,
      grades: answers.grades.value.value ?? new Map(),
    }),
  )
  // While another record is being fetched, what is drawn is still of the one before.
  const seen = computed(() => ({
    ...view.value,
    knownBy: answers.ties.value.value === null ? view.value.knownBy : answers.ties.value.value.knownBy,
  }))
  const status = computed(() => statusLine(seen.value, drawing.value, answers.stats.value.value?.covers ?? null))
  const counts = computed(() => countsLine(seen.value, drawing.value))
  const announcer = createAnnouncer()
  const toasts = createToasts()
  const saySkipped = () => {
    for (const words of unread(address.read())) toasts.add(words)
  }
  saySkipped()

  let rest: ReturnType<typeof setTimeout> | undefined
  const settleAddress = (write: AddressBar['push']) => {
    clearTimeout(rest)
    rest = undefined
    write(writeAddress(scene.peek()))
  }
  const settleSoon = () => {
    rest ??= setTimeout(() => settleAddress(address.replace), ADDRESS_REST)
  }
  const step = (next: History, write = address.push) => {
    if (next === history.peek()) return
    if (rest !== undefined) settleAddress(address.replace)
    history.value = next
    settleAddress(write)
  }
  let waiting: (() => void) | undefined
  const stopWaiting = () => {
    waiting?.()
    waiting = undefined
  }
  const announce = (words: string) => {
    stopWaiting()
    announcer.say(words)
  }
  /** Says it, and the line of what is shown as soon as that is known: links of what comes back are asked for anew. */
  const announceWithStatus = (words: string) => {
    if (answers.ties.peek().state !== 'loading') return announce(`${words} ${status.peek()}`)
    announce(words)
    waiting = effect(() => {
      if (answers.ties.value.state !== 'loading') untracked(() => announce(status.peek()))
    })
  }
  // A message offers to undo the latest step only, so no step and no way back leaves it standing.
  let offered = 0
  let resting: ReturnType<typeof setTimeout> | undefined
  const move = () => {
    toasts.dismiss(offered)
    clearTimeout(resting)
    stopWaiting()
  }
  const travel = (next: History, verb: string, title: string) => {
    if (next === history.peek()) return
    move()
    batch(() => {
      step(amend(next, placeWaiting(scene.peek().picture.positions)(next.now.scene)))
    })
    announceWithStatus(`${verb}: ${title}.`)
  }
  const undo = () => travel(undoStep(history.peek()), 'Undone', history.peek().now.title)
  const redo = () => travel(redoStep(history.peek()), 'Done again', history.peek().future[0]?.title ?? '')
  const perform = (title: string, action: Action, series: string | null = null) => {
    const before = scene.peek()
    const after = action(before)
    if (after === before) return
    const shown = counts.peek()
    move()
    batch(() => {
      step(
        pushStep(history.peek(), title, after, series),
        goesOn(history.peek(), series) ? address.replace : address.push,
      )
      const { added, removed } = differenceOf(before, after)
      // A story has its own way back.
      const told = after.view.story !== null && after.view.story !== before.view.story
      // The message is a live region of its own: it is not said twice.
      const regrouped = after.view.opened !== before.view.opened
      if ((added.length + removed.length > 0 || regrouped) && !told)
        offered = toasts.add(title, { title: 'Undo', act: undo })
      else if (told || counts.peek() === shown) announce(title)
      // The counts name the day themselves.
      else announce(after.view.asOf === before.view.asOf ? `${title}. ${counts.peek()}` : counts.peek())
    })
    if (series !== null)
      resting = setTimeout(() => {
        history.value = endSeries(history.peek())
      }, MOVEMENT_REST)
  }
  let touched = false
  const adjust = (action: Action) => {
    touched = true
    const next = amend(history.peek(), action(scene.peek()))
    if (next === history.peek()) return
    history.value = next
    settleSoon()
  }

  address.onTravel(() => {
    clearTimeout(rest)
    rest = undefined
    move()
    history.value = pushStep(
      history.peek(),
      'Go along the browser’s history',
      readAddress(address.read()) ?? emptyScene,
    )
    saySkipped()
  })

  address.onLeave(() => {
    if (rest !== undefined) settleAddress(address.replace)
  })

  if (readAddress(address.read()) === null) {
    const stop = effect(() => {
      const [story] = answers.stories.value.value ?? []
      if (story === undefined) return
      untracked(() => {
        // Who went somewhere before it came is not taken from there.
        if (history.peek().past.length === 0 && !touched) {
          history.value = beginHistory(openStory(story, 0)(scene.peek()))
          settleAddress(address.replace)
        }
        queueMicrotask(() => stop())
      })
    })
  }

  return {
    api,
    imports,
    adding: createAdding(imports, kept),
    scene,
    picture,
    view,
    history,
    answers,
    drawing,
    day,
    status,
    said: announcer.lines,
    toasts,
    perform,
    adjust,
    undo,
    redo,
    announce,
    copy,
    fetching: signal<string | null>(null),
    focused: signal<string | null>(null),
    linkAt: signal<string | null>(null),
    hovered: signal<readonly string[]>([]),
    canvas: signal<CanvasHandle | null>(null),
    groups: signal<readonly DrawnGroup[]>([]),
    menu: signal<OpenMenu | null>(null),
    over: signal<Over | null>(null),
    reading: signal(false),
    before: createTrail(view),
    link: () => address.absolute(writeAddress(scene.peek())),
  }
}
