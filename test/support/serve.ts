import { afterAll } from 'vitest'
import { buildClient } from '../../server/start/built-client.ts'
import { serve } from '../../server/http/serve.ts'
import { testApp, unhurried } from './app.ts'
import type { Database } from '../../server/database/database.ts'
import { shippedDatabase } from './database.ts'

/**
 * The whole product over a graph, the one that ships if none is given, on a free port of this machine; its address.
 * Closed after the file's tests.
 */
export async function servedApp(
  database: Database = shippedDatabase(),
  environment: NodeJS.ProcessEnv = {},
): Promise<string> {
  await buildClient(() => {})
  const app = testApp(database, { ...unhurried, ...environment })
  const serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
  afterAll(() => serving.close())
  return serving.address
}
