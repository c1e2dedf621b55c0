import { hiddenIn } from '../../schema/hidden.ts'

/** Characters that the longest name, role or remark of a list has; what is longer is no such thing. */
const LONGEST = 2_000

/** A text of one line as a cell has it, cleaned, and what was found wrong with it. */
export interface TextAsWritten {
  readonly text: string
  /** Characters that nobody sees and that were taken out, by number. */
  readonly hidden: readonly string[]
  readonly tooLong: boolean
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}]/gu

/** Cleans a text: spaces in one row are one, and characters that nobody sees and no script needs are taken out. */
export function textAsWritten(given: string): TextAsWritten {
  if (given.length > LONGEST) return { text: '', hidden: [], tooLong: true }
  const oneLine = given.replace(/[\s\u00A0]+/g, ' ').trim()
  const hidden = hiddenIn(oneLine, false)
  const text = hidden.length === 0 ? oneLine : oneLine.replace(INVISIBLE, '').replace(/ +/g, ' ').trim()
  return { text, hidden, tooLong: false }
}

/** Whether letters were lost on the way: what stands there is how a wrong encoding looks. */
export const isMangled = (text: string): boolean => /\uFFFD|ï¿½/.test(text)
