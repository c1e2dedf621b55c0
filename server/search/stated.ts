import { words } from '../../schema/words.ts'
import { type Asked, answers, closeness, type Found, WORTH } from './answers.ts'
import { type Hit, matchOf, rounded } from './match.ts'
import type { Likeness } from './typo.ts'

/** A statement or a story that may be meant, with what it says. */
export interface Stated {
  readonly id: string
  /** What it says itself: a grade, a role, a fact, how passages put it. */
  readonly texts: readonly (readonly [field: string, text: string])[]
  /** What it says it of: names at its ends, its dates. Found by these alone it is no hit. */
  readonly about: readonly string[]
}

/** Below an entity that is called so or begins so, above one that a typo may mean. */
const BASE: Readonly<Record<Likeness, number>> = { SAME: 0.56, PREFIX: 0.52, STEM: 0.52, TYPO: 0.05, TYPO_PREFIX: 0.02 }
/** Other people's words for it come behind its own. */
const AT_SECOND_HAND: ReadonlySet<string> = new Set(['paraphrase', 'quote', 'titleAsFound', 'step'])
const RANGE = 0.03

interface InText {
  readonly field: string
  readonly text: string
  readonly found: readonly Found[]
  readonly close: number
}

const isBetter = (a: InText, b: InText | null): boolean =>
  b === null || a.found.length > b.found.length || (a.found.length === b.found.length && a.close > b.close)

/** The best likeness of each typed word so far. */
type Best = (Likeness | undefined)[]

const worthOf = (likeness: Likeness | undefined): number => (likeness === undefined ? 0 : WORTH[likeness])

function note(best: Best, all: readonly (Found | undefined)[]): void {
  all.forEach((one, index) => {
    if (one !== undefined && WORTH[one.likeness] > worthOf(best[index])) best[index] = one.likeness
  })
}

/** The text that has the most of what was typed, and how well each word is answered in any of them. */
function inOwnTexts({ texts }: Stated, asked: Asked, own: Best): InText | null {
  let best: InText | null = null
  for (const [field, text] of texts) {
    const parts = words(text)
    const all = answers(asked, parts)
    const found = all.filter((one) => one !== undefined)
    if (found.length === 0) continue
    note(own, all)
    const one = { field, text, found, close: closeness(found, parts) - (AT_SECOND_HAND.has(field) ? 1 : 0) }
    if (isBetter(one, best)) best = one
  }
  return best
}

/** A hit where every typed word is answered, one at least by what it says itself as well as by anything else. */
export function hitOnStated(stated: Stated, asked: Asked): Hit | null {
  const own: Best = asked.typed.map(() => undefined)
  const best = inOwnTexts(stated, asked, own)
  if (best === null) return null
  const all = [...own]
  for (const text of stated.about) note(all, answers(asked, words(text)))
  if (!all.some((likeness, index) => worthOf(likeness) === worthOf(own[index]))) return null
  const worths = all.map((one) => (one === undefined ? 0 : BASE[one]))
  if (worths.includes(0)) return null
  const together = best.found.length === asked.typed.length ? 0.4 : 0
  const score = Math.min(...worths) + RANGE * (together + 0.3 * (1 + best.close))
  return { id: stated.id, sortName: '', score: rounded(score), matched: matchOf(best.field, best.text, best.found) }
}
