import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { testApp } from '../support/app.ts'
import { askOnce } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { keptByApollo } from './apollo.ts'
import { dayQuestions, roomy } from './day-questions.ts'
import { keptByGraphcache } from './graphcache.ts'
import { compiled, compileForRelay, keptByRelay } from './relay.ts'

const app = testApp(shippedDatabase(), roomy)
const folder = temporaryFolder()
beforeAll(() => compileForRelay(folder.path, dayQuestions))
afterAll(() => folder.remove())

type Thing = Readonly<Record<string, unknown>>

/** All objects of an answer. */
function* things(value: unknown): Generator<Thing> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield value as Thing
  for (const inner of Object.values(value)) yield* things(inner)
}

const met = new Set<unknown>()

/** What is said of one id under one name is one value, wherever in the answer it stands. */
function expectOneValue(answer: unknown): void {
  const known = new Map<string, unknown>()
  for (const thing of things(answer)) {
    if (typeof thing['id'] !== 'string') continue
    met.add(thing['__typename'])
    for (const [field, value] of Object.entries(thing)) {
      const key = `${thing['__typename']} ${thing['id']} ${field}`
      if (known.has(key)) expect(value, key).toEqual(known.get(key))
      known.set(key, value)
    }
  }
}

describe("one id, one value, and no cache shows one day's answer for another's:", () => {
  test.each(dayQuestions)('$name', async ({ query }) => {
    // Asked once, as Relay's compiler wrote it: the others read what they are asked for from the same answer.
    const { request, text } = await compiled(folder.path, query)
    const data = await askOnce(app, text)
    expectOneValue(data)
    const answer = () => Response.json({ data })
    const shown = await keptByApollo(query, text, answer)
    // Apollo shows null where it lacks anything that is asked for.
    expect(shown).not.toBeNull()
    expect(data).toMatchObject(shown as object)
    expect(await keptByGraphcache(query, text, answer)).toEqual(shown)
    expect(await keptByRelay(request, { data })).toEqual(shown)
  })

  test('no kind was left out', () => {
    const kinds = [...entityKinds, ...statementKinds].map(({ typename }) => typename)
    expect(kinds.filter((typename) => !met.has(typename))).toEqual([])
  })
})
