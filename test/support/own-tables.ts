import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Input } from '../../seed/formats/open.ts'
import { WRITERS } from '../../seed/out/writers.ts'
import { readSeed } from '../../seed/read.ts'
import type { Records } from '../../seed/records.ts'
import { root } from './sources.ts'
import { takingOf, whole } from './taking-of.ts'
import { filesIn } from './zipped.ts'

const SET = { id: 'a', name: 'A', licence: 'CC BY 4.0', publisher: 'Us; Others', url: 'https://example.org/a' }

/** What stands in the files of a set of tables, by name. */
export type Files = Record<string, string>

/** The papers that ship, read anew. */
export const shippedRecords = (): Records => readSeed(join(root, 'seed')).records

/** Records as the archive that an export writes. */
export const packed = (records: Records): Promise<Buffer> => whole(WRITERS['csv-set'].write(takingOf(records, [SET])))

/** The files of that archive. */
export const filesOf = async (records: Records): Promise<Files> =>
  Object.fromEntries([...filesIn(await packed(records))].map(([name, bytes]) => [name, bytes.toString()]))

let times = 0
/** Files beside each other in a folder, as they are dropped on the page together. */
export function dropped(folder: string, files: Readonly<Record<string, string | Buffer>>): Input[] {
  const place = join(folder, String(times++))
  mkdirSync(place)
  return Object.entries(files).map(([shown, content], index) => {
    const path = join(place, String(index))
    writeFileSync(path, content)
    return { path, shown }
  })
}

/** Rows of a table, changed and written as another program would. */
export function rewritten(text: string, change: (rows: string[][]) => string[][], [sign, end] = [',', '\r\n']): string {
  const rows = change(parse(text.replace('\uFEFF', '')) as string[][])
  const cell = (value: string) => (/[";,\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value)
  return rows.map((row) => `${row.map(cell).join(sign)}${end}`).join('')
}
