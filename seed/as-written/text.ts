import { hiddenIn } from '../../schema/hidden.ts'

/** Characters that the longest name, role or remark of a list has; what is longer is no such thing. */
const LONGEST = 2_000

/** A text of one line as a cell has it, cleaned, and what was found wrong with it. */
export interface TextAsWritten {
  readonly text: string
  /** Characters that nobody sees and that were taken out, by number. */
  readonly hidden: readonly string[]
  readonly tooLong: boolean
  /** Whether its letters were written in UTF-8, read in another encoding and saved so, and are put right here. */
  readonly mended: boolean
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu

const WINDOWS = new TextDecoder('windows-1252')
const BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 256 }, (_, byte) => [WINDOWS.decode(Uint8Array.of(byte)), byte]),
)
const LAST_BYTE = 255
const UTF8 = new TextDecoder('utf-8', { fatal: true })
/** How the first byte of a letter in UTF-8 looks in Windows-1252, with one that may follow it. */
const GARBLED = /[\u00C2-\u00F4][\u0080-\u00BF\u0152-\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]/

/** A text whose bytes were UTF-8 and were taken for Windows-1252: 'MÃ¼ller' is 'Müller'. Undefined for any other. */
function mendedFrom(text: string): string | undefined {
  if (!GARBLED.test(text)) return undefined
  // Where it was taken for ISO 8859-1 a control stands for what Windows has a sign for.
  const bytes = Array.from(text, (letter) => BYTES.get(letter) ?? letter.charCodeAt(0))
  if (bytes.some((byte) => byte > LAST_BYTE)) return undefined
  try {
    const read = UTF8.decode(Uint8Array.from(bytes))
    // What was lost before stays as it is, to be told so.
    return isMangled(read) || hiddenIn(read, false).length > 0 ? undefined : read
  } catch {
    return undefined
  }
}

/** Cleans a text: spaces in one row are one, and characters that nobody sees and no script needs are taken out. */
export function textAsWritten(given: string): TextAsWritten {
  if (given.length > LONGEST) return { text: '', hidden: [], tooLong: true, mended: false }
  // Before spaces are: a no-break space may be half of a letter.
  const mended = mendedFrom(given)
  const oneLine = (mended ?? given).replace(/[\s\u00A0]+/g, ' ').trim()
  const hidden = hiddenIn(oneLine, false)
  const text = hidden.length === 0 ? oneLine : oneLine.replace(INVISIBLE, '').replace(/ +/g, ' ').trim()
  return { text, hidden, tooLong: false, mended: mended !== undefined }
}

/** Whether letters were lost on the way: what stands there is how a wrong encoding looks. */
export const isMangled = (text: string): boolean => /\uFFFD|ï¿½/.test(text)
