import assert from 'node:assert/strict'
import { isDeepStrictEqual } from 'node:util'
import { buildASTSchema, getNamedType, isObjectType } from 'graphql'
import { readTypeDefs } from '../../../schema/sdl.ts'
import { isEntityId, kindOfId } from '../../../schema/ids.ts'
import { isoDay } from '../../../schema/time.ts'
import type { App } from '../../../server/app.ts'
import { type Chance, FIRST_DAY, LAST_DAY } from '../random-records.ts'
import type { AnyQuestion, Topic } from './any-question.ts'
import type { OverRecords } from './over-records.ts'
import { plainForm } from './plain-form.ts'

/** The schema without any resolver. */
export const bareSchema = buildASTSchema(readTypeDefs())

/** Both ways in: a port, where compiled code answers what is plain, and the whole server. */
export interface Ways {
  readonly address: string
  readonly app: App
}

interface Answer {
  readonly status: number
  readonly body: {
    readonly data?: Record<string, unknown> | null
    readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
  }
}

type Asked = Pick<AnyQuestion, 'query' | 'variables'>

const posted = ({ query, variables }: Asked) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json' },
  body: JSON.stringify({ query, variables }),
})

async function read(response: Response): Promise<Answer> {
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

/** What the whole server says to a question at its address. */
export const sent = (address: string, question: Asked): Promise<Answer> =>
  fetch(`${address}/graphql`, posted(question)).then(read)

/** More plain questions than this for one, and it is not taken apart. */
const MOST_PARTS = 12
/** What a question may be told: that it is wrong in itself, or asks for what is not there. */
const FAIR = ['BAD_USER_INPUT', 'NOT_FOUND']

/** Asks both ways, and gives what both say. */
async function bothWays({ address, app }: Ways, question: Asked): Promise<Answer> {
  const [byPort, whole] = await Promise.all([
    sent(address, question),
    Promise.resolve(app.fetch(new Request('http://127.0.0.1/graphql', posted(question)))).then(read),
  ])
  assert.deepEqual(byPort, whole, 'the port answers otherwise than the whole server')
  return whole
}

/** What was made for some values of a text's variables, and is kept, must not answer for others. */
async function askAgain(ways: Ways, { query, variables, others }: AnyQuestion, before: Answer): Promise<void> {
  if (isDeepStrictEqual(variables, others)) return
  await bothWays(ways, { query, variables: others })
  for (const time of ['second', 'third'])
    assert.deepEqual(await sent(ways.address, { query, variables }), before, `the ${time} time the answer is another`)
}

async function check(ways: Ways, question: AnyQuestion, records: OverRecords | null): Promise<void> {
  const { address } = ways
  const whole = await bothWays(ways, question)
  await askAgain(ways, question, whole)
  const { data, errors } = whole.body
  assert.deepEqual(errors?.filter(({ extensions }) => !FAIR.includes(extensions.code)) ?? [], [], 'it failed')
  if (records !== null) {
    const answer = JSON.parse(JSON.stringify(await records.answer(question))) as Answer['body']
    return assert.deepEqual(whole.body, answer, 'the records say otherwise')
  }
  if (errors !== undefined) return
  const { questions, join } = plainForm(bareSchema, question)
  if (questions.length > MOST_PARTS) return
  const answers: Answer[] = []
  for (const query of questions) {
    const answer = await sent(address, { query, variables: {} })
    // Written out, without fragments, a question may be longer than one may be.
    if (answer.body.errors?.every(({ extensions }) => extensions.code === 'QUERY_TOO_COMPLEX')) return
    assert.deepEqual(answer.body.errors, undefined, `asked plainly it fails: ${query}`)
    answers.push(answer)
  }
  assert.deepEqual(data, join(answers.map(({ body }) => body.data)), 'asked plainly it is answered otherwise')
}

/**
 * Asks a question both ways, and of the records; where these cannot say, once more without aliases, fragments,
 * directives and variables. Throws, with the question, where one of the answers is another.
 */
export async function sameAnswer(ways: Ways, question: AnyQuestion, records: OverRecords | null): Promise<void> {
  try {
    await check(ways, question, records)
  } catch (error) {
    throw new Error(`${question.query}\nvariables: ${JSON.stringify(question.variables)}\n${String(error)}`, {
      cause: error,
    })
  }
}

const UNKNOWN = ['Typo', 'person:nobody', 'PERSON:N0', 'org:', '', 'membership:none']
const WORDS = ['name', 'of', 'Name of person:n0', 'n1', 'role 1', 'alias', 'head', 'zzz']
const SIZES: Readonly<Record<string, readonly [number, number]>> = { depth: [1, 2], maxHops: [1, 4] }

/** What has days to ask for; that others are refused is tested apart. */
const DATED: ReadonlySet<string> = new Set(['Event', 'Document'])

/** Every field and argument there is, about some ids; cursors by the list that they are of. */
export function everything(ids: readonly string[], cursors: ReadonlyMap<string, readonly string[]>) {
  const typeOf = (id: string): string => kindOfId(id)?.typename ?? ''
  const entities = ids.filter(isEntityId)
  const day = (chance: Chance, from: number, to: number): string => isoDay(chance.whole(from, to)) as string
  const dated = ids.filter((one) => DATED.has(typeOf(one)))
  const id = (chance: Chance, name: string, of: string): string => {
    if (name === 'asOfEvent') return chance.of(dated)
    const may = of === 'Node' ? ids : entities
    const fits = may.filter((one) => typeOf(one) === of || typeOf(one).toLowerCase() === name)
    // Half of all ties hang on the first of a kind, and one that is alone and not known has no answer to compare.
    const known = fits.length === 0 ? may : chance.whole(0, 1) === 0 ? fits.slice(0, 3) : fits
    return chance.of(chance.whole(1, 10) <= (name === 'id' ? 1 : 3) ? UNKNOWN : known)
  }
  return {
    schema: bareSchema,
    allows: (type, field, argument) => {
      // What takes a key is tried apart.
      if (type === 'Query' && field === 'import') return false
      const on = bareSchema.getType(type)
      return (
        (argument !== 'after' && argument !== 'before') ||
        (isObjectType(on) && cursors.has(getNamedType(on.getFields()[field]?.type ?? on).name))
      )
    },
    scalar(chance, type, name, of) {
      if (type === 'Int') return chance.whole(...(SIZES[name] ?? [0, 4]))
      if (type === 'Boolean') return chance.of([true, false])
      if (type === 'ID') return id(chance, name, of)
      if (type !== 'Date') return chance.of(name === 'after' || name === 'before' ? (cursors.get(of) ?? []) : WORDS)
      const middle = (FIRST_DAY + LAST_DAY) >> 1
      if (name === 'from') return day(chance, FIRST_DAY, middle)
      return name === 'to' ? day(chance, middle, LAST_DAY) : day(chance, FIRST_DAY - 20, LAST_DAY + 60)
    },
  } satisfies Topic
}
