import { z } from 'zod'

/** One thing that a person may set in the environment; the description of its value says what that may be. */
export interface Setting<Value extends z.ZodType<unknown, string> = z.ZodType<unknown, string>> {
  readonly name: string
  readonly fallback: string
  readonly meaning: string
  readonly value: Value
}

/** A row of the table of settings. */
export const setting = <Value extends z.ZodType<unknown, string>>(row: Setting<Value>): Setting<Value> => row

/** A text as it is. */
export const words = (allowed: string) => z.string().describe(allowed)

/** A text that is not empty. */
export const filled = (allowed: string) => z.string().min(1).describe(allowed)

/** One of several words. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(of: Words, allowed: string) =>
  z.enum(of).describe(allowed)

/** A whole number, written in figures. */
export const whole = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most))
    .describe(`a whole number from ${least} to ${most}`)

/** Whatever `read` makes of a text; it gives undefined for what is not allowed. */
export const readBy = <Value>(read: (text: string) => Value | undefined, allowed: string) =>
  z
    .string()
    .transform((text, context): Value => {
      const value = read(text)
      if (value !== undefined) return value
      context.addIssue({ code: 'custom', message: allowed })
      return z.NEVER
    })
    .describe(allowed)
