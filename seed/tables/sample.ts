import type { TablePortion } from '../formats/table.ts'

/** Rows from which a mapping is proposed. */
const SAMPLE = 200

/** The cells of the first rows of a table. */
export async function sampleOf(rows: AsyncIterable<TablePortion>): Promise<string[][]> {
  const sample: string[][] = []
  for await (const portion of rows) {
    sample.push(...portion.rows.map(({ cells }) => [...cells]))
    if (sample.length >= SAMPLE) break
  }
  return sample.slice(0, SAMPLE)
}
