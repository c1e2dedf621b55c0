import { rmSync } from 'node:fs'
import neo4j from 'neo4j-driver'
import { type Database, openDatabase } from '../../server/database/database.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { startEmbedded } from '../../server/database/embedded.ts'
import { rowsOf } from '../../seed/rows.ts'
import type { Connection } from '../../server/database/database.ts'
import { cacheFolder, temporaryFolder } from '../support/temporary.ts'
import type { Records } from '../../seed/records.ts'
import { join } from 'node:path'
import { importRows } from './import.ts'

/** A Neo4j with data of ours, gone when stopped. */
export interface Filled {
  readonly connection: Connection
  /** What is in, in words. */
  readonly size: string
  stop(): Promise<void>
}

async function sizeOf(database: Database): Promise<string> {
  const [counted = {}] = await database.read<Record<string, number>>(
    'RETURN COUNT { (:Person) } AS people, COUNT { (:Membership) } AS memberships, COUNT { (:Partnership) ' +
      '} AS partnerships, COUNT { ()-[:CITES]->() } AS citations',
  )
  return Object.entries(counted)
    .map(([key, count]) => `${count.toLocaleString('en-GB')} ${key}`)
    .join(', ')
}

/**
 * The importer takes an empty list for none at all. In one walk: to look for the next batch each time would walk
 * through all that is mended already.
 */
const EMPTY_LISTS = `
MATCH (n:Entity) WHERE n.roles IS NULL OR n.alternateNames IS NULL
CALL (n) { SET n.roles = coalesce(n.roles, []), n.roleOf = coalesce(n.roleOf, []), n.roleStanding =
  coalesce(n.roleStanding, []), n.alternateNames = coalesce(n.alternateNames, []) } IN TRANSACTIONS OF 20000 ROWS`

async function mendEmptyLists({ uri, username, password }: Connection): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
  // Such a statement makes its own transactions, and may stand in none.
  await driver.session().run(EMPTY_LISTS)
  await driver.close()
}

/** Imports regions, made one by one as they are needed, and starts Neo4j over them as the product does. */
export async function filledNeo4j(regions: Iterable<Records>, say: (line: string) => void): Promise<Filled> {
  const folder = temporaryFolder()
  await importRows(folder.path, cacheFolder(), Iterator.from(regions).map(rowsOf), say)
  rmSync(join(folder.path, 'neo4j', 'import'), { recursive: true })
  const { connection, stop } = await startEmbedded({
    dataDir: folder.path,
    cache: cacheFolder(),
    address: 'the benchmark',
    say,
  })
  await mendEmptyLists(connection)
  say('Making the indexes …')
  const database = openDatabase(connection)
  await ensureConstraints(database)
  const size = await sizeOf(database)
  await database.close()
  return {
    connection,
    size,
    async stop() {
      await stop()
      await folder.remove()
    },
  }
}
