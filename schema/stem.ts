import { stemmer } from 'stemmer'
import { keeping } from './keeping.ts'

/** Words whose endings English changes: no names of other scripts, no numbers, no initials. */
const ENGLISH = /^[a-z]{3,}$/

/** So many stems are kept: a language has few words. */
const MOST_KEPT = 50_000

const stemOfEnglish = keeping(MOST_KEPT, stemmer)

/** The stem of a folded word (Porter): 'inspected', 'inspection' and 'inspects' have one; a word of no English is its own. */
export const stem = (folded: string): string => (ENGLISH.test(folded) ? stemOfEnglish(folded) : folded)
