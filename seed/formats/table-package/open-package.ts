import { createHash } from 'node:crypto'
import type { Issue } from '../../issue.ts'
import type { ReadTable } from '../../rejected.ts'
import type { Portion } from '../../source.ts'
import { recognise } from '../recognise.ts'
import { delimiterOf, readTable } from '../table.ts'
import { type Look, lookAt } from '../text-of-file.ts'
import { Unreadable } from '../unreadable.ts'
import type { TableFile, TablePackage } from './described.ts'
import type { OpenTable } from './own-rows.ts'
import { countParts } from './parts-ahead.ts'
import { type Counted, readPackage } from './read-package.ts'

/** A package whose files were looked at. */
interface OpenPackage {
  /** What tells this version of its files from others. */
  readonly hash: string
  readonly tables: readonly ReadTable[]
  readonly read: () => AsyncGenerator<Portion>
}

async function looked({ path, name }: TableFile): Promise<Look> {
  const look = await lookAt(path, name)
  if (look.isArchive) throw new Unreadable(name, 'is a workbook or an archive. Save it as CSV.')
  recognise(name, look)
  return look
}

const unreadable = ({ name }: TableFile, error: Unreadable): Issue => ({
  file: name,
  line: 1,
  severity: 'ERROR',
  what: 'cannot be read as a table',
  why: error.message.replace(/\.$/, ''),
  todo: 'The other tables are read; give this one anew',
})

async function counted(tables: readonly OpenTable[]): Promise<Counted> {
  const parts = tables.filter(({ table }) => table.field !== undefined)
  return {
    records: tables,
    parts: await Promise.all(parts.map(async (table) => ({ table, counts: await countParts(table) }))),
  }
}

/** Opens the tables of a package; one that cannot be read is told of, and costs no other. */
export async function openPackage({ files, issues }: TablePackage, described: Look): Promise<OpenPackage> {
  const hash = createHash('sha256').update(described.hash)
  const tables: OpenTable[] = []
  const wrong = [...issues]
  for (const file of files.filter(({ table }) => table.list !== undefined || table.field !== undefined))
    try {
      const { head, encoding, hash: own } = await looked(file)
      hash.update(`${file.table.name} ${own}`)
      const rows = () => readTable(file.path, { shown: file.name, encoding, delimiter: delimiterOf(head) })
      tables.push({ name: file.name, table: file.table, rows })
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      wrong.push(unreadable(file, error))
    }
  let all: Promise<Counted> | undefined
  return {
    hash: hash.digest('hex'),
    tables,
    async *read() {
      all ??= counted(tables)
      yield { records: [], issues: wrong }
      yield* readPackage(await all)
    },
  }
}
