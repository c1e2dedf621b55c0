/**
 * Characters that show nothing by themselves: controls, format characters (bidirectional controls, joiners, the byte
 * order mark), line and paragraph
 * separators, halves of surrogate pairs, what Unicode says is no character, and letters that are blank. What chooses
 * a form of the sign before it is none.
 */
const UNSHOWN =
  '\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\p{Noncharacter_Code_Point}\\p{Default_Ignorable_Code_Point}\\u2800'
const HIDDEN = new RegExp(`[[${UNSHOWN}]--\\p{Variation_Selector}]`, 'gv')

/**
 * Scripts whose spelling needs joiners, or marks where words end: in Persian, Hindi or Khmer a name without them
 * is misspelt.
 */
const JOINING = ['Arab', 'Syrc', 'Nkoo', 'Mong', 'Deva', 'Beng', 'Guru', 'Gujr', 'Orya', 'Taml', 'Telu', 'Knda', 'Mlym']
  .concat(['Sinh', 'Khmr', 'Mymr', 'Thai', 'Laoo', 'Tibt', 'Bali', 'Java'])
  .map((script) => `\\p{Script_Extensions=${script}}`)
  .join('')

/**
 * What is no letter and yet has its place: joiners inside a word of such a script, an emoji of several, flags of
 * parts of a country, Arabic signs around numbers.
 */
const NEEDED = new RegExp(
  [
    `(?<=[${JOINING}])[\\u200B-\\u200D](?=[${JOINING}])`,
    '(?<=[\\p{Extended_Pictographic}\\p{Emoji_Modifier}\\uFE0F])\\u200D(?=\\p{Extended_Pictographic})',
    '(?<=\\u{1F3F4})[\\u{E0020}-\\u{E007E}]+\\u{E007F}',
    '[\\u0600-\\u0605\\u06DD\\u070F\\u0890\\u0891\\u08E2\\u{110BD}\\u{110CD}]',
  ].join('|'),
  'gu',
)

/**
 * What a text of several lines may have beside: line ends, tabs, and the marks that turn a single sign's
 * direction. A quotation in Arabic or Hebrew has them.
 */
const IN_LINES = /\r?\n|\t|[\u200E\u200F\u061C]/gu

/** A character by its number, as Unicode writes it: U+202E. */
const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Almost every text is of these signs alone, all of which show. */
const PLAIN = /^[ -~]*$/
const NONE: readonly string[] = []

/**
 * The hidden characters of a text that it has no need of, each once, by number; `lines` tells that it may have
 * several lines.
 */
export function hiddenIn(text: string, lines: boolean): readonly string[] {
  if (PLAIN.test(text) || text.search(HIDDEN) < 0) return NONE
  const rest = text.replace(NEEDED, '')
  return [...new Set((lines ? rest.replace(IN_LINES, '') : rest).match(HIDDEN)?.map(codePoint))]
}

/** A text with its hidden characters written out, so that a terminal or a log shows them and runs none of them. */
export const shown = (text: string): string => text.replace(HIDDEN, (character) => `<${codePoint(character)}>`)
