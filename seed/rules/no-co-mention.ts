import { isStatement, type ListedStatement } from '../listed.ts'
import { FINE, type Judging } from './rule.ts'

/** Words that say that somebody is in a paper, or that two belong together somehow: neither is a role. */
const NO_ROLE = /\b(mentioned|named|quoted|contact|appears|associated|linked|connected|related)\b/i
const NO_TIE =
  /\b(both|two|together) (are |were )?(mentioned|named|quoted|appear)\b|\b(mentioned|named|quoted|appear) together\b/i

function complaintOf({ list, record }: ListedStatement): { field: string; what: string } | undefined {
  if (list === 'mentions' || list === 'facts') return undefined
  if ('role' in record && NO_ROLE.test(record.role)) return { field: 'role', what: `'${record.role}' is no role` }
  const position = record.citations.findIndex((citation) => NO_TIE.test(citation.paraphrase))
  return position === -1
    ? undefined
    : { field: `citations.${position}.paraphrase`, what: 'rests on two being named in one place' }
}

/** Being named in a paper, alone or beside somebody else, is a mention and never a role, a part or a tie. */
export const noCoMention = (): Judging => ({
  judge: (one) => {
    const complaint = isStatement(one) ? complaintOf(one) : undefined
    return complaint === undefined
      ? FINE
      : [
          {
            ...complaint,
            why: 'It says who is in a paper, not what joins them',
            todo: 'Make it a mention of the document, or say what the paper shows them doing',
          },
        ]
  },
})
