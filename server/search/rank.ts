import { kindOfId } from '../../schema/ids.ts'
import { type Word, withoutTitles, words } from '../../schema/words.ts'
import { MOST_WORDS } from './lucene.ts'
import { type Likeness, likenessTo } from './typo.ts'

/** An entity that may be meant, with everything it may be found by. */
export interface Candidate {
  readonly id: string
  readonly sortName: string
  /** The name itself first. */
  readonly names: readonly string[]
  readonly roles: readonly string[]
  /** What it is for, and whatever else of it is searched. */
  readonly purposes: readonly string[]
}

/** What of an entity matched, and where; offsets in UTF-16 units. */
export interface Match {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly field: 'name' | 'alternateName' | 'role' | 'purpose'
}

export interface Hit {
  readonly id: string
  readonly sortName: string
  readonly score: number
  readonly matched: Match
}

/**
 * What the least alike word is worth, before anything else counts: the gaps are wider than all else together, so that
 * exact comes before prefix before typo.
 */
const WORTH: Readonly<Record<Likeness, number>> = { SAME: 0.8, PREFIX: 0.6, TYPO: 0.4, TYPO_PREFIX: 0.2 }
const FIELDS: Readonly<Record<Match['field'], number>> = { name: 0.1, alternateName: 0.09, role: 0.04, purpose: 0 }

type Judge = (word: string) => Likeness | null

interface Found {
  readonly typed: string
  readonly position: number
  readonly word: Word
  readonly likeness: Likeness
}

/**
 * For each typed word the word of the text that answers it best; no word of the text answers twice. Undefined where
 * none does.
 */
function answers(typed: readonly string[], judges: readonly Judge[], text: readonly Word[]): (Found | undefined)[] {
  const taken = new Set<number>()
  return typed.map((one, index) => {
    let best: Found | undefined
    text.forEach((word, position) => {
      const likeness = taken.has(position) ? null : (judges[index]?.(word.folded) ?? null)
      if (likeness !== null && (best === undefined || WORTH[likeness] > WORTH[best.likeness]))
        best = { typed: one, position, word, likeness }
    })
    if (best !== undefined) taken.add(best.position)
    return best
  })
}

const endOf = ({ typed, word, likeness }: Found): number =>
  likeness === 'PREFIX' && word.folded.length === word.end - word.start ? word.start + typed.length : word.end

function matchOf(field: Match['field'], text: string, found: readonly Found[]): Match {
  return { text, field, start: Math.min(...found.map((one) => one.word.start)), end: Math.max(...found.map(endOf)) }
}

const isWhole = (found: readonly Found[], text: readonly Word[]): boolean =>
  found.length === text.length && found.every((one, index) => one.likeness === 'SAME' && one.position === index)

/** Between 0 and 1: how much of the text is answered, whether in order, and whether from its beginning. */
function closeness(found: readonly Found[], text: readonly Word[]): number {
  const letters = text.reduce((sum, word) => sum + word.folded.length, 0)
  const answered = found.reduce((sum, one) => sum + Math.min(one.typed.length, one.word.folded.length), 0)
  const ordered = found.every((one, index) => index === 0 || one.position > (found[index - 1]?.position ?? 0))
  return 0.7 * (answered / letters) + (ordered ? 0.15 : 0) + (found.some((one) => one.position === 0) ? 0.15 : 0)
}

function scoreOf(field: Match['field'], found: readonly Found[], text: readonly Word[]): number {
  if (isWhole(found, text) && field === 'name') return 1
  if (isWhole(found, text) && field === 'alternateName') return 0.99
  return Math.min(...found.map((one) => WORTH[one.likeness])) + FIELDS[field] + 0.08 * closeness(found, text)
}

type Text = readonly [field: Match['field'], text: string]

const namesOf = ({ names }: Candidate): Text[] =>
  names.map((text, index) => [index === 0 ? 'name' : 'alternateName', text])

const textsOf = (candidate: Candidate): Text[] => [
  ...namesOf(candidate),
  ...candidate.roles.map((text): Text => ['role', text]),
  ...candidate.purposes.map((text): Text => ['purpose', text]),
]

function hitIn(
  { id, sortName }: Candidate,
  texts: readonly Text[],
  typed: readonly string[],
  judges: readonly Judge[],
): Hit | null {
  let best: { score: number; matched: Match } | null = null
  let widest: { found: readonly Found[]; matched: Match } | null = null
  const spread: (Likeness | undefined)[] = typed.map(() => undefined)
  for (const [field, text] of texts) {
    const parts = words(text)
    const all = answers(typed, judges, parts)
    const found = all.filter((one) => one !== undefined)
    if (found.length === 0) continue
    all.forEach((one, index) => {
      const known = spread[index]
      if (one !== undefined && (known === undefined || WORTH[one.likeness] > WORTH[known])) spread[index] = one.likeness
    })
    const matched = matchOf(field, text, found)
    if (widest === null || found.length > widest.found.length) widest = { found, matched }
    if (found.length < typed.length) continue
    const score = scoreOf(field, found, parts)
    if (best === null || score > best.score) best = { score, matched }
  }
  if (best !== null) return { id, sortName, score: round(best.score), matched: best.matched }
  // The words stand in several texts of it: it is meant less surely than one that has them together.
  if (widest === null || spread.includes(undefined)) return null
  return {
    id,
    sortName,
    score: round(Math.min(...spread.map((likeness) => WORTH[likeness as Likeness])) * 0.5),
    matched: widest.matched,
  }
}

/** A typed word and the judge of what answers it. */
interface Asked {
  readonly typed: readonly string[]
  readonly judges: readonly Judge[]
}

const askedBy = (typed: readonly string[]): Asked => ({ typed, judges: typed.map(likenessTo) })

/** A candidate that answers every word; a person, by name, also one that answers all but the titles. */
function hitOf(candidate: Candidate, all: Asked, untitled: Asked): Hit | null {
  const hit = hitIn(candidate, textsOf(candidate), all.typed, all.judges)
  if (hit !== null || all.typed.length === untitled.typed.length || kindOfId(candidate.id)?.typename !== 'Person')
    return hit
  return hitIn(candidate, namesOf(candidate), untitled.typed, untitled.judges)
}

const round = (score: number): number => Math.round(score * 10_000) / 10_000

/** The words of what was typed. Empty where there is nothing to look for. */
export const typedWords = (text: string): string[] =>
  words(text)
    .map((word) => word.folded)
    .slice(0, MOST_WORDS)

/** The candidates that answer every typed word, best first; those of one score by name. */
export function rank(typed: readonly string[], candidates: readonly Candidate[]): Hit[] {
  if (typed.length === 0) return []
  const [all, untitled] = [askedBy(typed), askedBy(withoutTitles(typed))]
  const order = (a: Hit, b: Hit): number => b.score - a.score || compare(a.sortName, b.sortName) || compare(a.id, b.id)
  return candidates
    .map((candidate) => hitOf(candidate, all, untitled))
    .filter((hit) => hit !== null)
    .sort(order)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
