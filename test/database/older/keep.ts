/**
 * Writes down the graph of the small data file in the shape in which the code beside this file brings it:
 * `node test/database/older/keep.ts` before the shape changes, so that a test can open it for ever. A dump of some
 * dozens of nodes stands for a folder of Neo4j's own, of which even an empty one takes megabytes.
 */
import { writeFileSync } from 'node:fs'
import { ensureConstraints } from '../../../server/database/constraints.ts'
import { ensureShape } from '../../../server/database/shape.ts'
import { fill } from '../../../server/sets/fill.ts'
import { fillingOf } from '../../../server/sets/filling.ts'
import { SMALL, seedOf } from '../../seed/small-seed.ts'
import { ownNeo4j } from '../../support/neo4j.ts'

/** A grade: of one it is kept in words whom it judges. */
const MORE = `
events: [{ id: event:visit, name: A visit, kind: INSPECTION, date: 2020-02 }]
judgements: [{ id: judgement:town, organization: org:town, event: event:visit, category: Overall, grade: Good, \
    citations: [{ document: doc:paper, locator: paragraph 2, paraphrase: Good. }] }]
`

const { database, stop } = await ownNeo4j()
await ensureConstraints(database)
await ensureShape(database, 'here')
await fill(database, fillingOf('shipped', seedOf(SMALL, MORE).records))
const graph = {
  indexes: await database.read(
    "SHOW INDEXES YIELD name, createStatement WHERE name CONTAINS '_' RETURN name, createStatement AS text " +
      'ORDER BY name',
  ),
  nodes: await database.read('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties ORDER BY n.id'),
  relations: await database.read(
    'MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS properties ' +
      'ORDER BY from, type, to',
  ),
}
writeFileSync(new URL('shape.json', import.meta.url), `${JSON.stringify(graph, null, 1)}\n`)
await stop()
