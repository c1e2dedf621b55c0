import type { Config } from '../config.ts'
import { Refusal } from '../refusal.ts'
import type { Connection, Database } from './database.ts'

/** The Neo4j that the settings name. */
export const given = ({
  neo4jUri: uri,
  neo4jUsername: username,
  neo4jPassword: password,
  neo4jDatabase: database,
}: Config): Connection => ({ uri, username, password, ...(database === '' ? {} : { database }) })

/** Resolves when the Neo4j that the settings name answers. Throws Refusal, which says what to check. */
export async function pingGiven(database: Database): Promise<void> {
  await database.ping().catch((error: unknown) => {
    throw error instanceof Error
      ? new Refusal(
          `${error.message}\nCheck NEO4J_URI, NEO4J_USERNAME and NEO4J_PASSWORD, and that it runs; ` +
            'without NEO4J_URI, Moothall brings its own.',
        )
      : error
  })
}
