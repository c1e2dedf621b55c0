import type { Subject } from './rule.ts'

/**
 * The locators of the passages that each document lists, by its id; gathered one by one. A document that lists
 * none is left out.
 */
export class Passages {
  readonly #listed = new Map<string, ReadonlySet<string>>()

  see({ list, record }: Subject): void {
    if (list === 'documents' && record.passages.length > 0)
      this.#listed.set(record.id, new Set(record.passages.map(({ locator }) => locator)))
  }

  of = (document: string): ReadonlySet<string> | undefined => this.#listed.get(document)
}
