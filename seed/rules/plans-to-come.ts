import { partialDate } from '../../schema/partial-date.ts'
import { type Day, isoDay, NO_UPPER } from '../../schema/time.ts'
import { isStatement, statementKindOf } from '../listed.ts'
import { lasting } from '../lives.ts'
import { wholly } from '../told.ts'
import { FINE, type Judging, type Known } from './rule.ts'

/** What a paper only plans has not begun before that paper. A warning: its date may be that of what it is about. */
export function plansToCome({ dating }: Known): Judging {
  const firstDays = new Map<string, Day>()
  return {
    gather: (one) => {
      if (one.list !== 'documents') return
      const { published } = wholly(one.record)
      if (published !== undefined) firstDays.set(one.record.id, partialDate(published).earliest)
    },
    judge: (one) => {
      if (!isStatement(one) || one.record.standing !== 'PROPOSED') return FINE
      if (lasting(statementKindOf(one.list), one.record) === 'STANDS') return FINE
      const bounds = dating.versions(one).at(-1)?.bounds
      const day = Math.min(...one.record.citations.map(({ document }) => firstDays.get(document) ?? NO_UPPER))
      if (bounds === undefined || bounds.latestStart > day || bounds.earliestStart >= day) return FINE
      return [
        {
          field: 'start',
          what: `is PROPOSED, and had begun by ${isoDay(day) ?? 'then'}, when its first document appeared`,
          why: 'What a document only plans is still to come',
          todo: 'Write the days from which it was planned, such as start: "[2021-03-17..]"',
          severity: 'WARNING',
        },
      ]
    },
  }
}
