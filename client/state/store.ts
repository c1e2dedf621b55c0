import { computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { Api } from '../api/api.ts'
import type { Imports } from '../api/imports.ts'
import { openStory } from './actions/story.ts'
import { type Adding, createAdding } from './adding/adding.ts'
import type { Kept } from './adding/kept.ts'
import { readAddress, unread, writeAddress } from './address/address.ts'
import type { AddressBar } from './address/address-bar.ts'
import { AddressKeeper } from './address/address-keeper.ts'
import type { Line } from './announcer.ts'
import { type Answers, createAnswers } from './answers/answers.ts'
import type { CanvasHandle } from './canvas-handle.ts'
import { drawnOf } from './drawn.ts'
import { beginHistory, type History } from './history.ts'
import type { DrawnGroup } from './picture/drawn-group.ts'
import type { Drawing } from './picture/drawing.ts'
import type { Picture } from './picture/picture.ts'
import { type Action, emptyScene, type Scene } from './scene.ts'
import { Steps } from './steps.ts'
import { Teller } from './teller.ts'
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

/** What views have in common for a moment, and no address tells. */
const passing = () => ({
  fetching: signal<string | null>(null),
  focused: signal<string | null>(null),
  linkAt: signal<string | null>(null),
  hovered: signal<readonly string[]>([]),
  canvas: signal<CanvasHandle | null>(null),
  groups: signal<readonly DrawnGroup[]>([]),
  menu: signal<OpenMenu | null>(null),
  over: signal<Over | null>(null),
  reading: signal(false),
})

/** Opens the first story's first view once it is known. */
function openFirstStory(stories: Answers['stories'], steps: Steps): void {
  const stop = effect(() => {
    const [story] = stories.value.value ?? []
    if (story === undefined) return
    untracked(() => {
      steps.begin(openStory(story, 0))
      queueMicrotask(() => stop())
    })
  })
}

/**
 * Makes the state from the address, and keeps the address in step with it. With an empty address the first story's
 * first view is opened.
 */
export function createStore({ api, imports, kept, address, clock, copy }: World): Store {
  const told = () => readAddress(address.read())
  const history = signal(beginHistory(told() ?? emptyScene))
  const scene = computed(() => history.value.now.scene)
  const view = computed(() => scene.value.view)
  const answers = createAnswers(api, scene, clock())
  const { drawing, status, counts } = drawnOf(scene, answers)
  const teller = new Teller(answers.ties, status)
  const toasts = createToasts()
  const saySkipped = () => {
    for (const words of unread(address.read())) toasts.add(words)
  }
  saySkipped()
  const steps = new Steps(history, { address: new AddressKeeper(address, scene), teller, toasts, counts })
  address.onTravel(() => {
    steps.arrive(told() ?? emptyScene)
    saySkipped()
  })
  if (told() === null) openFirstStory(answers.stories, steps)
  return {
    ...{ api, imports, copy, scene, view, history, answers, drawing, status, toasts },
    ...passing(),
    picture: computed(() => scene.value.picture),
    day: answers.day,
    adding: createAdding(imports, kept),
    said: teller.lines,
    before: createTrail(view),
    perform: (title, action, series) => steps.perform(title, action, series),
    adjust: (action) => steps.adjust(action),
    undo: () => steps.undo(),
    redo: () => steps.redo(),
    announce: (words) => teller.say(words),
    link: () => address.absolute(writeAddress(scene.peek())),
  }
}
