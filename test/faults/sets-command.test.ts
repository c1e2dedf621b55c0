import process from 'node:process'
import { afterAll, expect, test } from 'vitest'
import { startEmbedded } from '../../server/database/embedded.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { shipped } from '../../server/start/shipped.ts'
import { SMALL, seedOf } from '../seed/small-seed.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { ownNeo4j } from '../support/neo4j.ts'
import { root } from '../support/sources.ts'
import { startProgram } from '../support/started.ts'
import { cacheFolder, temporaryFolder } from '../support/temporary.ts'

const { connection, database, stop } = await ownNeo4j()
afterAll(stop)
const app = testApp(database)

/** Runs the command as a person would, and gives what it said and its exit code. */
async function sets(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
  const program = startProgram(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'server/commands/sets.ts', ...words],
    {
      cwd: root,
      env: {
        ...process.env,
        NEO4J_URI: connection.uri,
        NEO4J_USERNAME: connection.username,
        NEO4J_PASSWORD: connection.password,
        ...environment,
      },
    },
  )
  const code = await program.ended
  return { code, said: program.said() }
}

test('sets are listed, switched and taken away by their names', { timeout: 120_000 }, async () => {
  expect(await sets([])).toMatchObject({ code: 0, said: expect.stringContaining('There are no data sets yet') })
  await ensureConstraints(database)
  await fill(database, shipped())
  await fill(database, fillingOf('mine', seedOf(SMALL).records, { about: { name: 'My town' } }))
  const { said } = await sets([])
  expect(said).toMatch(/mine {2}on {2}My town {2}5 entities, 2 statements\n/)
  expect(said).toMatch(/shipped {2}on {2}The papers that ship {2}\d+ entities, \d+ statements {2}Apache-2\.0\n/)
  expect(await sets(['off', 'shipped'])).toEqual({ code: 0, said: 'The papers that ship: off.\n' })
  expect(await sets(['off', 'shipped'])).toEqual({ code: 0, said: 'The papers that ship: already off.\n' })
  expect(await ask(app, '{ stories { totalCount } stats { documents } }')).toEqual({
    stories: { totalCount: 0 },
    stats: { documents: 1 },
  })
  expect(await sets(['remove', 'My town'])).toEqual({ code: 0, said: 'My town: taken away.\n' })
  expect(await ask(app, '{ stats { entities statements } }')).toEqual({ stats: { entities: 0, statements: 0 } })
  expect(await sets(['on', 'set:shipped'])).toEqual({ code: 0, said: 'The papers that ship: on.\n' })
  expect((await ask(app, '{ stats { documents } }')).stats.documents).toBe(5)
})

test('what cannot be done says why, and what can', { timeout: 120_000 }, async () => {
  const refused = async (words: readonly string[], pattern: RegExp, environment: NodeJS.ProcessEnv = {}) => {
    const { code, said } = await sets(words, environment)
    expect(said).toMatch(pattern)
    expect(said).not.toMatch(/\n\s+at /)
    expect(code).toBe(1)
  }
  await refused(['off', 'nowhere'], /There is no data set 'nowhere'\. There are: shipped\./)
  await refused(['remove', 'shipped'], /npm run sets -- off shipped/)
  await refused(['explode', 'shipped'], /npm run sets -- remove NAME/)
  await refused(['off'], /npm run sets -- off NAME/)
  await refused(['--all'], /--all/)
  const folder = temporaryFolder()
  const neo4j = await startEmbedded({ dataDir: folder.path, cache: cacheFolder(), address: 'http://127.0.0.1:4321' })
  await refused([], /http:\/\/127\.0\.0\.1:4321 \(process \d+\) has .* open\. Stop it, run 'npm run sets' again/, {
    NEO4J_URI: '',
    DATA_DIR: folder.path,
  })
  await neo4j.stop()
  await folder.remove()
})
