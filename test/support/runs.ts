import process from 'node:process'

const asked = process.env['ORACLE_RUNS']

/**
 * On how many random graphs each question is put: as many as `npm run bench -- oracle --count` asks for, and twenty in
 * the suite.
 */
export const graphs = Number(asked ?? 20)

/** How often a question is put to one graph: in the suite once, as other graphs tell more than other days of one. */
export const timesEach = (times: number): number => (asked === undefined ? 1 : times)

/** The seed of the first random graph; each further one has the next. ORACLE_SEED repeats a run. */
export const firstSeed = Number(process.env['ORACLE_SEED'] ?? Math.floor(Math.random() * 1_000_000_000))

/** Milliseconds that a test on one random graph may take: Neo4j plans its statements anew for each. */
export const PER_GRAPH = 120_000
