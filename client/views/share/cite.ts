import type { Store } from '../../state/store.ts'
import { copyWords } from './copy-words.ts'
import { askEvidence, type Evidence } from './evidence.ts'
import { viewCitation } from './view-citation.ts'

const NOTHING: Evidence = { passages: new Map(), sets: [] }

/** Copies a sentence with its footnotes and its licence. `statements` are ids of those that it rests on. */
export async function cite(store: Store, sentence: string, statements: readonly string[]): Promise<void> {
  const found = await askEvidence(store, statements).catch(() => null)
  const done =
    found === null ? 'Citation copied; its sources could not be fetched.' : 'Citation copied, with its sources.'
  await copyWords(store, viewCitation(store, sentence, found ?? NOTHING), done)
}
