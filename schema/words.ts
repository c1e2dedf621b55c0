import { APOSTROPHES, fold } from './fold.ts'

/** Letters and digits, with marks, apostrophes and what shows nothing inside. */
const WORD = new RegExp(`[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}\\p{Default_Ignorable_Code_Point}${APOSTROPHES}]*`, 'gu')
const TRAILING = new RegExp(`[${APOSTROPHES}\\p{Default_Ignorable_Code_Point}]+$`, 'u')

/** Almost every text is of these signs, and the words of such a one are found in a fifth of the time. */
const PLAIN = /^[ -~]*$/
const PLAIN_WORD = /[A-Za-z0-9][A-Za-z0-9'`]*/g
const PLAIN_TRAILING = /['`]+$/

/** A word of a text as it is compared, folded; and where it stands, in UTF-16 units. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

function plainWords(text: string): Word[] {
  const found: Word[] = []
  PLAIN_WORD.lastIndex = 0
  for (let match = PLAIN_WORD.exec(text); match !== null; match = PLAIN_WORD.exec(text)) {
    const [word] = match
    const end = match.index + word.replace(PLAIN_TRAILING, '').length
    found.push({ folded: fold(word), start: match.index, end })
  }
  return found
}

/** The words of a text in order. */
export function words(text: string): Word[] {
  if (PLAIN.test(text)) return plainWords(text)
  return [...text.matchAll(WORD)].flatMap((match) => {
    // Folding takes '⑴' apart into brackets and a digit; only the digit is part of a word.
    const folded = fold(match[0]).replace(/[^\p{L}\p{N}\p{M}]/gu, '')
    const trailing = TRAILING.exec(match[0])?.[0].length ?? 0
    return folded === '' ? [] : [{ folded, start: match.index, end: match.index + match[0].length - trailing }]
  })
}

/**
 * A name as it is told from others: its folded words; where it has none, all of it, folded. Empty for an empty
 * name alone.
 */
export function nameKey(name: string): string {
  const found = words(name)
  return found.length === 0 ? fold(name).trim() || name : found.map((word) => word.folded).join(' ')
}

/** The parts of a text that must all stand in another, as `fold` has it: what is between spaces and hyphens. */
export function parts(text: string): readonly string[] {
  const folded = fold(text).trim()
  const between = folded.split(/[\s-]+/).filter((part) => part !== '')
  return between.length === 0 && folded !== '' ? [folded] : between
}

/** Whether all parts of what is looked for stand in a text. */
export function contains(text: string, wanted: string): boolean {
  const folded = fold(text)
  return parts(wanted).every((part) => folded.includes(part))
}

/** What is said before a name in Britain and is no part of it, folded. */
const TITLES = new Set([
  'cllr',
  'councillor',
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'prof',
  'professor',
  'sir',
  'dame',
  'lord',
  'lady',
  'baroness',
  'rev',
  'reverend',
  'hon',
  'rt',
])

/**
 * Folded words without the titles among them; all of them where there is nothing else. A person may be recorded
 * with their title or without it.
 */
export function withoutTitles(folded: readonly string[]): readonly string[] {
  const names = folded.filter((word) => !TITLES.has(word.replace(/\.$/, '')))
  return names.length === 0 ? folded : names
}
