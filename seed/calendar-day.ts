import { z } from 'zod'
import { dayOf } from '../schema/time.ts'

function isDay(value: string): boolean {
  try {
    return Number.isInteger(dayOf(value))
  } catch {
    return false
  }
}

/** A whole calendar day, as ISO writes it. */
export const calendarDay = z.string().trim().refine(isDay, { error: (issue) => `'${String(issue.input)}' is no calendar day; one looks like 2024-09-17` })
