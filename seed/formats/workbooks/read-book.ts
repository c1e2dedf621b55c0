import type { Origin } from '../../drafts.ts'
import type { Issue } from '../../issue.ts'
import type { Mapping } from '../../mapping.ts'
import { proposeMapping } from '../../mapping-proposal.ts'
import type { ReadTable } from '../../rejected.ts'
import type { Portion } from '../../source.ts'
import { headerAmong, headingsOf } from '../../tables/headings.ts'
import { readRows } from '../../tables/read-rows.ts'
import { columnsOf } from '../../tables/row.ts'
import { sampleOf } from '../../tables/sample.ts'
import { Unreadable } from '../unreadable.ts'
import { nameOfSheet, type Sheet } from './sheet.ts'

/** Sheets that are read, each by its mapping, and what is said of the others. */
interface Chosen {
  readonly sheets: readonly { readonly name: string; readonly sheet: Sheet; readonly mapping: Mapping }[]
  readonly issues: readonly Issue[]
}

const leftOut = (file: string, { name }: Sheet, what: string, why: string, todo: string): Issue => ({
  file,
  line: 1,
  at: `sheet ${name}`,
  severity: 'WARNING',
  what,
  why,
  todo,
})

/** The mapping of a sheet: as given, where it has its headings, or as proposed. Throws Unreadable where there is none. */
function mappingOf(sample: readonly string[][], given: Mapping | undefined, shown: string): Mapping {
  if (given === undefined) return proposeMapping(sample, shown)
  if (given.rows === 'nothing') return given
  const headings = headingsOf(sample[headerAmong(sample, given)] ?? [])
  if (columnsOf(given, headings).byField.size > 0) return given
  throw new Unreadable(shown, `has none of the headings of the mapping. It has: ${headings.join(', ')}.`)
}

/** The mapping that is given for a sheet, by what it is called. */
type Given = (table: string) => Mapping | undefined

async function choose(sheets: readonly Sheet[], given: Given, file: string): Promise<Chosen> {
  const chosen: { name: string; sheet: Sheet; mapping: Mapping }[] = []
  const issues: Issue[] = []
  let first: Unreadable | undefined
  for (const sheet of sheets) {
    const sample = await sampleOf(sheet.read())
    if (sample.length === 0) continue
    if (sheet.isHidden) {
      const todo = 'Show the sheet in the workbook where it is to be read'
      issues.push(leftOut(file, sheet, 'is a hidden sheet', 'What somebody hid is not read', todo))
      continue
    }
    try {
      const name = nameOfSheet(file, sheet)
      chosen.push({ name, sheet, mapping: mappingOf(sample, given(name), `${name},`) })
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      first ??= error
      const why = 'None of its headings tells who or what its rows are about'
      issues.push(leftOut(file, sheet, 'is a sheet that is not read', why, 'Rename a heading, or leave it so'))
    }
  }
  if (chosen.length === 0) throw first ?? new Unreadable(file, 'has no sheet in which anything stands.')
  return { sheets: chosen, issues }
}

/**
 * Reads the sheets of a workbook that can be, each by the mapping given for it or by one of its own. Throws Unreadable where
 * there is none.
 */
export async function readBook(
  sheets: readonly Sheet[],
  given: Given,
  origin: Origin,
): Promise<{
  readonly mapping: Mapping
  readonly tables: readonly ReadTable[]
  readonly read: () => AsyncGenerator<Portion>
}> {
  const { sheets: chosen, issues } = await choose(sheets, given, origin.file)
  const [first] = chosen
  if (first === undefined) throw new Unreadable(origin.file, 'has no sheet in which anything stands.')
  return {
    mapping: first.mapping,
    tables: chosen.map(({ name, sheet, mapping }) => ({ name, mapping, rows: () => sheet.read() })),
    async *read() {
      yield { records: [], issues }
      for (const { name, sheet, mapping } of chosen)
        yield* readRows({ name, read: () => sheet.read(), isSheet: true }, mapping, origin)
    },
  }
}
