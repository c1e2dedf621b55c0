import type { Records } from '../../../seed/records.ts'
import { oracleTies } from './ties.ts'

/** Whether one of some passages was published by a day. */
export const oracleKnown = (records: Records, citations: readonly { document: string }[], knownBy: string): boolean =>
  citations.some(
    (citation) =>
      oracleTies(
        {
          ...records,
          memberships: [],
          participations: [],
          affiliations: [],
          posts: [],
          involvements: [],
          mentions: [
            {
              id: 'mention:probe',
              who: 'person:n0',
              document: citation.document,
              kind: 'named',
              standing: 'IN_FORCE',
              certainty: 'STATED',
              citations: [citation],
            } as never,
          ],
        },
        { knownBy },
      ).length > 0,
  )

/** Whether anything was stated of an entity by then, or, of a document, whether it was published. */
export function oracleOnRecord(records: Records, id: string, knownBy: string | undefined): boolean {
  if (knownBy === undefined) return true
  if (id.startsWith('doc:')) return oracleKnown(records, [{ document: id }], knownBy)
  return (
    oracleTies(records, { knownBy, standing: ['IN_FORCE', 'PROPOSED'] }).some(
      (tie) => tie.source === id || tie.target === id,
    ) ||
    records.facts.some((fact) => fact.about === id && oracleKnown(records, fact.citations, knownBy)) ||
    records.judgements.some(
      (judgement) =>
        (judgement.organization === id || judgement.event === id) && oracleKnown(records, judgement.citations, knownBy),
    )
  )
}
