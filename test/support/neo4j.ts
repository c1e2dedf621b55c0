import { type Connection, type Database, openDatabase } from '../../server/database/database.ts'
import { type EmbeddedNeo4j, startEmbedded } from '../../server/database/embedded.ts'
import { briefJava } from './brief-java.ts'
import { cacheFolder, temporaryFolder } from './temporary.ts'

/** An empty Neo4j of its own on a free port. */
export interface OwnNeo4j {
  connection: Connection
  database: Database
  neo4j: EmbeddedNeo4j
  stop(): Promise<void>
}

export async function ownNeo4j(
  say: (line: string) => void = () => {},
  environment: NodeJS.ProcessEnv = { ...process.env, ...briefJava },
): Promise<OwnNeo4j> {
  const folder = temporaryFolder()
  const neo4j = await startEmbedded({ dataDir: folder.path, cache: cacheFolder(), address: 'a test', say, environment })
  const database = openDatabase(neo4j.connection)
  return {
    connection: neo4j.connection,
    database,
    neo4j,
    async stop() {
      await database.close()
      await neo4j.stop()
      await folder.remove()
    },
  }
}
