import type { DataSetRow } from '../cypher/sets.ts'
import type { Row } from './scope.ts'

const list = <Value>(value: unknown): readonly Value[] => (value ?? []) as readonly Value[]

/** Document.passages */
export const passages = (row: Row): unknown => {
  const times = new Map(
    list<{ locator: string; times: number }>(row['cited']).map((cited) => [cited.locator, cited.times]),
  )
  const nothing = list<string>(row['passagesNothing'])
  return list<string>(row['passagesLocator']).map((locator, position) => ({
    locator,
    statementCount: times.get(locator) ?? 0,
    nothing: nothing[position] || null,
  }))
}

/** DataSet; a set that was never whole has no counts yet. */
export const dataSet = ({ id, publisher, entityCount = 0, statementCount = 0, ...row }: DataSetRow) => ({
  ...row,
  publishedBy: publisher,
  id: `set:${id}`,
  entityCount,
  statementCount,
})
