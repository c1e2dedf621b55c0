import type { Row } from './scope.ts'

/** Values that the schema has as objects and the database as parallel lists. */

const list = <Value>(value: unknown): readonly Value[] => (value ?? []) as readonly Value[]

/** Organization.identifiers */
export const identifiers = (row: Row): unknown => {
  const values = list<string>(row['identifierValues'])
  return list<string>(row['identifierSchemes']).map((scheme, position) => ({ scheme, value: values[position] }))
}

/** Organization.location */
export const location = (row: Row): unknown =>
  row['place'] == null ? null : { name: row['place'], latitude: row['latitude'], longitude: row['longitude'] }

/** Document.passages */
export const passages = (row: Row): unknown => {
  const times = new Map(
    list<{ locator: string; times: number }>(row['cited']).map((cited) => [cited.locator, cited.times]),
  )
  const nothing = list<string>(row['passageNothing'])
  return list<string>(row['passageLocators']).map((locator, position) => ({
    locator,
    statementCount: times.get(locator) ?? 0,
    nothing: nothing[position] || null,
  }))
}
