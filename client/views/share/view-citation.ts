import { formatDate } from '../../../schema/time.ts'
import type { Cited } from '../../api/evidence.ts'
import { timeWords } from '../../state/status.ts'
import type { Store } from '../../state/store.ts'
import { creditWords } from './credit.ts'
import { citationsIn, type Evidence } from './evidence.ts'

/** A document that passages stand in, with its number and the places in it, each once. */
interface Footnote {
  readonly number: number
  readonly document: Cited['document']
  readonly places: readonly string[]
}

/** 'paragraph 9' stands before 'paragraph 13'. */
const inOrder = new Intl.Collator('en-GB', { numeric: true }).compare

/** The documents that some passages stand in, each once, numbered as they come. */
export function footnotesOf(citations: readonly Cited[]): readonly Footnote[] {
  const documents = Map.groupBy(citations, ({ document }) => document.id)
  return [...documents.values()].flatMap((passages, index) => {
    const [first] = passages
    if (first === undefined) return []
    return [
      {
        number: index + 1,
        document: first.document,
        places: [...new Set(passages.map(({ locator }) => locator))].sort(inOrder),
      },
    ]
  })
}

/** A footnote without its number: the document, who published it and when, the places in it, and where it is. */
export function footnoteWords({ document: { title, publisher, published, url }, places }: Footnote): string {
  return [
    title,
    ...(publisher === null ? [] : [publisher.name]),
    published === null ? 'undated' : formatDate(published),
    places.join('; '),
    ...(url === null ? [] : [url]),
  ].join(', ')
}

/** The same as numbered lines. */
export const footnotes = (citations: readonly Cited[]): readonly string[] =>
  footnotesOf(citations).map((note) => `${note.number}. ${footnoteWords(note)}`)

/** A sentence as it can be quoted: with the day it is of, where it was read, numbered sources and whose data it is. */
export function viewCitation(store: Store, sentence: string, evidence: Evidence): string {
  const notes = footnotes(citationsIn(evidence))
  return [
    sentence,
    '',
    `Moothall, ${timeWords(store.view.value, store.day.value)}: ${store.link()}`,
    ...(notes.length === 0 ? [] : ['', 'Sources', ...notes, '', creditWords(evidence.sets)]),
  ].join('\n')
}
