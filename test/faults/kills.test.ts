import { randomInt } from 'node:crypto'
import process from 'node:process'
import { afterAll, test } from 'vitest'
import { killImports } from '../support/import-kills.ts'
import { killAtRandom } from '../support/kills.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

test('killed at a random moment, a start later it holds and answers what an undisturbed one does', {
  timeout: 600_000,
}, async () => {
  // The seed is in the message of what fails; npm run bench -- kills --seed … repeats it.
  await killAtRandom(folder.path, { count: 3, seed: randomInt(1_000_000) })
})

test('an import that was killed at a random moment, or its database, leaves what an undisturbed one does once it is run again', {
  timeout: 600_000,
}, async () => {
  const say = (line: string): boolean => process.stdout.write(`${line}\n`)
  await killImports(folder.path, { whom: ['importer', 'database'], count: 3, seed: randomInt(1_000_000), say })
})
