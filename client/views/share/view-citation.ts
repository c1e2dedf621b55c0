import { formatDate } from '../../../schema/time.ts'
import type { CitationAnswer } from '../../api/fragments.ts'
import { timeWords } from '../../state/status.ts'
import type { Store } from '../../state/store.ts'

/** A passage as far as a footnote names it. */
export type Cited = Pick<CitationAnswer, 'locator' | 'document'>

/** The documents that some passages stand in, each once with the places in it, as numbered footnotes. */
export function footnotes(citations: readonly Cited[]): readonly string[] {
  const documents = Map.groupBy(citations, ({ document }) => document.id)
  return [...documents.values()].flatMap((passages, index) => {
    const [first] = passages
    if (first === undefined) return []
    const { title, publisher, published, url } = first.document
    const places = [...new Set(passages.map(({ locator }) => locator))].join('; ')
    return [
      [
        `${index + 1}. ${title}`,
        ...(publisher === null ? [] : [publisher.name]),
        published === null ? 'undated' : formatDate(published),
        places,
        ...(url === null ? [] : [url]),
      ].join(', '),
    ]
  })
}

/** A sentence as it can be quoted: with the day it is of, where it was read, and numbered sources. */
export function viewCitation(store: Store, sentence: string, citations: readonly Cited[]): string {
  const notes = footnotes(citations)
  return [
    sentence,
    '',
    `Moothall, ${timeWords(store.view.value, store.day.value)}: ${store.link()}`,
    ...(notes.length === 0 ? [] : ['', 'Sources', ...notes]),
  ].join('\n')
}
