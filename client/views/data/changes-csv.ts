import type { ChangedTie } from '../../api/changes.ts'
import { type ChangeList, holderNames, possiblyWords, whenWords } from '../../state/answers/change-list.ts'
import { csvFile } from './csv-file.ts'

type Cells = readonly (string | number)[]
type IsDrawn = (...ids: string[]) => 'yes' | 'no'

const seatRow = ({ post, before, after }: ChangeList['newHolders'][number], isDrawn: IsDrawn): Cells => [
  'new holder',
  '',
  `${post.label}: ${holderNames(before)} → ${holderNames(after)}`,
  ...['', '', ''],
  post.id,
  isDrawn(...[...before, ...after].map(({ member }) => member.id)),
]

const tieRow = (tie: ChangedTie, change: string, changes: ChangeList, isDrawn: IsDrawn): Cells => [
  change,
  possiblyWords(tie, changes) ?? '',
  tie.sentence,
  tie.start ?? '',
  tie.end ?? '',
  tie.sourceCount,
  tie.statement.id,
  isDrawn(tie.source, tie.target),
]

/**
 * The list of changes as CSV, one change a line, in the order and with the words of the panel. `drawn` are the ids of
 * the nodes in the picture; `lines` stand at the end.
 */
export function changesCsv(changes: ChangeList, drawn: ReadonlySet<string>, lines: readonly string[]): string {
  const { from, to, newHolders, began, ended, between, happened, about, named } = changes
  const isDrawn: IsDrawn = (...ids) => (ids.every((id) => drawn.has(id)) ? 'yes' : 'no')
  const ties = (change: string, list: readonly ChangedTie[]) => list.map((tie) => tieRow(tie, change, changes, isDrawn))
  const events = (change: string, list: ChangeList['happened']): Cells[] =>
    list.map(({ id, name, date, when }) => [change, whenWords[when], name, date ?? '', date ?? '', '', id, isDrawn(id)])
  const rows = [
    ...newHolders.map((seat) => seatRow(seat, isDrawn)),
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
