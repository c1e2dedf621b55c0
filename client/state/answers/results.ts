import { effect, untracked } from '@preact/signals'
import type { ChangesAnswer } from '../../api/changes.ts'
import type { Answer } from './answer.ts'
import { changeList } from './change-list.ts'
import { changeSentence } from './change-sentence.ts'
import type { Details } from './details.ts'
import { howMany } from '../view/how-many.ts'
import { counted } from '../view/plain-words.ts'
import type { Store } from '../store.ts'

const pathWords = (count: number): string =>
  count === 0 ? 'No connection on record.' : `${counted(count, 'connection')}, shortest first.`

const changeWords = (changes: ChangesAnswer): string => changeSentence(changeList(changes))

/** What was picked out, and on how much it rests. */
function detailWords(details: Details, selection: readonly string[]): string {
  const picked = selection.length
  const statements = details.about === 'entity' ? details.entity.statements.nodes : details.statements
  const sources = new Set(statements.flatMap(({ citations }) => citations.map(({ document }) => document.id))).size
  const rests = `${counted(statements.length, 'statement')}, ${counted(sources, 'source')}.`
  const several = picked > 1 ? `${howMany(selection)} selected. ` : ''
  if (details.about === 'entity') return `${several}${details.entity.name}: ${rests}`
  return `${several}${picked === 1 ? (details.statements[0]?.sentence ?? '') : 'Links:'} ${rests}`
}

/** Says an answer once for each question, when it has come; one that only moves along with the day stays unsaid. */
function tell<T>(store: Store, answer: () => Answer<T>, about: () => string, words: (value: T) => string): () => void {
  let told = untracked(about)
  let asked = told
  return effect(() => {
    const { state, value } = answer()
    const now = about()
    if (now === '') told = now
    // What is there before it was waited for is the answer to the question before.
    if (state === 'loading') asked = now
    if (state !== 'ready' || now === told || now !== asked) return
    told = now
    untracked(() => store.announce(words(value)))
  })
}

/**
 * Lets the live region say what came of what was asked for, and not only that it was asked: of a pick, of a question
 * for chains, of a comparison. Returns how to stop.
 */
export function tellResults(store: Store): () => void {
  const { view, answers } = store
  const stops = [
    tell(
      store,
      () => answers.details.value,
      () => view.value.selection.join(),
      (details) => detailWords(details, view.peek().selection),
    ),
    tell(
      store,
      () => answers.paths.value,
      () => {
        const { from, to, sameTime, without } = view.value.path
        return from === null || to === null ? '' : JSON.stringify([from, to, sameTime, without])
      },
      ({ paths }) => pathWords(paths.length),
    ),
    tell(
      store,
      () => answers.changes.value,
      () => view.value.compareWith ?? '',
      changeWords,
    ),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}
