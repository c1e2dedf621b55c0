import { foldedWords } from '../../schema/found-by.ts'
import { kindOfId } from '../../schema/ids.ts'
import { withoutTitles } from '../../schema/titles.ts'
import { words } from '../../schema/words.ts'
import { type Asked, answers, askedBy, closeness, type Found, isWhole, WORTH } from './answers.ts'
import { type Hit, type Match, matchOf, rounded } from './match.ts'
import { hitOnStated, type Stated } from './stated.ts'
import { type Likeness, SHORTEST_SAID } from './typo.ts'

/** A text and which property it is. */
export type Text = readonly [field: string, text: string]

/** An entity that may be meant, with everything it may be found by. */
export interface Candidate {
  readonly id: string
  readonly sortName: string
  /** How many statements it is in: of two that are alike, who is known for more comes first. */
  readonly links: number
  /** The name itself first. */
  readonly names: readonly string[]
  readonly roles: readonly string[]
  /** Whatever else of it is searched: what it is for, its identifiers, its dates. */
  readonly others: readonly Text[]
}

/** More words of what is typed are not looked at; a name has fewer. */
const MOST_TYPED = 100

const FIELDS: Readonly<Record<string, number>> = { name: 0.1, alternateName: 0.09, identifier: 0.09, role: 0.04 }
const WHOLE: Readonly<Record<string, number>> = { name: 1, alternateName: 0.99, identifier: 0.99 }
/** Words that stand in several texts of an entity: it is meant less surely than one that has them together. */
const SPREAD: Readonly<Record<Likeness, number>> = {
  SAME: 0.61,
  PREFIX: 0.48,
  STEM: 0.48,
  TYPO: 0.1,
  TYPO_PREFIX: 0.08,
}

const namesOf = ({ names }: Candidate): Text[] =>
  names.map((text, index) => [index === 0 ? 'name' : 'alternateName', text])

const textsOf = (candidate: Candidate): Text[] => [
  ...namesOf(candidate),
  ...candidate.roles.map((text): Text => ['role', text]),
  ...candidate.others,
]

/** Between 0 and 1, where a million statements are all there may be of one. */
const prominence = (links: number): number => Math.min(1, Math.log10(1 + links) / 6)

const least = (found: readonly Found[]): number => Math.min(...found.map((one) => WORTH[one.likeness]))

function hitIn({ id, sortName, links }: Candidate, texts: readonly Text[], asked: Asked): Hit | null {
  let best: { score: number; matched: Match } | null = null
  let widest: { count: number; matched: Match } | null = null
  const spread: (Likeness | undefined)[] = asked.typed.map(() => undefined)
  for (const [field, text] of texts) {
    const parts = words(text)
    const all = answers(asked, parts)
    const found = all.filter((one) => one !== undefined)
    if (found.length === 0) continue
    all.forEach((one, index) => {
      const known = spread[index]
      if (one !== undefined && (known === undefined || WORTH[one.likeness] > WORTH[known])) spread[index] = one.likeness
    })
    const matched = matchOf(field, text, found)
    if (widest === null || found.length > widest.count) widest = { count: found.length, matched }
    if (found.length < asked.typed.length) continue
    const whole = isWhole(asked, all, parts) ? WHOLE[field] : undefined
    const close = 0.06 * closeness(found, parts) + 0.02 * prominence(links)
    const score = whole ?? least(found) + (FIELDS[field] ?? 0) + close
    if (best === null || score > best.score) best = { score, matched }
  }
  if (best !== null) return { id, sortName, score: rounded(best.score), matched: best.matched }
  if (widest === null) return null
  const worths = spread.map((likeness) => (likeness === undefined ? 0 : SPREAD[likeness]))
  return worths.includes(0) ? null : { id, sortName, score: rounded(Math.min(...worths)), matched: widest.matched }
}

/**
 * A candidate that answers every word; a person, by name, also one that answers all but titles and honours, which is as
 * good.
 */
function hitOf(candidate: Candidate, all: Asked, untitled: Asked): Hit | null {
  const hit = hitIn(candidate, textsOf(candidate), all)
  if (all.typed.length === untitled.typed.length || kindOfId(candidate.id)?.typename !== 'Person') return hit
  const named = hitIn(candidate, namesOf(candidate), untitled)
  return hit === null || (named !== null && named.score > hit.score) ? named : hit
}

/** The words of what was typed. Empty where there is nothing to look for. */
export const typedWords = (text: string): string[] => foldedWords(text).slice(0, MOST_TYPED)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Best first; of one score by name, then by id. */
const order = (a: Hit, b: Hit): number => b.score - a.score || compare(a.sortName, b.sortName) || compare(a.id, b.id)

/**
 * Whatever answers every typed word, best first: entities by what they are called, then what is stated, then entities
 * that a typo may mean.
 */
export function rank(
  typed: readonly string[],
  candidates: readonly Candidate[],
  stated: readonly Stated[] = [],
): Hit[] {
  if (typed.length === 0) return []
  const names = withoutTitles(typed)
  const [all, untitled] = [askedBy(typed), askedBy(names)]
  const [said, saidOfName] = [askedBy(typed, SHORTEST_SAID), askedBy(names, SHORTEST_SAID)]
  return [
    ...candidates.map((candidate) => hitOf(candidate, all, untitled)),
    ...stated.map((one) => hitOnStated(one, said) ?? hitOnStated(one, saidOfName)),
  ]
    .filter((hit) => hit !== null)
    .sort(order)
}
