import type { Database } from '../../server/database/database.ts'

/**
 * Every node and relation of a database with all its labels and properties, as lines in one order: two databases that
 * give the same hold the same. Internal ids are left out.
 */
export async function everythingIn(database: Database): Promise<string[]> {
  const nodes = await database.read<{ labels: string[]; held: object }>(
    'MATCH (n) RETURN labels(n) AS labels, properties(n) AS held',
  )
  const relations = await database.read<{ from: string; type: string; to: string; held: object }>(
    'MATCH (a)-[r]->(b) RETURN a.id AS from, type(r) AS type, b.id AS to, properties(r) AS held',
  )
  const sorted = (held: object): string => JSON.stringify(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
  return [
    ...nodes.map(({ labels, held }) => `(${labels.sort().join(':')}) ${sorted(held)}`),
    ...relations.map(({ from, type, to, held }) => `${from} -${type}-> ${to} ${sorted(held)}`),
  ].sort()
}
