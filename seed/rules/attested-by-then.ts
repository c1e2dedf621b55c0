import { eventSpan } from '../../schema/partial-date.ts'
import { isoDay } from '../../schema/time.ts'
import { isStatement } from '../listed.ts'
import { FINE, type Judging, type Known } from './rule.ts'

/** No paper shows what was so after the day on which it was out. A warning: it may tell of a day to come. */
export const attestedByThen = ({ dating }: Known): Judging => ({
  judge: (one) => {
    if (!isStatement(one)) return FINE
    return one.record.citations.flatMap(({ document, attests }, position) => {
      const published = dating.publishedOn(document)
      if (attests === undefined || eventSpan(attests).earliest <= published) return []
      return [
        {
          field: `citations.${position}.attests`,
          what: `${attests} is after '${document}' was out, by ${isoDay(published) ?? 'no known day'}`,
          why: 'A document shows nothing of the days after its own',
          todo: 'Correct the day, or that of the document; what was only to come has a start, and is PROPOSED',
          severity: 'WARNING' as const,
        },
      ]
    })
  },
})
