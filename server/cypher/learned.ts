import type { Day } from '../../schema/time.ts'
import type { Statement } from './statement.ts'
import { ANY_TIME, tieList, type Times, type TieValues } from './times.ts'

/** A statement that became known, and what is drawn of it; null where it is no tie. */
export interface LearnedRow {
  readonly id: string
  readonly tie: TieValues | null
}

/** Statements that were first on the record after one day and by another, those known first before the others. */
export const learned = (of: boolean): string => `
${
  of
    ? 'UNWIND $of AS id\nMATCH (:Entity {id: id})<-[:FROM|TO|THROUGH]-(s:Statement)\nWITH DISTINCT s'
    : 'MATCH (s:Statement)'
}
WHERE s.knownFrom > $from AND s.knownFrom <= $to AND s.standing IN $standing AND s.id IS NOT NULL
WITH s ORDER BY s.knownFrom, s.id LIMIT $limit
RETURN s.id AS id, CASE WHEN s:Tie THEN ${tieList('s', TIMES)} END AS tie`

/** The documents that were published in these days, by the last day on which they may have been, then by id. */
export const learnedDocuments = `MATCH (document:Document) WHERE document.knownFrom > $from AND document.knownFrom <= $to AND
  document.id IS NOT NULL
RETURN document.id AS id ORDER BY document.knownFrom, document.id LIMIT $limit`

/** Links say what the record of the last day had. */
const TIMES: Times = { ...ANY_TIME, knownBy: 0 }

export const learnedParameters = (
  { from, to, of, standing }: { from: Day; to: Day; of: readonly string[] | null; standing: readonly string[] },
  limit: number,
): Record<string, unknown> => ({ from, to, of, standing, limit, knownBy: to })

const example = learnedParameters({ from: 19_000, to: 20_000, of: ['org:ofsted'], standing: ['IN_FORCE'] }, 100)
/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { name: 'learned', text: learned(true), example },
  { name: 'learned', text: learned(false), example, readsAll: ['Statement'] },
  { name: 'learnedDocuments', text: learnedDocuments, example },
]
