import type { Row } from './scope.ts'

/** Values that the schema has as objects and the database as parallel lists. */

const list = <Value>(value: unknown): readonly Value[] => (value ?? []) as readonly Value[]

/** Organization.identifiers */
export const identifiers = (row: Row): unknown => {
  const values = list<string>(row['identifiersValue'])
  return list<string>(row['identifiersScheme']).map((scheme, position) => ({ scheme, value: values[position] }))
}

/** Organization.location */
export const location = (row: Row): unknown =>
  row['locationName'] == null
    ? null
    : { name: row['locationName'], latitude: row['locationLatitude'], longitude: row['locationLongitude'] }

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
