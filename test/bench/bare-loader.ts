import { createReadStream } from 'node:fs'
import process from 'node:process'
import { createInterface } from 'node:readline'
import neo4j, { type Driver } from 'neo4j-driver'
import type { GraphLine } from './graph-lines.ts'

/**
 * What somebody would write in an hour who has the graph already: its nodes and relations from a file of JSON lines, by
 * UNWIND in batches. It makes the very nodes, relations and properties that the product's own import made, and looks at
 * nothing: each is new, and is right.
 */

const AT_ONCE = 5_000

/** Lines that one statement writes. */
const kindOf = (line: GraphLine): string =>
  'labels' in line
    ? `CREATE (n:${line.labels}) SET n = row.properties`
    : `MATCH (a:${line.ends[0]} {id: row.from}) MATCH (b:${line.ends[1]} {id: row.to}) CREATE (a)-[r:${line.type}]->(b)
       SET r = row.properties`

/** Whole numbers as such: the driver would take every number of JavaScript for one with a fraction. */
const whole = (_: string, value: unknown): unknown =>
  typeof value === 'number' && Number.isSafeInteger(value) ? neo4j.int(value) : value

async function load(driver: Driver, file: string): Promise<void> {
  const session = driver.session({ defaultAccessMode: 'WRITE' })
  const waiting = new Map<string, GraphLine[]>()
  const write = async (kind: string, rows: readonly GraphLine[]): Promise<void> => {
    await session.executeWrite((transaction) => transaction.run(`UNWIND $rows AS row ${kind}`, { rows }))
    waiting.delete(kind)
  }
  const writeAll = async (): Promise<void> => {
    for (const [kind, rows] of waiting) await write(kind, rows)
  }
  let isNode = true
  for await (const text of createInterface({ input: createReadStream(file) })) {
    const line: GraphLine = JSON.parse(text, whole)
    if (isNode && !('labels' in line)) await writeAll()
    isNode = 'labels' in line
    const kind = kindOf(line)
    const rows = waiting.get(kind) ?? []
    waiting.set(kind, rows)
    rows.push(line)
    if (rows.length === AT_ONCE) await write(kind, rows)
  }
  await writeAll()
  await session.close()
}

const [file = '', uri = '', username = '', password = ''] = process.argv.slice(2)
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
await load(driver, file)
await driver.close()
