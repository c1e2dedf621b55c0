import type { View } from './view.ts'

/** The record and the standings that a view asks for, as arguments of a question. */
export const recordOf = (view: View): { knownBy: string | null; standing: ('IN_FORCE' | 'PROPOSED')[] } => ({
  knownBy: view.knownBy,
  standing: view.proposed ? ['IN_FORCE', 'PROPOSED'] : ['IN_FORCE'],
})

/** The same with the day; at 'any time' no day is asked for. */
export const timeOf = (view: View, day: string) => ({ asOf: view.anyTime ? null : day, ...recordOf(view) })
