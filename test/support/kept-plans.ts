import type { Database } from '../../server/database/database.ts'

/** Neo4j then plans a text once, and not again when there is more or less of something. */
const kept = (text: string): string => `CYPHER replan=skip ${text}`

/**
 * A database that keeps its plans while one small graph after the other is in it: each differs so much from the one
 * before that nearly every text would be planned anew, which takes longer than all else. What is answered is the same.
 */
export const withKeptPlans = (database: Database): Database => ({
  ...database,
  read: (text, ...rest) => database.read(kept(text), ...rest),
  write: (text, ...rest) => database.write(kept(text), ...rest),
  writeAll: (statements) =>
    database.writeAll(statements.map(({ text, parameters }) => ({ text: kept(text), parameters }))),
  transact: (work) => database.transact((run) => work((text, parameters) => run(kept(text), parameters))),
})
