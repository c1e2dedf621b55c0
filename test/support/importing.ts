import { join } from 'node:path'
import { afterAll } from 'vitest'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { keysIn } from '../../server/gate/keys.ts'
import { serve } from '../../server/http/serve.ts'
import { fill } from '../../server/sets/fill.ts'
import { shipped } from '../../server/start/shipped.ts'
import { testApp } from './app.ts'
import { scratchDatabase } from './database.ts'
import { sender } from './sending.ts'
import { temporaryFolder } from './temporary.ts'

export const bearer = (text: string) => ({ authorization: `Bearer ${text}` })
export const counts = '{ stats { documents entities statements } }'

export const SHEET = `Name,Organisation,Role,Start,End
Cllr Ann Lee,Anytown Council,Leader,20/05/2019,22/05/2023
Bob Ray,Anytown Council,Leader,23/05/2023,
Bob Ray,Anytown Council,Councillor,05/05/2011,
`

/**
 * A server over a database of its own that holds what ships, with a key of an editor and of a reader; ended after the
 * file's tests.
 */
export async function importing() {
  const database = await scratchDatabase()
  const folder = temporaryFolder()
  const app = testApp(database, { DATA_DIR: folder.path })
  const serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
  afterAll(async () => {
    await serving.close()
    await folder.remove()
  })
  await ensureConstraints(database)
  await fill(database, shipped())
  const { text: key } = keysIn(join(folder.path, 'keys')).create('an editor', 'editor', 1)
  const { text: reader } = keysIn(join(folder.path, 'keys')).create('a reader', 'reader', 1)
  const remove = (set: string): Promise<Response> =>
    fetch(`${serving.address}/imports?set=${set}`, { method: 'DELETE', headers: bearer(key) })
  return { folder, database, app, serving, key, reader, send: sender(serving.address, bearer(key)), remove }
}
