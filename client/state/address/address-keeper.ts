import type { ReadonlySignal } from '@preact/signals'
import type { Scene } from '../scene.ts'
import { writeAddress } from './address.ts'
import type { AddressBar } from './address-bar.ts'

/** Browsers refuse too many changes of the address in a row; milliseconds between two that are no step. */
const REST = 250

/** Keeps the address in step with the scene. */
export class AddressKeeper {
  readonly #bar: AddressBar
  readonly #scene: ReadonlySignal<Scene>
  #rest: ReturnType<typeof setTimeout> | undefined

  constructor(bar: AddressBar, scene: ReadonlySignal<Scene>) {
    this.#bar = bar
    this.#scene = scene
    bar.onLeave(() => this.catchUp())
  }

  /** Writes it: as a new entry of the browser's history, or in place of the present one. */
  write(as: 'push' | 'replace'): void {
    this.forget()
    this.#bar[as](writeAddress(this.#scene.peek()))
  }

  /** Writes it in place of the present one, before long. */
  writeSoon(): void {
    this.#rest ??= setTimeout(() => this.write('replace'), REST)
  }

  /** Writes at once what was to be written soon. */
  catchUp(): void {
    if (this.#rest !== undefined) this.write('replace')
  }

  /** What was to be written soon is not. */
  forget(): void {
    clearTimeout(this.#rest)
    this.#rest = undefined
  }
}
