import { csv } from '../schema/csv.ts'
import type { Input } from './formats/open.ts'
import { delimiterOf, readTable } from './formats/table.ts'
import { lookAt } from './formats/text-of-file.ts'
import type { Issue } from './issue.ts'
import { headerAmong, MOST_TITLES } from './tables/headings.ts'

/** The heading of the column that says what is wrong. */
const WRONG = 'What is wrong'

const wordsOf = ({ severity, field, what, why, todo }: Issue): string =>
  `${severity === 'ERROR' ? 'Left out: ' : ''}${field === undefined ? '' : `${field} `}${what}. ${why}. ${todo}.`

/** A table as CSV with a column before all others that says of each row what is wrong with it. */
export async function markedTable({ path, shown }: Input, issues: readonly Issue[]): Promise<string> {
  const { head, encoding } = await lookAt(path, shown)
  const wrong = Map.groupBy(issues, ({ at }) => at)
  const rows: { readonly at: string | undefined; readonly cells: readonly string[] }[] = []
  for await (const portion of readTable(path, { shown, encoding, delimiter: delimiterOf(head) }))
    rows.push(...portion.rows.map(({ place, cells }) => ({ at: place.at, cells })))
  const header = headerAmong(rows.slice(0, MOST_TITLES).map(({ cells }) => cells))
  return csv(
    rows.map(({ at, cells }, index) => [
      index === header ? WRONG : (wrong.get(at) ?? []).map(wordsOf).join(' '),
      ...cells,
    ]),
  )
}
