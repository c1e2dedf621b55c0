import type { RelationKind } from '../../schema/kinds/relations.ts'
import { FINE, type Judging } from './rule.ts'

/** A relation, words that do not show it, and what they do show. */
interface Weaker {
  readonly words: RegExp
  readonly instead: string
}

const WEAKER: Readonly<Partial<Record<RelationKind, Weaker>>> = {
  OVERSEES: {
    words: /\b(inspect|review|rate[ds]?\b|rating|grade|judge|appoint|put .*in place|set up|explore|consider)/i,
    instead: 'an involvement in the inspection, or REVIEWS, SET_UP or CONSIDERS',
  },
  ADOPTED: {
    words: /\b(fit|align|in line|draw|learn|built? on|consider|area|commit|wants?\b|has such|have such)/i,
    instead: 'ALIGNS_WITH, DRAWS_ON, CONSIDERS, COMMITTED_TO or HAS',
  },
  SUPPORTS: {
    words: /\b(back(s|ed|ing)?\b|stood|stands behind|in favour|prefer|endors|welcom)/i,
    instead: 'an involvement in the decision that it backed',
  },
}

/** A tie says no more than its passages do: an inspection is no oversight, and what fits a plan has not adopted it. */
export const noMoreThanSaid = (): Judging => ({
  judge: ({ list, record }) => {
    const weaker = list === 'affiliations' ? WEAKER[record.kind] : undefined
    if (list !== 'affiliations' || weaker === undefined) return FINE
    if (!record.citations.every(({ paraphrase }) => weaker.words.test(paraphrase))) return FINE
    return [
      {
        field: 'kind',
        what: `is ${record.kind}, and '${record.citations[0]?.paraphrase ?? ''}' says less`,
        why: 'A tie says no more than its sources',
        todo: `Choose ${weaker.instead}, or cite what shows more`,
        severity: 'WARNING',
      },
    ]
  },
})
