import { z } from 'zod'
import { calendarDay } from './calendar-day.ts'
import { entityId, text } from './records.ts'

/** What is drawn at a step: the same choices that a person has in the explorer. */
const view = z
  .strictObject({
    shows: z.array(entityId).min(1),
    selected: text.optional(),
    /** The day the picture is of. */
    asOf: calendarDay.optional(),
    /** In place of a day: ties of all times are shown. */
    anyTime: z.boolean().default(false),
    /** Only what the record held by this day. */
    knownBy: calendarDay.optional(),
    /** The later day, when two days are compared; `asOf` is the earlier one. */
    compareWith: calendarDay.optional(),
    /** The two ends whose connection is shown. */
    path: z.strictObject({ from: entityId, to: entityId }).optional(),
    standing: z
      .array(z.enum(['IN_FORCE', 'PROPOSED']))
      .min(1)
      .default(['IN_FORCE']),
  })
  .refine(
    ({ asOf, anyTime }) => (asOf === undefined) === anyTime,
    'A step is of a day or of any time: give asOf, or anyTime: true',
  )

/** A question, and the sequence of views that answers it. */
export const storySchema = z.strictObject({
  id: text.regex(/^story:[a-z0-9]+(-[a-z0-9]+)*$/, 'the id of a story looks like story:who-led-tameside'),
  title: text,
  question: text,
  summary: text,
  steps: z.array(z.strictObject({ title: text, text, view })).min(1),
})

export type Story = z.output<typeof storySchema>
