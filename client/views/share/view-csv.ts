import { entityKind, relationKind } from '../../../schema/kinds/find.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import type { View } from '../../state/view/view.ts'
import { csvFile } from '../data/csv-file.ts'
import { fullName } from '../marks/full-name.ts'
import { creditWords, NO_WRONGDOING } from './credit.ts'
import type { Evidence } from './evidence.ts'
import { footnotes } from './view-citation.ts'

const HEADINGS = [
  'from',
  'from kind',
  'link',
  'to',
  'to kind',
  'start',
  'end',
  'earliest start',
  'latest start',
  'earliest end',
  'latest end',
  'on the day',
  'standing',
  'certainty',
  'sentence',
  'day',
  'published by',
  'sources',
  'documents',
  'id',
  'from id',
  'to id',
]

const TIMES: Readonly<Record<DrawnEdge['time'], string>> = {
  CERTAINLY: 'certainly',
  POSSIBLY: 'possibly',
  ENDED: 'ended',
  NOT_YET: 'not begun',
}
const MARKS: Readonly<Record<NonNullable<DrawnEdge['mark']>, string>> = {
  BEGAN: 'began',
  ENDED: 'ended',
  NEW_HOLDER: 'new holder',
  KEPT: 'on both days',
}

/** The day of every row: one, two as an interval, or none. */
function dayOf(view: View, day: string): string {
  if (view.compareWith !== null) return [day, view.compareWith].sort().join('/')
  return view.anyTime ? 'any time' : day
}

/** Names and kinds of what is drawn, by id. */
function namesIn({ nodes }: Drawing) {
  const entities = new Map(nodes.map(({ id, entity }) => [id, entity]))
  return {
    nameOf(id: string): string {
      const entity = entities.get(id)
      return entity === undefined ? id : fullName(entity)
    },
    kindOf(id: string): string {
      const entity = entities.get(id)
      return entity === undefined ? '' : entityKind(entity.type).label.toLowerCase()
    },
  }
}

type Names = ReturnType<typeof namesIn>
type Times = readonly [day: string, publishedBy: string]

const linkRow = (edge: DrawnEdge, { nameOf, kindOf }: Names, times: Times, { passages }: Evidence) => [
  nameOf(edge.source),
  kindOf(edge.source),
  edge.label,
  nameOf(edge.target),
  kindOf(edge.target),
  edge.start ?? '',
  edge.end ?? '',
  edge.bounds.earliestStart ?? '',
  edge.bounds.latestStart ?? '',
  edge.bounds.earliestEnd ?? '',
  edge.bounds.latestEnd ?? '',
  edge.mark === null ? (relationKind(edge.kind).time === 'TERM' ? TIMES[edge.time] : '') : MARKS[edge.mark],
  edge.standing === 'PROPOSED' ? 'planned' : 'in force',
  edge.certainty.toLowerCase(),
  edge.sentence,
  ...times,
  edge.sourceCount,
  footnotes(passages.get(edge.statement.id) ?? []).join(' '),
  edge.statement.id,
  edge.source,
  edge.target,
]

/** A node that no link leads to. */
function nodeRow(id: string, { nameOf, kindOf }: Names, [day, publishedBy]: Times): string[] {
  const row = new Map<string, string>([
    ['from', nameOf(id)],
    ['from kind', kindOf(id)],
    ['day', day],
    ['published by', publishedBy],
    ['from id', id],
  ])
  return HEADINGS.map((heading) => row.get(heading) ?? '')
}

/**
 * What is drawn as CSV, one link a line and then each node that has none, with its day, its sources and, at the end,
 * whose data it is. `link` is the address of the view.
 */
export function viewCsv(drawing: Drawing, view: View, evidence: Evidence, link: string): string {
  const names = namesIn(drawing)
  const times: Times = [dayOf(view, drawing.day), view.knownBy ?? '']
  const links = drawing.edges.map((edge) => linkRow(edge, names, times, evidence))
  const ends = new Set(drawing.edges.flatMap(({ source, target }) => [source, target]))
  const alone = drawing.nodes.filter(({ id }) => !ends.has(id)).map(({ id }) => nodeRow(id, names, times))
  return csvFile(HEADINGS, [...links, ...alone], [`Moothall: ${link}`, creditWords(evidence.sets), NO_WRONGDOING])
}
