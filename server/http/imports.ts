import type { IncomingMessage } from 'node:http'
import { firstLook } from '../../seed/first-look.ts'
import { unpacked } from '../../seed/formats/unpack.ts'
import { FIELDS, PERSONAL } from '../../seed/mapping.ts'
import { recipes } from '../../seed/recipes.ts'
import type { Database } from '../database/database.ts'
import type { Facts } from '../gate/facts.ts'
import { type Reply, refuse } from '../gate/reply.ts'
import { type Import, type Imports, isMeant } from '../sets/imports.ts'
import { listSets, renameSet, turnSet } from '../sets/named.ts'
import { type Uploaded, uploaded } from './uploaded.ts'

const NO_STORE = { 'cache-control': 'no-store' }
const json = (status: number, body: object): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...NO_STORE },
  body: JSON.stringify(body),
})

const sheet = (rows: string): Reply => ({
  status: 200,
  headers: {
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="rejected.csv"',
    'cache-control': 'no-store',
  },
  body: rows,
})

/** Answers whatever is sent to /imports; whether it may be sent is for the gate to say. */
export type AnswerImports = (request: IncomingMessage, facts: Facts) => Promise<Reply>

/** What can be told of files before they are read: their formats, and what the columns of tables seem to mean. */
async function look(form: Uploaded): Promise<Reply> {
  try {
    const { inputs, remove } = await unpacked(form.inputs)
    try {
      const looks = []
      for (const input of inputs) looks.push(...(await firstLook(input)))
      return json(200, { looks, fields: FIELDS, personal: PERSONAL, recipes: recipes() })
    } finally {
      remove()
    }
  } finally {
    form.remove()
  }
}

/** How far an import is, where it is known. */
const known = (facts: Facts, job: Import | undefined): Reply =>
  job === undefined
    ? refuse(facts, 404, 'NOT_FOUND', 'There is no import of this id; a server that was started anew knows none.')
    : json(200, job)

/** Takes files in over HTTP, and tells how far their imports are. */
export function answerImports(database: Database, imports: Imports): AnswerImports {
  function rejected(facts: Facts, job: Import): Reply {
    const rows = imports.rejectedOf(job)
    return rows === undefined
      ? refuse(facts, 404, 'NOT_FOUND', 'No row of a table was refused, or the import is not done.')
      : sheet(rows)
  }

  async function begin(request: IncomingMessage): Promise<Reply> {
    const form = await uploaded(request)
    if (form.fields.get('look') === 'true') return look(form)
    return json(202, { id: imports.begin(form).id })
  }

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
      if (id === null) return json(200, { lines: await listSets(database) })
      const job = imports.find(id)
      return job !== undefined && query.has('rejected') ? rejected(facts, job) : known(facts, job)
    } catch (error) {
      if (isMeant(error)) return refuse(facts, 400, 'BAD_USER_INPUT', error.message)
      throw error
    }
  }
}
