import { type Join, joinsOf } from '../../schema/joins.ts'
import type { Word } from '../../schema/words.ts'
import { MOST_WORDS } from './lucene.ts'
import { type Likeness, likenessTo, strictLikenessTo } from './typo.ts'

type Judge = (word: string) => Likeness | null

/**
 * Typed words, each with the judge of what answers it, and what they are where neighbours are written as one, the longest
 * first.
 */
export interface Asked {
  readonly typed: readonly string[]
  readonly judges: readonly Judge[]
  readonly joins: readonly Join[]
}

/**
 * Typed words, of which those with fewer letters than `shortest` are taken as typed, and those behind the first ten:
 * each with a typo would be looked for in every text.
 */
export const askedBy = (typed: readonly string[], shortest = 0): Asked => ({
  typed,
  judges: typed.map((word, index) =>
    index < MOST_WORDS && word.length >= shortest ? likenessTo(word) : strictLikenessTo(word),
  ),
  joins: joinsOf(typed).sort((a, b) => b.folded.length - a.folded.length),
})

/** The word of a text that answers a typed word; `position` is its place among the words of the text. */
export interface Found {
  readonly typed: string
  readonly position: number
  readonly word: Word
  readonly likeness: Likeness
}

/**
 * What an answer is worth by its likeness, before anything else counts: the gaps are wider than all else together, so
 * that exact comes before beginning and stem before typo.
 */
export const WORTH: Readonly<Record<Likeness, number>> = {
  SAME: 0.8,
  PREFIX: 0.62,
  STEM: 0.62,
  TYPO: 0.3,
  TYPO_PREFIX: 0.11,
}

/** Typed neighbours that the text writes as one: 'van kirk' for 'Vankirk'. */
function answerTogether({ typed, joins }: Asked, text: readonly Word[], found: (Found | undefined)[]): void {
  for (const { folded, from, to } of joins) {
    const position = text.findIndex((word) => word.folded === folded)
    const word = text[position]
    if (word === undefined || found.slice(from, to + 1).some((one) => one !== undefined)) continue
    if (typed.slice(from, to + 1).every((one) => text.some((each) => each.folded === one))) continue
    for (let index = from; index <= to; index += 1)
      found[index] = { typed: typed[index] ?? '', position, word, likeness: 'SAME' }
  }
}

/** For each other typed word by itself the word of the text that answers it best; no word of the text answers twice. */
function answerOneByOne({ typed, judges }: Asked, text: readonly Word[], found: (Found | undefined)[]): void {
  const taken = new Set(found.flatMap((one) => one?.position ?? []))
  typed.forEach((one, index) => {
    if (found[index] !== undefined) return
    let best: Found | undefined
    text.forEach((word, position) => {
      const likeness = taken.has(position) ? null : (judges[index]?.(word.folded) ?? null)
      if (likeness !== null && (best === undefined || WORTH[likeness] > WORTH[best.likeness]))
        best = { typed: one, position, word, likeness }
    })
    if (best === undefined) return
    taken.add(best.position)
    found[index] = best
  })
}

/** Neighbours in the text that are typed as one: 'vankirk' for 'Van Kirk'. */
function answerApart({ typed }: Asked, text: readonly Word[], found: (Found | undefined)[]): void {
  typed.forEach((one, index) => {
    const begins = text.some(({ folded }) => folded.length < one.length && one.startsWith(folded))
    if (!begins || found[index] !== undefined || text.some(({ folded }) => folded === one)) return
    const isFree = ({ from, to }: Join): boolean =>
      found.every((other) => other === undefined || other.position < from || other.position > to)
    const join = joinsOf(text.map((word) => word.folded)).find((each) => each.folded === one && isFree(each))
    const [first, last] = [text[join?.from ?? -1], text[join?.to ?? -1]]
    if (join === undefined || first === undefined || last === undefined) return
    const word = { folded: join.folded, start: first.start, end: last.end }
    found[index] = { typed: one, position: join.from, word, likeness: 'SAME' }
  })
}

/** For each typed word what answers it in the text, undefined where nothing does. */
export function answers(asked: Asked, text: readonly Word[]): (Found | undefined)[] {
  const found: (Found | undefined)[] = asked.typed.map(() => undefined)
  answerTogether(asked, text, found)
  answerApart(asked, text, found)
  answerOneByOne(asked, text, found)
  return found
}

/** Whether what was typed is all of the text, in its order; neighbours may be written as one on either side. */
export const isWhole = ({ typed }: Asked, found: readonly (Found | undefined)[], text: readonly Word[]): boolean =>
  found.every((one) => one?.likeness === 'SAME') && typed.join('') === text.map((word) => word.folded).join('')

/** Between 0 and 1: how much of the text is answered, whether in order, and whether from its beginning. */
export function closeness(found: readonly Found[], text: readonly Word[]): number {
  const letters = text.reduce((sum, word) => sum + word.folded.length, 0)
  const answered = found.reduce((sum, one) => sum + Math.min(one.typed.length, one.word.folded.length), 0)
  const ordered = found.every((one, index) => index === 0 || one.position >= (found[index - 1]?.position ?? 0))
  return 0.6 * (answered / letters) + (ordered ? 0.2 : 0) + (found.some((one) => one.position === 0) ? 0.2 : 0)
}
