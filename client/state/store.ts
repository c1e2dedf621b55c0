import type { ReadonlySignal, Signal } from '@preact/signals'
import type { Answers } from './answers.ts'
import type { Drawing } from './drawing.ts'
import type { History } from './history.ts'
import type { Picture } from './picture.ts'
import type { Action, Scene } from './scene.ts'
import type { View } from './view.ts'

/** A short message that goes away by itself; its one button, where there is one, does `act`. */
export interface Toast {
  readonly id: number
  readonly words: string
  readonly button: { readonly title: string; act(): void } | null
}

/** What the drawn canvas can do for operations; null in `store.canvas` while nothing is drawn. */
export interface CanvasHandle {
  /** Brings these nodes, or all, into sight. */
  fit(ids?: readonly string[]): void
  zoomBy(factor: number): void
  /** Lays out anew all that is not pinned. */
  arrange(): Promise<void>
  /** Lights up nodes or ties without selecting them; an empty list ends it. */
  highlight(ids: readonly string[]): void
  /** Moves the keyboard's focus on the canvas to a node. */
  focusNode(id: string): void
  png(): Promise<Blob>
}

export interface Store {
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
  /** What a live region says. */
  readonly announcement: ReadonlySignal<string>
  readonly toasts: ReadonlySignal<readonly Toast[]>
  /** Node under the keyboard's focus, shared by the canvas and its twins. */
  readonly focused: Signal<string | null>
  /** Ids under the pointer in any view, lit up in all of them. */
  readonly hovered: Signal<readonly string[]>
  readonly canvas: Signal<CanvasHandle | null>
  /** What a menu is open for and where, in page pixels; null when closed. */
  readonly menu: Signal<{ readonly ids: readonly string[]; readonly x: number; readonly y: number } | null>
  /** A step: it enters the log, the address gets a new entry, and undo takes it back. */
  perform(title: string, action: Action): void
  /** A change of the present that is no step: selection, panel, a date while it is dragged, places from a layout. */
  adjust(action: Action): void
  undo(): void
  redo(): void
  toast(words: string, button?: Toast['button']): void
  dismiss(id: number): void
  announce(words: string): void
  /** The address of the scene as it is now, absolute, for 'Copy link'. */
  link(): string
  /** Puts text on the clipboard. */
  copy(text: string): Promise<void>
}
