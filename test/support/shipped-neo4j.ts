import process from 'node:process'
import type { TestProject } from 'vitest/node'
import { buildClient, clientFolder } from '../../server/start/built-client.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { exercise } from '../../server/start/exercise.ts'
import { makeArchive } from '../../server/database/archive.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import type { Connection } from '../../server/database/database.ts'
import { fill } from '../../server/sets/fill.ts'
import { shipped } from '../../server/start/shipped.ts'
import { lendNeo4js } from './lending.ts'
import { ownNeo4j } from './neo4j.ts'

declare module 'vitest' {
  interface ProvidedContext {
    shipped: Connection
    /** Where empty Neo4js are lent. */
    lending: string
  }
}

/**
 * One Neo4j with the graph that ships, for all tests that only read; others for those that write; and the built client, before two files that want
 * it build it over each other.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await buildClient((line) => process.stdout.write(`${line}\n`))
  const { connection, database, neo4j, stop } = await ownNeo4j((line) => process.stdout.write(`${line}\n`))
  // On a machine's first run, so that the many starts to come are quick.
  await makeArchive(neo4j.files, new AbortController().signal, (database) =>
    exercise(database, readConfig({}), createLog('silent'), clientFolder),
  )
  await ensureConstraints(database)
  await fill(database, shipped())
  const lending = await lendNeo4js()
  project.provide('shipped', connection)
  project.provide('lending', lending.address)
  return async () => {
    await lending.stop()
    await stop()
  }
}
