import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/**
 * What is kept of questions by their text: only the text's hash is kept of it, and the oldest goes where all together
 * would take more than `bytes`.
 */
export class ByText<Value extends object> {
  readonly #kept: LRUCache<string, Value>

  constructor(bytes: number) {
    this.#kept = new LRUCache({ maxSize: bytes })
  }

  get(text: string): Value | undefined {
    return this.#kept.get(keyOf(text))
  }

  /** `bytes` is what the value takes, about. */
  set(text: string, value: Value, bytes: number): void {
    this.#kept.set(keyOf(text), value, { size: Math.ceil(bytes) + ENTRY })
  }
}

/** Of an entry itself. */
const ENTRY = 200

const keyOf = (text: string): string => hash('sha256', text, 'base64')
