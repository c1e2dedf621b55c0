import type { Scene } from './scene.ts'

/** A scene and the words for the step that led to it, such as 'Add 14 neighbours of Ofsted'. */
export interface Entry {
  readonly title: string
  readonly scene: Scene
  /** What steps of one movement share, such as those of the date; null for a step of its own. */
  readonly series: string | null
}

/** The one command log: every step of a sitting, and where in it we stand. */
export interface History {
  readonly past: readonly Entry[]
  readonly now: Entry
  readonly future: readonly Entry[]
}

/** Steps that are kept; older ones are forgotten. */
export const LONGEST = 200

export const beginHistory = (scene: Scene, title = 'Start'): History => ({
  past: [],
  now: { title, scene, series: null },
  future: [],
})

/** Whether a step of this series would go on with the one that was taken last. */
export const goesOn = (history: History, series: string | null): boolean =>
  series !== null && history.now.series === series

/** A further step; what had been undone is given up. One that goes on with the last step's series takes its place. */
export const pushStep = (history: History, title: string, scene: Scene, series: string | null = null): History => ({
  past: goesOn(history, series) ? history.past : [...history.past, history.now].slice(-LONGEST),
  now: { title, scene, series },
  future: [],
})

/** Ends the movement that the last step may belong to: what follows is a step of its own. */
export const endSeries = (history: History): History =>
  history.now.series === null ? history : { ...history, now: { ...history.now, series: null } }

/** Changes the present without making a step of it: a selection, a date under the finger, places from a layout. */
export const amend = (history: History, scene: Scene): History =>
  scene === history.now.scene ? history : { ...history, now: { ...history.now, scene } }

export function undoStep(history: History): History {
  const before = history.past.at(-1)
  return before === undefined
    ? history
    : { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future] }
}

export function redoStep(history: History): History {
  const [next, ...rest] = history.future
  return next === undefined ? history : { past: [...history.past, history.now], now: next, future: rest }
}
