import type { IncomingMessage } from 'node:http'
import { firstLook } from '../../seed/first-look.ts'
import { FIELDS, PERSONAL } from '../../seed/mapping.ts'
import { markedTable } from '../../seed/marked-table.ts'
import type { Database } from '../database/database.ts'
import type { Facts } from '../gate/facts.ts'
import { type Reply, refuse } from '../gate/reply.ts'
import { Refusal } from '../refusal.ts'
import { type Import, type Imports, isMeant } from '../sets/imports.ts'
import { listSets, renameSet, turnSet } from '../sets/named.ts'
import { type Uploaded, uploaded } from './uploaded.ts'

const NO_STORE = { 'cache-control': 'no-store' }
const json = (status: number, body: object): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...NO_STORE },
  body: JSON.stringify(body),
})

/** Answers whatever is sent to /imports; whether it may be sent is for the gate to say. */
export type AnswerImports = (request: IncomingMessage, facts: Facts) => Promise<Reply>

/** What can be told of files before they are read: their formats, and what the columns of tables seem to mean. */
async function look(form: Uploaded): Promise<Reply> {
  try {
    const looks = []
    for (const input of form.inputs) looks.push(await firstLook(input))
    return json(200, { looks, fields: FIELDS, personal: PERSONAL })
  } finally {
    form.remove()
  }
}

/** Takes files in over HTTP, and tells how far their imports are. */
export function answerImports(database: Database, imports: Imports): AnswerImports {
  /** The table that was sent, with a column that says what is wrong; nothing is brought in. */
  async function marked(form: Uploaded): Promise<Reply> {
    const [input, second] = form.inputs
    const keep = { ...form, fields: new Map([...form.fields, ['dryRun', 'true']]), remove: () => {} }
    try {
      if (input === undefined || second !== undefined) throw new Refusal('Send one table, to have its rows marked.')
      const job = await imports.bring(keep)
      if (job.state !== 'DONE') throw new Refusal(job.message ?? 'The table could not be read.')
      const headers = { 'content-type': 'text/csv; charset=utf-8', ...NO_STORE }
      return { status: 200, headers, body: await markedTable(input, job.issues ?? []) }
    } finally {
      form.remove()
    }
  }

  async function begin(request: IncomingMessage): Promise<Reply> {
    const form = await uploaded(request)
    if (form.fields.get('look') === 'true') return look(form)
    if (form.fields.get('marked') === 'true') return marked(form)
    return json(202, { id: imports.begin(form).id })
  }

  const known = (facts: Facts, job: Import | undefined): Reply =>
    job === undefined
      ? refuse(facts, 404, 'NOT_FOUND', 'There is no import of this id; a server that was started anew knows none.')
      : json(200, job)

  async function act(facts: Facts, query: URLSearchParams): Promise<Reply> {
    const [set, id, name] = [query.get('set') ?? '', query.get('id'), query.get('name')]
    if (facts.method === 'DELETE')
      return id === null ? json(200, { lines: [await imports.undo(set)] }) : known(facts, imports.cancel(id))
    const said = name === null ? turnSet(database, set, query.get('on') !== 'false') : renameSet(database, set, name)
    return json(200, { lines: [await said] })
  }

  return async (request, facts) => {
    const query = new URLSearchParams(facts.search)
    try {
      if (facts.method === 'POST') return await begin(request)
      request.resume()
      if (facts.method !== 'GET') return await act(facts, query)
      const id = query.get('id')
      return id === null ? json(200, { lines: await listSets(database) }) : known(facts, imports.find(id))
    } catch (error) {
      if (isMeant(error)) return refuse(facts, 400, 'BAD_USER_INPUT', error.message)
      throw error
    }
  }
}
