import type { IncomingMessage } from 'node:http'
import type { Database } from '../database/database.ts'
import type { Facts } from '../gate/facts.ts'
import { type Reply, refuse } from '../gate/reply.ts'
import { type Imports, isMeant } from '../sets/imports.ts'
import { listSets, turnSet } from '../sets/named.ts'
import { uploaded } from './uploaded.ts'

const json = (status: number, body: object): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(body),
})

/** Answers whatever is sent to /imports; whether it may be sent is for the gate to say. */
export type AnswerImports = (request: IncomingMessage, facts: Facts) => Promise<Reply>

/** Takes files in over HTTP, and tells how far their imports are. */
export function answerImports(database: Database, imports: Imports): AnswerImports {
  async function tell(query: URLSearchParams, facts: Facts): Promise<Reply> {
    const id = query.get('id')
    if (id === null) return json(200, { lines: await listSets(database) })
    const found = imports.find(id)
    return found === undefined
      ? refuse(facts, 404, 'NOT_FOUND', 'There is no import of this id; a server that was started anew knows none.')
      : json(200, found)
  }

  async function act(method: string, query: URLSearchParams): Promise<Reply> {
    const set = query.get('set') ?? ''
    const said = method === 'DELETE' ? imports.undo(set) : turnSet(database, set, query.get('on') !== 'false')
    return json(200, { lines: [await said] })
  }

  return async (request, facts) => {
    const query = new URLSearchParams(facts.search)
    try {
      if (facts.method === 'POST') return json(202, { id: imports.begin(await uploaded(request)).id })
      request.resume()
      return await (facts.method === 'GET' ? tell(query, facts) : act(facts.method, query))
    } catch (error) {
      if (isMeant(error)) return refuse(facts, 400, 'BAD_USER_INPUT', error.message)
      throw error
    }
  }
}
