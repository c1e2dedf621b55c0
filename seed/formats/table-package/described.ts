import { posix } from 'node:path'
import type { Issue } from '../../issue.ts'
import type { Credit } from '../../out/credits.ts'
import { creditDescribed, isOurs } from '../../out/table-package.ts'
import { type Table, tables } from '../../out/tables.ts'
import { isItem } from '../popolo-items.ts'

/** A table of a package where it lies, under the name a person knows its file by. */
export interface TableFile {
  readonly table: Table
  readonly path: string
  readonly name: string
}

/** A package of tables that we wrote: which files hold them, what is wrong with that, and what is owed for it. */
export interface TablePackage {
  readonly files: readonly TableFile[]
  readonly issues: readonly Issue[]
  readonly credit: Credit
}

/** What a datapackage.json says. */
export interface Described {
  readonly isOurs: boolean
  readonly resources: readonly unknown[]
  readonly credit: Credit
}

/** Reads a datapackage.json; undefined for what describes no package. */
export function describedIn(text: string): Described | undefined {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch {
    return undefined
  }
  if (!isItem(content) || !Array.isArray(content['resources'])) return undefined
  return { isOurs: isOurs(content), resources: content['resources'], credit: creditDescribed(content) }
}

/** An address, a drive, a home, a way from the root or upwards: whatever lies elsewhere than the package. */
const ELSEWHERE = /^[a-z][a-z0-9+.-]*:|^[/~]|\\|(?:^|\/)\.\.(?:\/|$)/i

type Wrong = Pick<Issue, 'severity' | 'what' | 'why' | 'todo' | 'value'>
const names = (path: string): Pick<Wrong, 'value'> => ({ value: path.slice(0, 60) })

const WRONG = {
  elsewhere: (path) => ({
    ...names(path),
    severity: 'ERROR',
    what: 'leads out of the package',
    why: 'Only files that were given together with it are read; nothing else is opened, and nothing is fetched',
    todo: 'Put the file beside datapackage.json, and write its name alone',
  }),
  missing: (path) => ({
    ...names(path),
    severity: 'ERROR',
    what: 'names a file that is not there',
    why: 'What stands in that table is not taken',
    todo: 'Give all files of the package together: the archive, or the folder',
  }),
  twice: (path) => ({
    ...names(path),
    severity: 'WARNING',
    what: 'names a table or a file once more',
    why: 'Each is read once, as it was named first',
    todo: 'Take it out',
  }),
  noFile: () => ({
    severity: 'ERROR',
    what: 'names no file',
    why: 'A table of ours is one file, and its path a text',
    todo: "Write its file's name as its path",
  }),
  notOurs: (name) => ({
    ...names(name),
    severity: 'WARNING',
    what: 'is no table of ours',
    why: 'Nobody knows what it would mean; it is left out',
    todo: 'Correct its name, or bring its file in by itself',
  }),
} as const satisfies Record<string, (named: string) => Wrong>

/** Takes the files that a package names from those that were given with it, by their paths from its own folder. */
export function filesNamed<File extends { readonly path: string }>(
  { resources, credit }: Described,
  {
    shown,
    given,
    nameOf,
  }: {
    readonly shown: string
    readonly given: ReadonlyMap<string, File>
    readonly nameOf: (file: File) => string
  },
): TablePackage & { readonly used: ReadonlySet<File> } {
  const files: TableFile[] = []
  const issues: Issue[] = []
  const used = new Set<File>()
  for (const [at, resource] of resources.entries()) {
    const { name, path } = isItem(resource) ? resource : { name: undefined, path: undefined }
    const complain = (wrong: Wrong): void =>
      void issues.push({ file: shown, line: 1, at: `resources[${at}]`, ...wrong })
    if (typeof path !== 'string' || path.trim() === '') complain(WRONG.noFile())
    else if (ELSEWHERE.test(path)) complain(WRONG.elsewhere(path))
    else {
      const file = given.get(posix.normalize(path))
      const table = tables.find((one) => one.name === name)
      if (file === undefined) complain(WRONG.missing(path))
      else if (used.has(file) || files.some((one) => one.table === table)) complain(WRONG.twice(path))
      else {
        used.add(file)
        if (table === undefined) complain(WRONG.notOurs(String(name)))
        else files.push({ table, path: file.path, name: nameOf(file) })
      }
    }
  }
  return { files, issues, credit, used }
}
