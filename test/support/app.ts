import { type App, createApp } from '../../server/app.ts'
import { clientFolder } from '../../server/start/built-client.ts'
import { readConfig } from '../../server/config.ts'
import type { Database } from '../../server/database/database.ts'
import { createLog } from '../../server/log.ts'

/** Settings of a server on a busy machine, which is no fault of the server's. */
export const unhurried = { QUERY_TIMEOUT_MS: '60000', REQUEST_TIMEOUT_MS: '60000' }

/** The real app over a database, with the default settings and those of `environment`. */
export const testApp = (database: Database, environment: NodeJS.ProcessEnv = {}): App =>
  createApp({ database, config: readConfig(environment), log: createLog('silent'), clientDir: clientFolder })
