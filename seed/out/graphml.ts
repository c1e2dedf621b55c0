import { nameOf } from '../list-records.ts'
import { isEntity, isStatement, type Listed, type ListedStatement, statementKindOf } from '../listed.ts'
import { statementEnds } from '../statement-ends.ts'

const KEYS = [
  ['label', 'node'],
  ['type', 'node'],
  ['kind', 'edge'],
  ['role', 'edge'],
  ['start', 'edge'],
  ['end', 'edge'],
] as const

/** XML 1.0 has no way at all to write most controls. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu
const escaped = (text: unknown): string =>
  String(text)
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')

const data = (key: string, value: unknown): string =>
  value === undefined ? '' : `<data key="${key}">${escaped(value)}</data>`

function edge({ list, record }: ListedStatement): string {
  const kind = statementKindOf(list)
  const [from, to] = statementEnds(record, kind).map(({ id }) => id)
  if (from === undefined || to === undefined || !kind.tie) return ''
  const fields: Readonly<Record<string, unknown>> = { ...record }
  const said = kind.says === undefined ? fields['kind'] : fields[kind.says]
  const told = [data('kind', kind.kind), data('role', said), data('start', fields['start']), data('end', fields['end'])]
  return `<edge id="${escaped(record.id)}" source="${escaped(from)}" target="${escaped(to)}">${told.join('')}</edge>\n`
}

/** Everything as a picture for other programs: entities as nodes, ties as edges. */
export async function* asGraphml(records: AsyncIterable<Listed>): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [name, of] of KEYS) yield `<key id="${name}" for="${of}" attr.name="${name}" attr.type="string"/>\n`
  yield '<graph id="moothall" edgedefault="directed">\n'
  for await (const one of records)
    if (isEntity(one))
      yield `<node id="${escaped(one.record.id)}">${data('label', nameOf(one.record))}${data('type', one.list)}</node>\n`
    else if (isStatement(one)) yield edge(one)
  yield '</graph>\n</graphml>\n'
}
