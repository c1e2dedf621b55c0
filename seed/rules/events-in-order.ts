import { eventSpan } from '../../schema/partial-date.ts'
import { FINE, type Judging } from './rule.ts'

/** What is said to have come before something else had not surely come after it. */
export function eventsInOrder(): Judging {
  const dates = new Map<string, string>()
  return {
    gather: ({ list, record }) => {
      if (list === 'events' && record.date !== undefined) dates.set(record.id, record.date)
    },
    judge: ({ list, record }) => {
      if (list !== 'affiliations' || record.kind !== 'BEFORE') return FINE
      const [earlier, later] = [dates.get(record.from), dates.get(record.to)]
      if (earlier === undefined || later === undefined) return FINE
      return eventSpan(earlier).earliest <= eventSpan(later).latest
        ? FINE
        : [
            {
              what: `'${record.from}' (${earlier}) was after '${record.to}' (${later})`,
              why: 'An order that the dates contradict cannot be so',
              todo: 'Turn its ends round, or correct one of the two dates',
            },
          ]
    },
  }
}
