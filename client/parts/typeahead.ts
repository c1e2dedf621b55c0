import { useRef } from 'preact/hooks'
import { fold } from '../../schema/fold.ts'

/** Milliseconds without a letter after which the next one begins a new word. */
const PAUSE = 700

/** The first row behind `from`, going round, that has what is wanted; null where none has. */
function nextOf(count: number, from: number, has: (row: number) => boolean): number | null {
  for (let away = 0; away < count; away += 1) {
    const row = (from + away) % count
    if (has(row)) return row
  }
  return null
}

/**
 * The row that letters lead to, from row `at` on and round: one whose text begins with them, else one in which a word
 * does, as a reader of 'Cllr Teresa Smith' types 'ter'. Accents, case and apostrophes do not count. The same letter
 * again goes on to the next row that it leads to. Null where none is found.
 */
export function jumpTo(count: number, textOf: (row: number) => string, at: number, typed: string): number | null {
  const wanted = fold(typed)
  if (wanted.trim() === '' || count === 0) return null
  const [first = ''] = wanted
  const again = wanted.length > 1 && [...wanted].every((letter) => letter === first)
  const search = (letters: string, from: number): number | null =>
    nextOf(count, from, (row) => fold(textOf(row)).startsWith(letters)) ??
    nextOf(count, from, (row) => fold(textOf(row)).includes(` ${letters}`))
  // One letter goes on from where one stands; more of a word may still mean the row that has it.
  const found = search(wanted, wanted.length === 1 ? at + 1 : Math.max(0, at))
  return found ?? (again ? search(first, at + 1) : null)
}

const LETTER = /^[\p{L}\p{N}]\p{M}*$/u

/** A key press as far as letters are read from it. */
type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'timeStamp'>

/**
 * Gathers letters that follow one another quickly. What it gives takes a key press, and gives the letters typed so far,
 * or null for a key that is none: a blank only is one within a word.
 */
export function useTypeahead(): (event: Press) => string | null {
  const before = useRef({ typed: '', at: 0 })
  return ({ key, ctrlKey, metaKey, altKey, isComposing, timeStamp }) => {
    const { typed, at } = before.current
    const goesOn = typed !== '' && timeStamp - at < PAUSE
    if (ctrlKey || metaKey || altKey || isComposing) return null
    if (!LETTER.test(key) && !(key === ' ' && goesOn)) {
      // Who walks on has done with the word.
      if (key !== 'Shift') before.current = { typed: '', at: 0 }
      return null
    }
    before.current = { typed: goesOn ? typed + key : key, at: timeStamp }
    return before.current.typed
  }
}
