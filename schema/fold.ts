/**
 * Every sign that is typed or printed for an apostrophe, also those that stand for a letter: ' ’ ‘ ` ´ ʼ ʻ ʿ ʾ ʹ ′
 * ׳ ՚ and their wide and high forms.
 */
export const APOSTROPHES = "'‘’‛`´\u1FEF\u1FFDʹʻʼʽʾʿˈ՚׳′‵＇｀"
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu')

/** Every dash, the minus, and the Hebrew maqaf (it is one of `Pd`). */
const HYPHEN = /[\p{Pd}\u2212\u02D7\u2043]/gu

/**
 * Marks that a writer may leave out: accents, and the vowel points of Arabic, Hebrew and Syriac.
 * Kept are those that are letters to their readers: the vowel signs of India and its neighbours, and the two that
 * make kana voiced.
 */
const ACCENT = /[\p{Script=Inherited}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Cyrillic}]/u
const VOICED = /[\u3099\u309A]/u
const MARK = /\p{M}/gu

/** What shows nothing, such as a soft hyphen or a joiner, and the Arabic stroke that only makes a word longer. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\u0640]/gu

/**
 * Letters that Unicode takes for letters of their own, and a reader for others: with a stroke, joined, or as
 * another keyboard has them.
 */
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
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
}
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu')

/** What an ASCII text can hold of all this, which almost every text is. */
const PLAIN = /^[\u0020-\u007E\t\n\r]*$/

/**
 * Text as it is compared, searched and sorted by: lower case, accents and vowel points taken off, special letters as
 * their plain ones,
 * apostrophes dropped, hyphens alike. Letters of all scripts stay. Folding twice is folding once.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.replace(/['`]/g, '').toLowerCase()
  return text
    .replace(APOSTROPHE, '')
    .normalize('NFKD')
    .replace(MARK, (mark) => (ACCENT.test(mark) && !VOICED.test(mark) ? '' : mark))
    .replace(UNSEEN, '')
    .replace(APOSTROPHE, '')
    .replace(HYPHEN, '-')
    .toLowerCase()
    .replace(LETTER, (letter) => LETTERS[letter] ?? letter)
}
