import type { Issue } from '../issue.ts'
import { statementsOf } from '../list-records.ts'
import type { Seed } from '../read.ts'
import type { StatementRecord } from '../records.ts'
import { atRecord } from './at-record.ts'

/** Words that say that somebody is in a paper, or that two belong together somehow: neither is a role. */
const NO_ROLE = /\b(mentioned|named|quoted|contact|appears|associated|linked|connected|related)\b/i
const NO_TIE =
  /\b(both|two|together) (are |were )?(mentioned|named|quoted|appear)\b|\b(mentioned|named|quoted|appear) together\b/i

function complaintOf(record: StatementRecord): { field: string; what: string } | undefined {
  if ('who' in record || 'about' in record) return undefined
  if ('role' in record && NO_ROLE.test(record.role)) return { field: 'role', what: `'${record.role}' is no role` }
  const position = record.citations.findIndex((citation) => NO_TIE.test(citation.paraphrase))
  return position === -1
    ? undefined
    : { field: `citations.${position}.paraphrase`, what: 'rests on two being named in one place' }
}

/** Being named in a paper, alone or beside somebody else, is a mention and never a role, a part or a tie. */
export function noCoMention(seed: Seed): Issue[] {
  return statementsOf(seed.records).flatMap((record) => {
    const complaint = complaintOf(record)
    return complaint === undefined
      ? []
      : [
          atRecord(seed, record.id, {
            ...complaint,
            why: 'It says who is in a paper, not what joins them',
            todo: 'Make it a mention of the document, or say what the paper shows them doing',
          }),
        ]
  })
}
