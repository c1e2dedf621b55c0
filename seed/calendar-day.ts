import { z } from 'zod'
import { isDay } from '../schema/time.ts'

/** A whole calendar day, as ISO writes it. */
export const calendarDay = z
  .string()
  .trim()
  .refine(isDay, { error: (issue) => `'${String(issue.input)}' is no calendar day; one looks like 2024-09-17` })
