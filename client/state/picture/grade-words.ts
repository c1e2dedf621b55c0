import { gradeOf } from '../../../schema/grade.ts'
import type { GradeGiven } from '../../api/grades.ts'
import { capital, counted } from '../view/plain-words.ts'

/** Letters of a grade of another scale that stand at a node at most. */
const MOST = 28

/** A grade in few words: of Ofsted's scale its name, of another as it is given. */
function short(grade: string): string {
  const words = gradeOf(grade)?.toLowerCase().replaceAll('_', ' ') ?? grade.trim()
  return capital(words.length > MOST ? `${words.slice(0, MOST - 1).trimEnd()}…` : words)
}

/**
 * What an inspection found, in few words: its grade for overall effectiveness, or the one that it gave for all; else
 * how many it gave. Null where it gave none.
 */
export function gradeWords(given: readonly GradeGiven[]): string | null {
  const overall = given.filter(({ category }) => /\boverall\b/i.test(category))
  const words = [...new Set((overall.length > 0 ? overall : given).map(({ grade }) => short(grade)))]
  const [only] = words
  if (only === undefined) return null
  return words.length === 1 ? only : counted(words.length, 'grade')
}
