import { expect, test } from 'vitest'
import { setsIn } from '../../../server/sets/fill.ts'
import { switchSet } from '../../../server/sets/take-away.ts'
import { load } from '../../../server/start/load.ts'
import { testApp } from '../../support/app.ts'
import { ask } from '../../support/asking.ts'
import { scratchDatabase } from '../../support/database.ts'

const database = await scratchDatabase()
const app = testApp(database)
const said: string[] = []
const start = async (seed: 'shipped' | 'none'): Promise<number> => {
  said.length = 0
  await load(database, 'a test', (line) => said.push(line), seed)
  return (await ask(app, '{ stats { entities } }')).stats.entities
}

test('a start brings in the papers that ship, unless SEED says none; and takes them away when it comes to say so', async () => {
  expect(await start('none')).toBe(0)
  expect(said).toEqual([])
  expect(await start('shipped')).toBeGreaterThan(50)
  expect(said).toEqual(['Loaded the papers that ship.'])
  expect(await start('shipped')).toBeGreaterThan(50)
  expect(said).toEqual([])
  expect(await start('none')).toBe(0)
  expect(await setsIn(database)).toEqual([])
})

test('what is switched off stays off at the next start', async () => {
  await start('shipped')
  await switchSet(database, 'shipped', false)
  expect(await start('shipped')).toBe(0)
  expect(said).toEqual([])
})

test('what another version of the program made of the sets is made anew', async () => {
  await switchSet(database, 'shipped', true)
  const summary = 'MATCH (n:Entity {id: "org:ofsted"}) RETURN n.sortName AS name'
  const [right] = await database.read<{ name: string }>(summary)
  await database.write('MATCH (n:Entity {id: "org:ofsted"}) SET n.sortName = "as it was made once"')
  await start('shipped')
  expect(await database.read(summary)).not.toEqual([right])
  await database.write('MATCH (turn:Turn) SET turn.derivedBy = "a version of old"')
  await start('shipped')
  expect(await database.read(summary)).toEqual([right])
})
