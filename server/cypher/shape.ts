/** Which shape the graph of a database has, and which Moothall wrote it. */
export const readShape = `
OPTIONAL MATCH (s:Shape {id: 'shape'})
RETURN s.version AS version, s.moothall AS moothall, EXISTS { MATCH (:Dataset) } AS filled`

export const writeShape = `
MERGE (s:Shape {id: 'shape'})
SET s.version = $version, s.moothall = $moothall`

/** Takes away what ships, as shapes with one set a node held it; it is brought anew. They held nothing else. */
export const forgetOneSetANode: readonly string[] = [
  'MATCH (n:Entity|Statement|Story|Correction) WHERE n.dataset IS NOT NULL DETACH DELETE n',
  'MATCH (d:Dataset) DELETE d',
]

/** Says beside each word of a grade whom it judges, which its text says. */
export const rememberJudged = `
MATCH (w:Word) WHERE w.list = 'judgements' AND w.json CONTAINS '"organization":"'
SET w.member = split(split(w.json, '"organization":"')[1], '"')[0]`
