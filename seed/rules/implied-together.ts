import { isStatement } from '../listed.ts'
import { FINE, type Judging } from './rule.ts'

/** What a passage shows only beside another document follows from two of them: it is implied, and not stated. */
export const impliedTogether = (): Judging => ({
  judge: (one) => {
    if (!isStatement(one) || one.record.certainty === 'IMPLIED') return FINE
    const position = one.record.citations.findIndex(({ readWith }) => readWith !== undefined)
    if (position === -1) return FINE
    return [
      {
        field: 'certainty',
        what: `is STATED, and citations.${position} has to be read with another document`,
        why: 'What takes two documents to see is said by neither',
        todo: 'Write certainty: IMPLIED, or cite only passages that say it alone',
      },
    ]
  },
})
