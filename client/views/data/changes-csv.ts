import type { ChangedTie } from '../../api/changes.ts'
import { type ChangeList, holderNames, possiblyWords, whenWords } from '../../state/answers/change-list.ts'
import { csvFile } from './csv-file.ts'

/**
 * The list of changes as CSV, one change a line, in the order and with the words of the panel. `drawn` are the ids of
 * the nodes in the picture; `lines` stand at the end.
 */
export function changesCsv(changes: ChangeList, drawn: ReadonlySet<string>, lines: readonly string[]): string {
  const { from, to, newHolders, began, ended, between, happened, about, named } = changes
  const isDrawn = (...ids: string[]) => (ids.every((id) => drawn.has(id)) ? 'yes' : 'no')
  const seats = newHolders.map(({ post, before, after }) => [
    'new holder',
    '',
    `${post.label}: ${holderNames(before)} → ${holderNames(after)}`,
    '',
    '',
    '',
    post.id,
    isDrawn(...[...before, ...after].map(({ member }) => member.id)),
  ])
  const ties = (change: string, list: readonly ChangedTie[]) =>
    list.map((tie) => [
      change,
      possiblyWords(tie, changes) ?? '',
      tie.sentence,
      tie.start ?? '',
      tie.end ?? '',
      tie.sourceCount,
      tie.statement.id,
      isDrawn(tie.source, tie.target),
    ])
  const events = (change: string, list: ChangeList['happened']) =>
    list.map(({ id, name, date, when }) => [change, whenWords[when], name, date ?? '', date ?? '', '', id, isDrawn(id)])
  const rows = [
    ...seats,
    ...ties('began', began),
    ...ties('ended', ended),
    ...ties('began and ended between', between),
    ...events('happened between', happened),
    ...events('happened about then', about),
    ...ties('named in a document', named),
  ]
  return csvFile(
    ['change', 'possibly', 'what', 'start', 'end', 'sources', 'id', 'drawn', 'compared'],
    rows.map((row) => [...row, `${from}/${to}`]),
    lines,
  )
}
