import type { DocumentNode } from 'graphql'
import { ByText } from './by-text.ts'

/** What parsed questions that are kept may take together. */
const BYTES = 32_000_000
/** What one takes for each character, as measured. */
const BYTES_A_CHARACTER = 100

/**
 * Where the whole server keeps parsed questions, and what was found wrong with each; those that cannot be parsed are
 * not kept.
 */
export function createDocumentStore() {
  const documents = new ByText<DocumentNode>(BYTES)
  return {
    documentCache: {
      get: (text: string) => documents.get(text),
      set: (text: string, document: DocumentNode) => documents.set(text, document, text.length * BYTES_A_CHARACTER),
    },
    errorCache: { get: () => undefined, set: () => undefined },
  }
}
