import { citationsOf } from './cited.ts'
import type { Judging } from './rule.ts'

const LIMIT = 25

/** A paraphrase says in at most 25 words what the passage says. */
export const paraphrasesShort = (): Judging => ({
  judge: (one) =>
    citationsOf(one).flatMap(({ paraphrase }, position) => {
      // So many words have as many letters and the spaces between them; most paraphrases are shorter.
      if (paraphrase.length <= LIMIT * 2) return []
      const words = paraphrase.split(/\s+/).length
      return words <= LIMIT
        ? []
        : [
            {
              field: `citations.${position}.paraphrase`,
              what: `has ${words} words`,
              why: `A paraphrase has ${LIMIT} at most; more is soon a copy`,
              todo: 'Say it shorter, or as two statements',
            },
          ]
    }),
})
