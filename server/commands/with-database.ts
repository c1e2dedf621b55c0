import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { type Database, openDatabase } from '../database/database.ts'
import { DataFolderInUse, type Holder, startEmbedded } from '../database/embedded.ts'
import { given, pingGiven } from '../database/given.ts'
import { Refusal } from '../refusal.ts'
import { nameOfDatabase, ready } from '../start/load.ts'

/** Who has a data folder open, and what to do: a server is to be stopped, and a command ends by itself. */
function inUse(folder: string, command: string, holder: Holder | undefined): string {
  if (holder !== undefined && !/^https?:/.test(holder.address))
    return `'${holder.address}' (process ${holder.pid}) is at work in ${folder}. Run '${command}' again when it is done.`
  const who = holder === undefined ? 'Another server' : `${holder.address} (process ${holder.pid})`
  return `${who} has ${folder} open. Stop it, run '${command}' again, and start it anew.`
}

/** Starts the Neo4j of the data folder. Throws Refusal where a server has it. */
async function own({ dataDir, cache }: Config, say: (line: string) => void, command: string) {
  try {
    return await startEmbedded({ dataDir, cache, address: command, say })
  } catch (error) {
    if (!(error instanceof DataFolderInUse)) throw error
    throw new Refusal(inUse(resolve(dataDir), command, error.holder))
  }
}

/** Does some work on the database that a server with these settings would use, and lets go of it. Throws Refusal. */
export async function withDatabase<Result>(
  config: Config,
  { command, say }: { command: string; say: (line: string) => void },
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const neo4j = config.neo4jUri === '' ? await own(config, say, command) : undefined
  const database = openDatabase(neo4j === undefined ? given(config) : neo4j.connection)
  try {
    if (neo4j === undefined) await pingGiven(database)
    await ready(database, nameOfDatabase(config))
    return await work(database)
  } finally {
    await database.close()
    await neo4j?.stop()
  }
}
