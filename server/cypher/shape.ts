/** Which shape the graph of a database has, and which Moothall wrote it. */
export const readShape = `
OPTIONAL MATCH (s:Shape {id: 'shape'})
RETURN s.version AS version, s.moothall AS moothall, EXISTS { MATCH (:Dataset) } AS filled`

export const writeShape = `
MERGE (s:Shape {id: 'shape'})
SET s.version = $version, s.moothall = $moothall`

/** No version of any data set counts as in: all of them are brought again, in the shape of now. */
export const forgetVersions = `
MATCH (d:Dataset)
REMOVE d.fingerprint`
