import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { type App, type AppOptions, createApp } from '../../server/app.ts'
import { readConfig } from '../../server/config.ts'
import { type Database, DatabaseUnavailable } from '../../server/database/database.ts'
import { type Serving, serve } from '../../server/http/serve.ts'
import { createLog } from '../../server/log.ts'
import { temporaryFolder } from './temporary.ts'

const away = (): Promise<never> => Promise.reject(new DatabaseUnavailable('No database is there.'))

/** A database that is not there: what a request is told before anything is asked of one needs none. */
export const noDatabase: Database = {
  read: away,
  write: away,
  writeAll: away,
  transact: away,
  ping: away,
  version: away,
  close: () => Promise.resolve(),
}

/** A folder with these files, gone after the tests. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const { path, remove } = temporaryFolder()
  afterAll(remove)
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}

/** The real app without a database, over a folder of built files. */
export const bareApp = (
  environment: NodeJS.ProcessEnv = {},
  clientDir?: string,
  more: Partial<Pick<AppOptions, 'log' | 'schema'>> = {},
): App =>
  createApp({
    database: noDatabase,
    config: readConfig(environment),
    log: createLog('silent'),
    ...(clientDir === undefined ? {} : { clientDir }),
    ...more,
  })

/** An app on a free port of this machine, until the file's tests are over. */
export async function served(app: App): Promise<Serving> {
  const serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
  afterAll(() => serving.close())
  return serving
}
