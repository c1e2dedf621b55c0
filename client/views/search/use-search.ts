import { useEffect, useState } from 'preact/hooks'
import { Unreachable } from '../../api/errors.ts'
import { type SearchHit, searchQuestion } from '../../api/search.ts'
import type { EntityType } from '../../../schema/kinds/entities.ts'
import { formatDate } from '../../../schema/time.ts'
import type { Store } from '../../state/store.ts'
import { timeOf } from '../../state/view/times.ts'

/** Milliseconds of rest after which typing is worth a question. */
const REST = 120
/** As many hits as a list shows without scrolling for long. */
const SHOWN = 12

export type Hits =
  | { readonly state: 'idle' }
  | { readonly state: 'asking'; readonly before: readonly SearchHit[] }
  | { readonly state: 'found'; readonly hits: readonly SearchHit[]; readonly total: number; readonly text: string }
  | { readonly state: 'failed'; readonly message: string }

/** The hits to be seen: while a question is being asked those of the one before. */
export const shownOf = (hits: Hits): readonly SearchHit[] =>
  hits.state === 'found' ? hits.hits : hits.state === 'asking' ? hits.before : []

/** Whether nothing more is to come for what is typed: hits of an earlier text are not those of this one. */
export const isSettled = (hits: Hits, text: string): boolean =>
  hits.state === 'found' ? hits.text === text : hits.state === 'failed' || !isEnough(text)

/** What to say where nothing was found, and where else to look. */
export function nothingFound(store: Store, text: string): string {
  const { knownBy } = store.view.value
  return knownBy === null
    ? `Nothing is called ‘${text}’ in these documents. Try a surname, a role such as ‘director’, or fewer letters.`
    : `Nothing called ‘${text}’ was published by ${formatDate(knownBy)}. Clear ‘As published by’ to ` +
        'look through all of it.'
}

/** Whether a text is worth a question: two letters, or one that is a syllable or a word by itself. */
export const isEnough = (text: string): boolean =>
  text.trim().length > 1 || /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)

/** Asks what a text is the name of, and hands on what comes, until it is overtaken. */
function search(store: Store, text: string, types: readonly EntityType[], signal: AbortSignal, take: Take): void {
  const { day, view } = store
  const wanted = types.length === 0 ? null : [...types]
  const question = { text, types: wanted, ...timeOf(view.value, day.value), first: SHOWN }
  store.api.ask(searchQuestion, question, signal).then(
    ({ search }) => take({ state: 'found', hits: search.nodes, total: search.totalCount, text }),
    (error: unknown) => {
      if (signal.aborted) return
      if (error instanceof Unreachable) store.answers.connection.lost()
      take({ state: 'failed', message: error instanceof Error ? error.message : 'The search failed. Try again.' })
    },
  )
}

type Take = (hits: Hits) => void

/**
 * Hits for what is typed, asked once the typing rests; an answer that was overtaken is dropped. Without `types` all are
 * looked for.
 */
export function useSearch(store: Store, text: string, types: readonly EntityType[] = []): Hits {
  const [hits, setHits] = useState<Hits>({ state: 'idle' })
  const { day, view } = store
  useEffect(() => {
    if (!isEnough(text)) return setHits({ state: 'idle' })
    const abort = new AbortController()
    setHits((now) => ({ state: 'asking', before: shownOf(now) }))
    const timer = setTimeout(() => search(store, text, types, abort.signal, setHits), REST)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
    // The list by what it holds: a new one of the same types is no new question.
  }, [
    text,
    types.join(),
    day.value,
    view.value.knownBy,
    view.value.proposed,
    view.value.anyTime,
    store.answers.connection.healed.value,
  ])
  return hits
}
