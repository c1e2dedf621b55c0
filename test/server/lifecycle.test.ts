import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { createLog } from '../../server/log.ts'
import { createLifecycle } from '../../server/start/lifecycle.ts'

/** A process that is told of signals, has a clock to set, and notes how it ends. */
function world() {
  const signals = new EventEmitter()
  const noted: unknown[] = []
  let time = 0
  const lifecycle = createLifecycle(createLog('silent'), {
    on: (event, listener) => signals.on(event, listener),
    exit: (code) => noted.push(code),
    now: () => time,
  })
  const signal = (name: string, at: number): void => {
    time = at
    signals.emit(name)
  }
  return { lifecycle, noted, signal }
}

test('what is under way comes to its end before anything that it needs is ended, the last started first', async () => {
  const { lifecycle, noted, signal } = world()
  const answered = Promise.withResolvers<void>()
  lifecycle.onStop('the server', () => noted.push('server'))
  lifecycle.onStop('the database', () => noted.push('database'))
  lifecycle.beforeStop('the answers', () => answered.promise)
  signal('SIGTERM', 0)
  await new Promise(setImmediate)
  expect(noted).toEqual([])
  answered.resolve()
  await expect.poll(() => noted).toEqual(['database', 'server', 0])
})

test('a second Ctrl-C ends it at once; the echo of the first, which npm hands on, does not', () => {
  const { lifecycle, noted, signal } = world()
  lifecycle.beforeStop('the answers', () => new Promise(() => {}))
  signal('SIGINT', 0)
  signal('SIGINT', 100)
  expect(noted).toEqual([])
  signal('SIGINT', 1_000)
  expect(noted).toEqual([130])
})

test('what cannot be ended keeps nothing else from ending', async () => {
  const { lifecycle, noted } = world()
  lifecycle.onStop('the server', () => noted.push('server'))
  lifecycle.onStop('the broken', () => Promise.reject(new Error('It will not.')))
  lifecycle.beforeStop('the answers', () => Promise.reject(new Error('Nor will they.')))
  lifecycle.stop(1)
  await expect.poll(() => noted).toEqual(['server', 1])
})
