import type { LoadRow } from './load.ts'
import type { Measured } from './measure.ts'

const mean = (ratios: readonly number[]): number =>
  Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length)

type Measure = 'p50' | 'throughput'

function ratio(row: Measured, contender: string, measure: Measure): number | undefined {
  const [value, raw] = [row[measure].get(contender), row[measure].get('raw')]
  return value === undefined || raw === undefined ? undefined : value / raw
}

const shown = (value: number | undefined): string => (value === undefined ? '–' : value.toFixed(2))

/** A table of ratios to raw, and their geometric means over the questions that a contender can be asked. */
export function ratioTable(rows: readonly Measured[]): string {
  const columns: [string, Measure][] = [
    ['product', 'p50'],
    ['product', 'throughput'],
    ['peer', 'p50'],
    ['peer', 'throughput'],
  ]
  const means = columns.map(([contender, measure]) => {
    const ratios = rows.flatMap((row) => ratio(row, contender, measure) ?? [])
    return ratios.length === 0 ? '–' : `**${mean(ratios).toFixed(2)}**`
  })
  return [
    '| question | raw p50, ms | Moothall p50 | Moothall throughput | @neo4j/graphql p50 | @neo4j/graphql throughput |',
    '|---|---|---|---|---|---|',
    ...rows.map(
      (row) =>
        `| ${row.question.asks} | ${shown(row.p50.get('raw'))} | ` +
        `${columns.map(([contender, measure]) => shown(ratio(row, contender, measure))).join(' | ')} |`,
    ),
    `| **geometric mean** | | ${means.join(' | ')} |`,
  ].join('\n')
}

/** A table of milliseconds before and after, and how many times as long it takes. */
export function growthTable(
  rows: readonly { asks: string; from: number | undefined; to: number | undefined }[],
): string {
  const times = (from: number | undefined, to: number | undefined): number | undefined =>
    from === undefined || to === undefined ? undefined : to / from
  return [
    '| question | p50 of the small one, ms | times as long |',
    '|---|---|---|',
    ...rows.map(({ asks, from, to }) => `| ${asks} | ${shown(from)} | ${shown(times(from, to))} |`),
  ].join('\n')
}

/**
 * A table of what happens where more is asked than can be answered: shares of what the first row answers, and waits as
 * multiples of the first row's.
 */
export function loadTable(rows: readonly LoadRow[]): string {
  const usual = rows[0]
  if (usual === undefined) return ''
  return [
    '| times the limit | answered | refused with 503 | other failures | light p50 | light p99 | heavy p99 ' +
      '| slowest /healthz, ms | memory, MB more |',
    '|---|---|---|---|---|---|---|---|---|',
    ...rows.map((row) =>
      [
        '',
        ` ${row.times} `,
        ` ${shown(row.answered / usual.answered)} `,
        ` ${shown(row.refused / row.asked)} `,
        ` ${row.faults} `,
        ` ${shown(row.light.p50 / usual.light.p50)} `,
        ` ${shown(row.light.p99 / usual.light.p99)} `,
        ` ${shown(row.heavy.p99 / usual.heavy.p99)} `,
        ` ${Math.round(row.slowestHealthz)} `,
        ` ${Math.round(row.megabytes)} `,
        '',
      ].join('|'),
    ),
  ].join('\n')
}

/**
 * Puts a text between the two markers of this name in a page, in place of what stood there. Throws where the page has
 * no such markers.
 */
export function between(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`]
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`The page has no place marked '${start}' and '${end}'.`)
  return `${page.slice(0, from + start.length)}\n${text}\n${page.slice(to)}`
}
