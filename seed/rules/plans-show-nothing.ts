import { isStatement } from '../listed.ts'
import { FINE, type Judging } from './rule.ts'

/** Words of what was still to come. Offers are not among them: what a body offers it may well give. */
const TO_COME = /\b(will|would|might|was to|were to|is to|are to|planned)\b/i

/** A passage that tells what was to be shows on no day that it was. A warning: the words may be of something else. */
export const plansShowNothing = (): Judging => ({
  judge: (one) => {
    if (!isStatement(one) || one.list === 'facts' || one.record.standing === 'PROPOSED') return FINE
    return one.record.citations.flatMap(({ attests, paraphrase }, position) =>
      attests === undefined || !TO_COME.test(paraphrase)
        ? []
        : [
            {
              field: `citations.${position}.attests`,
              what: `shows it in force, and says '${TO_COME.exec(paraphrase)?.[0] ?? ''}'`,
              why: 'A passage on what was to be does not show that it was',
              todo: 'Take attests out, or say what the passage shows of the day',
              severity: 'WARNING' as const,
            },
          ],
    )
  },
})
