import { z } from 'zod'
import { isDay, YEARS } from '../schema/time.ts'

/** A whole calendar day of the years that are read, as ISO writes it. */
export const calendarDay = z
  .string()
  .trim()
  .refine(isDay, {
    error: (issue) => `'${String(issue.input)}' is no calendar day; one looks like 2024-09-17, and ${YEARS}`,
  })
