import { GraphQLError } from 'graphql'
import { expect, test, vi } from 'vitest'
import { createAdmission } from '../../server/gate/admission.ts'
import { FairShare } from '../../server/gate/fair-share.ts'
import { Lane, type Leave } from '../../server/gate/lane.ts'

/** A lane over a clock that only goes when it is told to. */
function lane(places = 4, usualMs = 100) {
  let now = 0
  const made = new Lane({ places, usualMs, burstMs: 1_000 }, () => now)
  const entered: string[] = []
  const leaves: Leave[] = []
  const full: string[] = []
  const enter = (client: string, signal?: AbortSignal): Promise<void> =>
    Promise.resolve(made.enter(client, signal)).then((answer) => {
      if (typeof answer !== 'function') return void full.push(client)
      entered.push(client)
      leaves.push(answer)
    })
  return {
    entered,
    full,
    enter,
    async later(ms: number): Promise<void> {
      now += ms
      await Promise.resolve()
    },
    /** The oldest one in it is answered. */
    async leave(): Promise<void> {
      leaves.shift()?.()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

test('one client has no more than its share, and the next that comes has a place at once', async () => {
  const { enter, entered } = lane(4)
  for (let one = 0; one < 6; one += 1) void enter('many')
  await enter('one')
  expect(entered).toEqual(['many', 'many', 'many', 'one'])
})

test('clients that wait are served in turn, however many one of them asks', async () => {
  const { enter, entered, leave } = lane(2, 10)
  for (const client of ['a', 'b']) await enter(client)
  for (let one = 0; one < 20; one += 1) void enter('a')
  void enter('b')
  void enter('c')
  for (let one = 0; one < 6; one += 1) await leave()
  expect(entered.slice(2, 5).toSorted()).toEqual(['a', 'b', 'c'])
})

test('who would wait longer than a second is told so at once', async () => {
  const { enter, full } = lane(4, 100)
  for (let one = 0; one < 60; one += 1) void enter('a')
  await Promise.resolve()
  await Promise.resolve()
  // Three run at a time, 100 ms each: 30 of them are a second's work.
  expect(full.length).toBe(60 - 3 - 30)
})

test('a queue that stands is kept short', async () => {
  const { enter, entered, full, later, leave } = lane(4, 100)
  const waiting: Promise<void>[] = []
  for (let one = 0; one < 20; one += 1) waiting.push(enter('a'))
  await later(600)
  await enter('a')
  expect(full).toEqual(['a'])
  while (entered.length < 20) await leave()
  await leave()
  await leave()
  await leave()
  // It has been empty: a burst may wait again.
  for (let one = 0; one < 10; one += 1) waiting.push(enter('a'))
  await Promise.resolve()
  expect(full).toEqual(['a'])
  while (entered.length < 30) await leave()
  await Promise.all(waiting)
})

test('a client that goes away waits no longer', async () => {
  const { enter, entered, leave } = lane(2, 10)
  await enter('a')
  await enter('b')
  const gone = new AbortController()
  const left = enter('c', gone.signal)
  const stays = enter('d')
  gone.abort()
  await expect(left).rejects.toThrow(/abort/i)
  await leave()
  await stays
  expect(entered).toEqual(['a', 'b', 'd'])
})

test('light questions pass while heavy ones wait', async () => {
  const admission = createAdmission()
  const heavy = Array.from({ length: 4 }, () => Promise.resolve(admission.enter('a', 100_000)))
  const [first] = heavy
  const leave = admission.enter('a', 10)
  expect(typeof leave).toBe('function')
  ;(leave as Leave)()
  for (const waiting of heavy) (await waiting)()
  await first
})

test('where there is no room the answer is a 503 that says when to come again', () => {
  const admission = createAdmission()
  const tries = Array.from({ length: 1_000 }, () => {
    try {
      return admission.enter('a', 100_000)
    } catch (error) {
      return error
    }
  })
  const refused = tries.filter((one) => one instanceof GraphQLError)
  expect(refused.length).toBeGreaterThan(900)
  const { extensions } = refused[0] as GraphQLError
  expect(extensions).toMatchObject({ code: 'RATE_LIMITED', http: { status: 503 } })
  expect(Number((extensions['http'] as { headers: Record<string, string> }).headers['retry-after'])).toBeGreaterThan(0)
  void Promise.allSettled(tries)
})

test('a request runs four statements at a time, all within one time', async () => {
  const share = new FairShare({ queryTimeoutMs: 150, requestTimeoutMs: 200 })
  let [running, most] = [0, 0]
  const statement = async (leftMs: number): Promise<number> => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 60))
    running -= 1
    return leftMs
  }
  const all = await Promise.allSettled(Array.from({ length: 40 }, () => share.run(statement, undefined)))
  expect(most).toBe(4)
  const left = all.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
  expect(left.length).toBeGreaterThanOrEqual(4)
  expect(left.every((ms) => ms <= 150)).toBe(true)
  const late = all.flatMap((one) => (one.status === 'rejected' ? one.reason : []))
  expect(late.length).toBeGreaterThan(0)
  for (const error of late) expect(error).toMatchObject({ name: 'RequestTimedOut', limitMs: 200 })
})

test('where nobody leaves any more, nobody is let wait by what it took before', async () => {
  const { enter, entered, full, later } = lane(4, 10)
  for (let one = 0; one < 3; one += 1) await enter('a')
  for (let one = 0; one < 5; one += 1) void enter('a')
  await later(2_000)
  await enter('b')
  for (let one = 0; one < 3; one += 1) await enter('c')
  expect(entered).toEqual(['a', 'a', 'a', 'b'])
  expect(full).toEqual(['c', 'c', 'c'])
})

test('who is let into a queue that stands is told so when what is before it takes longer than was reckoned', async () => {
  vi.useFakeTimers()
  try {
    const { enter, entered, full, later, leave } = lane(4, 10)
    for (const client of ['a', 'a', 'a', 'b']) await enter(client)
    for (const client of ['a', 'a']) void enter(client)
    await later(600)
    void leave()
    void enter('c')
    await vi.advanceTimersByTimeAsync(100)
    expect({ entered, full }).toEqual({ entered: ['a', 'a', 'a', 'b', 'a'], full: [] })
    await vi.advanceTimersByTimeAsync(100)
    expect(full).toEqual(['c'])
  } finally {
    vi.useRealTimers()
  }
})
