import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import neo4j, { type Driver } from 'neo4j-driver'
import type { Connection } from '../../server/database/database.ts'

/** What a graph holds as JSON lines, so that it can be written anew by somebody who knows nothing of what it means. */

type Properties = Readonly<Record<string, unknown>>

/** A node, or a relation between two that are told by a label and their id. */
export type GraphLine =
  | { readonly labels: string; readonly properties: Properties }
  | {
      readonly type: string
      readonly ends: readonly [from: string, to: string]
      readonly from: string
      readonly to: string
      readonly properties: Properties
    }

const NODES = 'MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties'
const RELATIONS = `
MATCH (a)-[r]->(b)
RETURN type(r) AS type, [labels(a)[0], labels(b)[0]] AS ends, a.id AS from, b.id AS to, properties(r) AS properties`

async function* linesOf(driver: Driver): AsyncGenerator<string> {
  for (const text of [NODES, RELATIONS]) {
    const session = driver.session({ defaultAccessMode: 'READ' })
    for await (const record of session.run(text)) {
      const row = record.toObject()
      const line = 'labels' in row ? { ...row, labels: [...row['labels']].sort().join(':') } : row
      yield `${JSON.stringify(line)}\n`
    }
    await session.close()
  }
}

/** Writes all that a graph holds into a file: its nodes, and then its relations. */
export async function writeGraphLines({ uri, username, password }: Connection, file: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true })
  await pipeline(Readable.from(linesOf(driver)), createWriteStream(file))
  await driver.close()
}
