import type { Statement } from './statement.ts'
import { ANY_TIME, tieList, type Times, timeParameters } from './times.ts'

/** The ties of these ids. */
export const tiesById = (times: Times): string =>
  `UNWIND $ids AS id MATCH (s:Statement {id: id}) RETURN ${tieList('s', times)} AS tie`

export const tiesByIdParameters = (ids: readonly string[], times: Times): Record<string, unknown> => ({
  ids,
  ...timeParameters(times),
})

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  {
    name: 'tiesById',
    text: tiesById({ ...ANY_TIME, knownBy: 20_000 }),
    example: tiesByIdParameters(['membership:none'], { ...ANY_TIME, knownBy: 20_000 }),
  },
]
