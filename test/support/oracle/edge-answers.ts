import { isoDay } from '../../../schema/time.ts'
import type { OracleTie } from './ties.ts'

/** What is asked of an edge, so that all that it says of time and evidence is compared. */
export const EDGE =
  '{ key kind source target holds standing certainty citationCount sourceCount bounds { earliestStart ' +
  'latestStart earliestEnd latestEnd } statement { id holds } }'

/** An edge as the API gives it. */
export const edgeOf = (tie: OracleTie) => ({
  key: tie.id,
  kind: tie.kind,
  source: tie.source,
  target: tie.target,
  holds: tie.holds,
  standing: tie.standing,
  certainty: tie.certainty,
  citationCount: tie.citationCount,
  sourceCount: tie.sourceCount,
  bounds: {
    earliestStart: isoDay(tie.bounds.earliestStart),
    latestStart: isoDay(tie.bounds.latestStart),
    earliestEnd: isoDay(tie.bounds.earliestEnd),
    latestEnd: isoDay(tie.bounds.latestEnd),
  },
  statement: {
    id: tie.id.replace('#post', ''),
    holds: null,
  },
})

/** Edges in the order in which the API gives them. */
export const edgesOf = (ties: readonly OracleTie[]) => ties.map(edgeOf).sort((a, b) => (a.key < b.key ? -1 : 1))
