import { isoDay } from '../../schema/time.ts'

/** Days (ISO) and the day before and after each, where there are such and no bound is open: comparisons of days go wrong at their ends. */
export const withNeighbours = (days: readonly number[]): string[] => [
  ...new Set(
    days
      .filter((day) => isoDay(day) !== null)
      .flatMap((day) => [day - 1, day, day + 1])
      .flatMap((day) => isoDay(day) ?? []),
  ),
]
