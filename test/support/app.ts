import { type App, createApp } from '../../server/app.ts'
import { clientFolder } from '../../server/start/built-client.ts'
import { readConfig } from '../../server/config.ts'
import type { Database } from '../../server/database/database.ts'
import { createLog } from '../../server/log.ts'

/** The real app over a database, with the default settings and those of `environment`. */
export const testApp = (database: Database, environment: NodeJS.ProcessEnv = {}): App =>
  createApp({ database, config: readConfig(environment), log: createLog('silent'), clientDir: clientFolder })
