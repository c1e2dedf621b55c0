import { once } from 'node:events'
import { createServer, get, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Connection } from '../../server/database/database.ts'
import { type OwnNeo4j, ownNeo4j } from './neo4j.ts'

/**
 * Lends Neo4js to test files, one to each at a time: a new one where all are lent, and an old one, which has done its
 * slow first work long ago, to the next file. Whoever asks has it for as long as the connection is open.
 */
export async function lendNeo4js(): Promise<{ address: string; stop(): Promise<void> }> {
  const all: OwnNeo4j[] = []
  const free: OwnNeo4j[] = []
  async function start(): Promise<OwnNeo4j> {
    const started = await ownNeo4j()
    all.push(started)
    return started
  }
  const lending = createServer(async (_, response) => {
    const lent = free.pop() ?? (await start())
    response.on('close', () => free.push(lent))
    response.write(JSON.stringify(lent.connection))
  }).listen(0, '127.0.0.1')
  await once(lending, 'listening')
  return {
    address: `http://127.0.0.1:${(lending.address() as AddressInfo).port}`,
    async stop() {
      lending.close()
      lending.closeAllConnections()
      for (const { stop } of all) await stop()
    },
  }
}

/** A Neo4j from those that are lent, with whatever its last user left in it. */
export async function borrow(address: string): Promise<{ connection: Connection; giveBack(): void }> {
  const response = await new Promise<IncomingMessage>((answered, fail) => {
    get(address, { agent: false }, answered).on('error', fail)
  })
  const [written] = (await once(response.setEncoding('utf8'), 'data')) as [string]
  return {
    connection: JSON.parse(written) as Connection,
    giveBack() {
      // Breaking off is how it is given back.
      response.on('error', () => {}).destroy()
    },
  }
}
