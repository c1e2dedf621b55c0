import { fold } from './fold.ts'

/** The four grades by which Ofsted judges, best first. */
export const grades = ['OUTSTANDING', 'GOOD', 'REQUIRES_IMPROVEMENT', 'INADEQUATE'] as const
export type Grade = (typeof grades)[number]

/** Each grade in the words of its inspectorate, and in those of the reports before. */
const WORDS: ReadonlyMap<string, Grade> = new Map([
  ...grades.map((grade): [string, Grade] => [grade.toLowerCase().replaceAll('_', ' '), grade]),
  ['requires improvement to be good', 'REQUIRES_IMPROVEMENT'],
])

/** The grade that an inspectorate's words are; undefined where they are of another scale. */
export const gradeOf = (words: string): Grade | undefined => WORDS.get(fold(words).trim())
