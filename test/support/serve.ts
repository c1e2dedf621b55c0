import { afterAll } from 'vitest'
import { buildClient } from '../../server/start/built-client.ts'
import { serve } from '../../server/http/serve.ts'
import { testApp } from './app.ts'
import { shippedDatabase } from './database.ts'

/** The whole product over the graph that ships, on a free port of this machine; its address. Closed after the file's tests. */
export async function servedApp(): Promise<string> {
  await buildClient(() => {})
  const serving = await serve(Promise.resolve(testApp(shippedDatabase())), { host: '127.0.0.1', port: 0 })
  afterAll(() => serving.close())
  return serving.address
}
