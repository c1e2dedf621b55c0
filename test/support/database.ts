import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../../server/database/database.ts'
import { ownNeo4j } from './neo4j.ts'

/** The graph that ships, in the Neo4j that all test files share: for reading only. Closed after the file's tests. */
export function shippedDatabase(): Database {
  const database = openDatabase(inject('shipped'))
  afterAll(() => database.close())
  return database
}

/** An empty Neo4j for one test file, gone after its tests. */
export async function scratchDatabase(): Promise<Database> {
  const { database, stop } = await ownNeo4j()
  afterAll(stop)
  return database
}

/** Takes everything out of a scratch database but its indexes and constraints. */
export const cleared = (database: Database): Promise<unknown> => database.write('MATCH (n) DETACH DELETE n')
