/** A word of a text as it is compared: lower case, accents folded, apostrophes dropped; and where it stands, in UTF-16 units. */
export interface Word {
  readonly folded: string
  readonly start: number
  readonly end: number
}

/** Letters and digits, with apostrophes and combining accents inside. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu

/** Letters that Unicode takes for letters of their own and a reader for ones with a stroke or joined. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ı: 'i',
}

/** Text as it is compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[øđłßæœðþı]/g, (letter) => LETTERS[letter] ?? letter)

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

/** Folded words without the titles among them; all of them where there is nothing else. A person may be recorded with their title or without it. */
export function withoutTitles(folded: readonly string[]): readonly string[] {
  const names = folded.filter((word) => !TITLES.has(word.replace(/\.$/, '')))
  return names.length === 0 ? folded : names
}

/** The words of a text in order. */
export function words(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    // Folding takes '⑴' apart into brackets and a digit; only the digit is part of a word.
    const folded = fold(match[0]).replace(/[^\p{L}\p{N}]/gu, '')
    const trailing = /['’]+$/.exec(match[0])?.[0].length ?? 0
    return folded === '' ? [] : [{ folded, start: match.index, end: match.index + match[0].length - trailing }]
  })
}
