import { entityKinds } from '../../../schema/kinds/entities.ts'
import { statementKinds } from '../../../schema/kinds/statements.ts'
import type { ImportReport } from '../../api/imports.ts'
import { listed } from '../../state/view/kind-counts.ts'
import { counted } from '../../state/view/plain-words.ts'

/** What a reader calls what a list holds, where the table has another word. */
const SHORT: Readonly<Record<string, readonly [string, string]>> = {
  organizations: ['body', 'bodies'],
  memberships: ['role', 'roles'],
  affiliations: ['link between bodies', 'links between bodies'],
  involvements: ['part in an event', 'parts in events'],
  judgements: ['grade', 'grades'],
}

const KINDS = [...entityKinds, ...statementKinds].map(
  ({ many, label, plural }) => [many, SHORT[many] ?? [label.toLowerCase(), plural.toLowerCase()]] as const,
)

/** What was read: '3 people, 2 bodies and 4 roles'. */
export function takenWords({ taken = {} }: ImportReport): string {
  const parts = KINDS.flatMap(([many, [one, more]]) => {
    const count = taken[many] ?? 0
    return count === 0 ? [] : [counted(count, one, more)]
  })
  return parts.length === 0 ? 'Nothing could be read.' : `${listed(parts)}.`
}

/** What would change, or has changed, of a set that is in already; of a new one that it is new. */
export function changeWords({ changes, outcome }: ImportReport): string {
  const { added, changed, same, removed } = changes
  if (outcome === 'UNCHANGED') return 'These very files are in already; nothing changed.'
  const dry = outcome === 'DRY_RUN'
  if (changed + same + removed === 0) return added === 0 ? 'Nothing would come in.' : 'All of it is new.'
  if (added + changed + removed === 0) return 'All of it is in already; nothing would change.'
  const parts = [`${added} new`, `${changed} changed`, `${same} the same`, `${removed} gone`]
  return `Data of this name is in already. ${dry ? 'It would become' : 'It became'}: ${listed(parts)}.`
}

/** Values that were left out, by column. */
export function leftOutWords({ leftOut = {} }: ImportReport): string | null {
  const parts = Object.entries(leftOut).map(([name, count]) => `${name} (${count.toLocaleString('en-GB')})`)
  return parts.length === 0 ? null : `Left out, as it is personal or nothing is made of it: ${parts.join(', ')}.`
}
