import { type Day, isoDay } from '../../schema/time.ts'

/** The month of a day, as 2024-09. Throws for a day outside any calendar. */
export function monthOf(day: Day): string {
  const iso = isoDay(day)
  if (iso === null) throw new RangeError(`${day} is no day of a calendar`)
  return iso.slice(0, 7)
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** The months from one to another, both included; none where the first is later. */
export function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month)
  return months
}
