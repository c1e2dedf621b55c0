import { formatDate } from '../../../schema/time.ts'
import type { StoryViewAnswer } from '../../api/stories.ts'

const SHORT_MONTH = /\b(January|February|March|April|August|September|October|November|December)\b/g

/** A day or month in as few letters as it can be read: '17 Sep 2024'. */
export const shortDate = (text: string): string => formatDate(text).replace(SHORT_MONTH, (month) => month.slice(0, 3))

/** The time that a step of a story is of, in short: '17 Sep 2024', '2024 to 2025', 'any time', 'latest'. */
export function stepDay({ asOf, anyTime, compareWith }: StoryViewAnswer): string {
  if (anyTime) return 'any time'
  if (asOf === null) return 'latest'
  if (compareWith === null) return shortDate(asOf)
  const [from = '', to = ''] = [asOf, compareWith].sort()
  return from.slice(0, 4) === to.slice(0, 4) ? shortDate(from.slice(0, 4)) : `${from.slice(0, 4)} – ${to.slice(0, 4)}`
}
