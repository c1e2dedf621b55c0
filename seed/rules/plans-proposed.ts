import { isStatement, type ListedStatement } from '../listed.ts'
import { FINE, type Judging } from './rule.ts'

/** Words of what is planned, offered or only possible. */
const PLANNED = /\b(will|would|might|was to|were to|is to|are to|offers?|plans to|planned|proposed|proposes)\b/i

/** What a statement says, in the words of its record: a term's own, a tie's by each passage. Others are not judged. */
function wordsOf({ list, record }: ListedStatement): readonly string[] {
  if (list === 'facts') return record.kind === 'TERM' ? [record.text] : []
  if (list !== 'memberships' && list !== 'participations' && list !== 'affiliations') return []
  return record.citations.map(({ paraphrase }) => paraphrase)
}

/** A plan or an offer is PROPOSED. A warning: the words may be of something else. */
export const plansProposed = (): Judging => ({
  judge: (one) => {
    if (!isStatement(one) || one.record.standing === 'PROPOSED') return FINE
    const words = wordsOf(one)
    const planned = words.length > 0 && words.every((said) => PLANNED.test(said))
    return planned
      ? [
          {
            field: 'standing',
            what: `is IN_FORCE, and says '${PLANNED.exec(words[0] ?? '')?.[0] ?? ''}'`,
            why: 'A plan or an offer that no source says took effect is told as one',
            todo: 'Write standing: PROPOSED, or cite what shows that it took effect',
            severity: 'WARNING',
          },
        ]
      : FINE
  },
})
