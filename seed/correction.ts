import { z } from 'zod'
import { calendarDay } from './calendar-day.ts'
import { text } from './records.ts'

/** Something that was published here, was wrong, and was put right: so that whoever quoted it can see what changed. */
export const correctionSchema = z.strictObject({
  id: text.regex(
    /^correction:[a-z0-9]+(-[a-z0-9]+)*$/,
    'the id of a correction looks like correction:smith-start-date',
  ),
  /** The day it was put right. */
  date: calendarDay,
  /** Id of the statement that was put right; of the entity it was about, where the statement is gone. */
  about: text,
  was: text,
  now: text,
  why: text,
})

export type Correction = z.output<typeof correctionSchema>
