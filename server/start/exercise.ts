import { createApp } from '../app.ts'
import type { Config } from '../config.ts'
import { ensureConstraints } from '../database/constraints.ts'
import type { Database } from '../database/database.ts'
import { fill } from '../sets/fill.ts'
import type { Log } from '../log.ts'
import { shipped } from './shipped.ts'
import { askAhead } from './ask-ahead.ts'

/**
 * Does on an empty database what a start and its first reader do: loads the graph that ships and asks the first
 * questions.
 */
export async function exercise(database: Database, config: Config, log: Log, clientDir: string): Promise<void> {
  await ensureConstraints(database)
  await fill(database, shipped())
  await askAhead('askReaders', createApp({ database, config, log }), clientDir)
}
