import { dayOf } from '../../schema/time.ts'
import { eventOf } from '../event-days.ts'
import type { Compiling, When } from './scope.ts'

/**
 * The days and the record that arguments ask for, as parameters. `mark` tells the columns apart from others of the same
 * row.
 */
export function whenOf(args: Readonly<Record<string, unknown>>, compiling: Compiling, mark = ''): When {
  const parameter = (value: unknown): string | null =>
    value == null ? null : compiling.parameter(dayOf(value as string))
  const event = eventOf(args)
  const day = parameter(args['asOf'])
  return {
    asOf: event !== null ? compiling.daysOf(event) : day === null ? null : { from: day, to: day },
    knownBy: parameter(args['knownBy']),
    mark,
  }
}
