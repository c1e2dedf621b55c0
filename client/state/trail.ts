import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { View } from './view/view.ts'

/** A card of the column: what it is, and what it is about. */
export type Card = Pick<View, 'panel' | 'selection'>

/** As many cards as somebody may want to go back over. */
const LONGEST = 30
/** Cards that begin a new way. */
const FIRST = new Set<View['panel']>(['home', 'story'])
const ABOUT_THE_SELECTION = new Set<View['panel']>(['details', 'expand'])

/**
 * The card that a view shows: one that has nothing to be about gives way to the question that is read, or the first;
 * where none is named, the card of what is selected.
 */
export function cardOf({ panel: named, selection, story }: Pick<View, 'panel' | 'selection' | 'story'>): Card {
  const panel = named === 'none' && story === null && selection.length > 0 ? 'details' : named
  const empty =
    panel === 'none' ||
    (panel === 'story' && story === null) ||
    (ABOUT_THE_SELECTION.has(panel) && selection.length === 0)
  return { panel: empty ? (story === null ? 'home' : 'story') : panel, selection }
}

const sameCard = (a: Card, b: Card): boolean =>
  a.panel === b.panel && (!ABOUT_THE_SELECTION.has(a.panel) || a.selection.join() === b.selection.join())

/**
 * Follows a view from card to card: what it gives is the card to go back to, or null on the first. A card one comes to
 * anew is not gone back over twice; a question begins a new way, and from any card one comes at last to the question.
 */
export function createTrail(view: ReadonlySignal<View>): ReadonlySignal<Card | null> {
  let here = cardOf(view.peek())
  const { selection } = here
  // An address that opens on another card still has the card of what is selected behind it.
  const behind = selection.length > 0 && !FIRST.has(here.panel) && !ABOUT_THE_SELECTION.has(here.panel)
  const passed = signal<readonly Card[]>(behind ? [{ panel: 'details', selection }] : [])
  effect(() => {
    const now = cardOf(view.value)
    untracked(() => {
      if (!sameCard(now, here)) {
        const known = passed.peek().findIndex((card) => sameCard(card, now))
        const begins = FIRST.has(now.panel)
        passed.value = begins
          ? []
          : known < 0
            ? [...passed.peek(), here].slice(-LONGEST)
            : passed.peek().slice(0, known)
      }
      here = now
    })
  })
  return computed(() => {
    const { panel } = cardOf(view.value)
    if (panel === 'home') return null
    if (panel === 'story') return { panel: 'home', selection: [] }
    const { story } = view.value
    // A question that was left is not gone back to: what it drew is gone.
    const last = passed.value.findLast((card) => card.panel !== 'story' || story !== null)
    return last ?? { panel: story === null ? 'home' : 'story', selection: [] }
  })
}
