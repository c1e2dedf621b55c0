import { afterAll, inject } from 'vitest'
import { type Database, openDatabase } from '../../server/database/database.ts'
import { borrow } from './lending.ts'

/** The graph that ships, in the Neo4j that all test files share: for reading only. Closed after the file's tests. */
export function shippedDatabase(): Database {
  const database = openDatabase(inject('shipped'))
  afterAll(() => database.close())
  return database
}

/** A Neo4j with nothing in it for one test file; its indexes may be there. */
export async function scratchDatabase(): Promise<Database> {
  const { connection, giveBack } = await borrow(inject('lending'))
  const database = openDatabase(connection)
  afterAll(async () => {
    await database.close()
    giveBack()
  })
  await cleared(database)
  return database
}

/** Takes everything out of a scratch database but its indexes and constraints. */
export const cleared = (database: Database): Promise<unknown> => database.write('MATCH (n) DETACH DELETE n')
