import { holdsAt } from '../../../schema/bounds.ts'
import { dayOf } from '../../../schema/time.ts'
import type { Records, StatementRecord } from '../../../seed/records.ts'
import { timeline } from '../../../seed/timeline.ts'
import { type Asked, oracleTies, published } from './ties.ts'

/** The judgements and facts that count at the time asked for. */
function saidOfOne(records: Records, { asOf, knownBy, standing = ['IN_FORCE'] }: Asked): StatementRecord[] {
  const known = published(records, knownBy)
  const times = timeline(known)
  return [...known.judgements, ...known.facts].filter((record) => {
    const bounds = times.get(record.id)?.at(-1)?.bounds
    if (bounds === undefined || !standing.includes(record.standing)) return false
    return asOf === undefined || holdsAt(bounds, dayOf(asOf)) !== null
  })
}

/** The ids of all statements that count at the time asked for, each once; a post's tie to its body is one. */
export const oracleStatementIds = (records: Records, asked: Asked): string[] => [
  ...new Set(oracleTies(records, asked).map((tie) => tie.id.replace('#post', ''))),
  ...saidOfOne(records, asked).map(({ id }) => id as string),
]
