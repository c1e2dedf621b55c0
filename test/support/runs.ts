import process from 'node:process'

/**
 * On how many random graphs each question is put: as many as `npm run bench -- oracle --count` asks for, and five in the
 * suite.
 */
export const graphs = Number(process.env['ORACLE_RUNS'] ?? 5)

/** The seed of the first random graph; each further one has the next. ORACLE_SEED repeats a run. */
export const firstSeed = Number(process.env['ORACLE_SEED'] ?? Math.floor(Math.random() * 1_000_000_000))

/** Milliseconds that a test on one random graph may take: Neo4j plans its statements anew for each. */
export const PER_GRAPH = 120_000
