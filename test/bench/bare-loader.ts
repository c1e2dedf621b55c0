import { createReadStream } from 'node:fs'
import process from 'node:process'
import { parse } from 'csv-parse'
import neo4j, { type Driver } from 'neo4j-driver'

/**
 * What somebody would write in an hour who knows their file: csv-parse, and UNWIND in batches. It writes people, bodies,
 * memberships and what each rests on, as the product's graph has them, and looks at nothing: no dates, no names, no ids
 * that are there already, no words to be taken away again.
 */

const AT_ONCE = 5_000

const LOAD = `
MERGE (d:Entity {id: 'doc:bare'}) ON CREATE SET d:Document, d.title = 'bare'
WITH d
UNWIND $rows AS row
MERGE (p:Entity {id: row.person}) ON CREATE SET p:Person, p.name = row.name
MERGE (o:Entity {id: row.body}) ON CREATE SET o:Organization, o.name = row.organisation
CREATE (m:Statement:Tie:Membership {id: row.id, role: row.role, start: row.start, end: row.end, from: row.person,
  to: row.body, standing: 'IN_FORCE', certainty: 'STATED'})
CREATE (m)-[:FROM]->(p)
CREATE (m)-[:TO]->(o)
CREATE (m)-[:CITES {locator: row.locator, paraphrase: row.paraphrase}]->(d)`

interface Line {
  readonly [heading: string]: string
}

const rowOf = (line: Line, at: number) => {
  const { 'Person ID': person, Name: name, Organisation: organisation, Role: role, Start: start, End: end } = line
  return {
    ...{ name, organisation, role, start, end, id: `membership:bare.${at}`, locator: `row ${at + 2}` },
    person: `person:bare.${person}`,
    body: `org:bare.${organisation}`,
    paraphrase: `Lists ${name} as ${role}, ${organisation}.`,
  }
}

async function load(driver: Driver, file: string): Promise<void> {
  const session = driver.session({ defaultAccessMode: 'WRITE' })
  let rows: object[] = []
  const write = async (): Promise<void> => {
    await session.executeWrite((transaction) => transaction.run(LOAD, { rows }))
    rows = []
  }
  let at = 0
  for await (const line of createReadStream(file).pipe(parse({ columns: true })) as AsyncIterable<Line>) {
    rows.push(rowOf(line, at++))
    if (rows.length === AT_ONCE) await write()
  }
  await write()
  await session.close()
}

const [file = '', uri = '', username = '', password = ''] = process.argv.slice(2)
const driver = neo4j.driver(uri, neo4j.auth.basic(username, password))
await load(driver, file)
await driver.close()
