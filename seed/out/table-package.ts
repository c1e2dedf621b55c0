import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { csv } from '../../schema/csv.ts'
import { entityLists, statementLists } from '../records.ts'
import { attribution, type Credit, creditsTogether } from './credits.ts'
import { inChunks } from './in-chunks.ts'
import type { Column } from './table-cells.ts'
import { type Table, tables } from './tables.ts'
import type { Taking, Writer } from './taking.ts'

/** By it spreadsheets know that a file is in UTF-8. */
const MARK = '\uFEFF'
/** The same records are the same bytes: ZIP knows no day before this one. */
const FILED = { mtime: new Date('1980-01-01T00:00:00Z'), mode: 0o100_644 }

/** By what a package of ours is known. */
const OURS = { profile: 'tabular-data-package', name: 'moothall' } as const
/** The file that says what the others are. */
export const DESCRIPTOR = 'datapackage.json'

/** What its publishers are among those who had a part in it. */
const PUBLISHER = 'publisher'
const DERIVED = 'Worked out of what stands elsewhere; an import does not read it.'

const field = ({ name, type, required, derived }: Column): object => ({
  name,
  type,
  ...(derived === undefined ? {} : { description: DERIVED }),
  ...(required === undefined ? {} : { constraints: { required } }),
})

/** A table as Frictionless describes it. */
const resource = ({ name, columns, keyed }: Table): object => ({
  name,
  path: `${name}.csv`,
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  schema: {
    fields: columns.map(field),
    ...(keyed === undefined ? {} : { primaryKey: 'id' }),
    foreignKeys: columns.flatMap(({ name: fields, of }) =>
      of === undefined ? [] : [{ fields, reference: { resource: of, fields: 'id' } }],
    ),
    missingValues: [''],
  },
})

/** What the package is and whose (https://specs.frictionlessdata.io/tabular-data-package/). */
function described({ sets }: Taking): object {
  const { licence, publisher } = creditsTogether(sets)
  const [licences = [], publishers = []] = [licence?.split('; '), publisher?.split('; ')]
  return {
    ...OURS,
    title: sets.map(({ name }) => name).join('; '),
    description: attribution(sets),
    ...(licences.length === 0 ? {} : { licenses: licences.map((title) => ({ name: nameOf(title), title })) }),
    ...(publishers.length === 0 ? {} : { contributors: publishers.map((title) => ({ title, role: PUBLISHER })) }),
    sources: sets.map(({ name, url }) => ({ title: name, ...(url === undefined ? {} : { path: url }) })),
    resources: tables.map(resource),
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Whether a description is of a package that we wrote. */
export const isOurs = ({ profile, name }: Fields): boolean => profile === OURS.profile && name === OURS.name

/** What is owed for a package, as its description has it. */
export function creditDescribed({ licenses, contributors, sources }: Fields): Credit {
  const all = (given: unknown, name: string): string[] =>
    [given ?? []].flat().flatMap((one: unknown) => {
      const { [name]: value, role = PUBLISHER } = (one ?? {}) as Fields
      return typeof value === 'string' && value !== '' && role === PUBLISHER ? [value] : []
    })
  const said = { licence: all(licenses, 'title'), publisher: all(contributors, 'title'), url: all(sources, 'path') }
  return Object.fromEntries(
    Object.entries(said).flatMap(([name, values]) => (values.length === 0 ? [] : [[name, values.join('; ')]])),
  )
}

/** The short name of a licence as Open Definition writes them: 'CC-BY-4.0'. */
const nameOf = (licence: string): string =>
  licence
    .trim()
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'other'

async function* text({ columns, rows }: Table, taking: Taking): AsyncGenerator<string> {
  yield `${MARK}${csv([columns.map(({ name }) => name)])}\r\n`
  for await (const row of rows(taking)) yield `${csv([row])}\r\n`
}

async function* write(taking: Taking): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const packed = zip.outputStream as Readable
  const fail = (error: Error): void => void packed.destroy(error)
  zip.once('error', fail)
  zip.addBuffer(Buffer.from(`${JSON.stringify(described(taking), null, 2)}\n`), DESCRIPTOR, FILED)
  for (const table of tables)
    zip.addReadStreamLazy(`${table.name}.csv`, FILED, (begin) => {
      begin(null, Readable.from(inChunks(text(table, taking))).once('error', fail))
    })
  zip.end()
  yield* packed as AsyncIterable<Uint8Array>
}

export const tablePackage: Writer = {
  what: 'a ZIP of tables, one a kind, that refer to each other (Frictionless data package)',
  type: 'application/zip',
  ending: 'zip',
  carries: [...entityLists, ...statementLists],
  write,
}
