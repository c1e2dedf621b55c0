import { connect, createServer, type AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { DatabaseUnavailable, openDatabase, QueryTimedOut } from '../../server/database/database.ts'
import { ownNeo4j } from '../support/neo4j.ts'

const { connection, database, stop } = await ownNeo4j()
afterAll(stop)
const endless =
  'UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a * b < 0 RETURN count(*) AS n'
const running = async (): Promise<number> =>
  (await database.read<{ query: string }>('SHOW TRANSACTIONS YIELD currentQuery AS query')).filter(
    ({ query }) => query === endless,
  ).length

test('rows are plain objects, and whole numbers plain numbers', async () => {
  const rows = await database.read('RETURN 7 AS n, [1, {two: 2}] AS list, null AS none, 2.5 AS real')
  expect(rows).toEqual([{ n: 7, list: [1, { two: 2 }], none: null, real: 2.5 }])
})

test('a write is seen by the very next read', async () => {
  for (let n = 1; n <= 20; n++) {
    await database.write('CREATE (:Seen {n: $n})', { n })
    expect(await database.read('MATCH (s:Seen) RETURN count(s) AS count')).toEqual([{ count: n }])
  }
})

test('of several writes in one transaction either all stay or none', async () => {
  const good = { text: 'CREATE (:Whole)', parameters: {} }
  await expect(database.writeAll([good, { text: 'CREATE (:Whole {n: 1 / 0})', parameters: {} }])).rejects.toThrow(
    /zero/,
  )
  expect(await database.read('MATCH (w:Whole) RETURN count(w) AS count')).toEqual([{ count: 0 }])
  await database.writeAll([good, good])
  expect(await database.read('MATCH (w:Whole) RETURN count(w) AS count')).toEqual([{ count: 2 }])
})

test('a read cannot write', async () => {
  await expect(database.read('CREATE (:Sneaky)')).rejects.toThrow(/read/i)
})

test('a read that takes longer than it may is ended in the database too', async () => {
  await expect(database.read(endless, {}, { timeoutMs: 300 })).rejects.toThrow(QueryTimedOut)
  await expect.poll(running, { timeout: 5_000 }).toBe(0)
})

test(
  'a read is given up when its time is over, also where the database has fallen silent; the next is answered ' +
    'when it speaks again',
  async () => {
    let silent = false
    const between = createServer((ours) => {
      const theirs = connect(Number(new URL(connection.uri).port), '127.0.0.1').on('error', () => ours.destroy())
      ours
        .on('data', (bytes) => {
          if (!silent) theirs.write(bytes)
        })
        .on('error', () => theirs.destroy())
        .on('close', () => theirs.destroy())
      theirs.on('data', (bytes) => ours.write(bytes)).on('close', () => ours.destroy())
    }).listen(0, '127.0.0.1')
    await new Promise((resolve) => between.once('listening', resolve))
    const far = openDatabase({ ...connection, uri: `bolt://127.0.0.1:${(between.address() as AddressInfo).port}` })
    expect(await far.read('RETURN 1 AS n')).toEqual([{ n: 1 }])
    silent = true
    await expect(far.read('RETURN 2 AS n', {}, { timeoutMs: 100 })).rejects.toThrow(QueryTimedOut)
    silent = false
    expect(await far.read('RETURN 3 AS n', {}, { timeoutMs: 5_000 })).toEqual([{ n: 3 }])
    await far.close()
    between.close()
  },
)

test('a read whose asker has gone away is ended in the database too', async () => {
  const asker = new AbortController()
  const reading = database.read(endless, {}, { signal: asker.signal })
  await expect.poll(running, { timeout: 5_000 }).toBe(1)
  asker.abort(new Error('gone'))
  await expect(reading).rejects.toThrow('gone')
  await expect.poll(running, { timeout: 5_000 }).toBe(0)
  expect(await database.read('RETURN 1 AS n')).toEqual([{ n: 1 }])
})

test('a database that is not there, and one that will not have us, are unavailable', async () => {
  const nowhere = openDatabase({ uri: 'bolt://127.0.0.1:1', username: 'neo4j', password: 'x' })
  await expect(nowhere.ping()).rejects.toThrow(DatabaseUnavailable)
  await expect(nowhere.read('RETURN 1')).rejects.toThrow(DatabaseUnavailable)
  await nowhere.close()
})
