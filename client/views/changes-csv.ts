import type { ChangesAnswer } from '../api/changes.ts'

/** A field as RFC 4180 has it; one that a spreadsheet would run as a formula is disarmed. */
const field = (text: string): string => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`

/** The list of changes as CSV, one change a line. */
export function changesCsv({ from, to, began, ended, newHolders }: ChangesAnswer): string {
  const ties = ([['began', began], ['ended', ended]] as const).flatMap(([change, list]) => list.map((tie) => [change, tie.statement.sentence, tie.start ?? '', tie.end ?? '', String(tie.sourceCount), tie.statement.id]))
  const seats = newHolders.map(({ post, after }) => ['new holder', `${post.label}: ${after.map((statement) => statement.sentence).join(' ')}`, '', '', '', post.id])
  return [['change', 'what', 'start', 'end', 'sources', 'id', 'compared'], ...[...ties, ...seats].map((row) => [...row, `${from}/${to}`])].map((row) => row.map(field).join(',')).join('\r\n')
}
