import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { besideEachOther } from './beside-each-other.ts'
import { jsonLinesFile } from './formats/json-lines.ts'
import { formatIssue, type Issue } from './issue.ts'
import { issuesOf } from './judge.ts'
import { entitiesOf, statementsOf } from './list-records.ts'
import { readSeed } from './read.ts'
import { Stream } from './stream.ts'

// Run as a script: checks folders of data (seed/ unless others are named), each a data set, by what they say together;
// and files of JSON lines, each by itself. Prints what is wrong, and exits with 1 where there is an error.

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
let errors = 0

function say(issue: Issue): void {
  if (issue.severity === 'ERROR') errors += 1
  console.error(formatIssue(issue))
}

function sum(name: string, what: string): void {
  console.log(`${name}: ${what}: ${errors === 0 ? 'no errors' : counted(errors, 'error', 'errors')}`)
}

function checkFolders(folders: readonly string[]): void {
  const seed = besideEachOther(folders.map((folder) => [folder, readSeed(folder)]))
  for (const issue of issuesOf(seed)) say(issue)
  sum(
    folders.join(' and '),
    [
      counted(seed.records.documents.length, 'document', 'documents'),
      counted(entitiesOf(seed.records).length, 'entity', 'entities'),
      counted(statementsOf(seed.records).length, 'statement', 'statements'),
      counted(seed.stories.length, 'story', 'stories'),
    ].join(', '),
  )
}

/** Of any length: its records pass by. */
async function checkLines(file: string): Promise<void> {
  const stream = await Stream.of(jsonLinesFile(file))
  for await (const issue of stream.issues()) say(issue)
  sum(file, counted(stream.size, 'record', 'records'))
}

const { positionals } = parseArgs({ allowPositionals: true })
const paths = (positionals.length === 0 ? ['seed'] : positionals).map((path) => ({
  path,
  found: statSync(path, { throwIfNoEntry: false }),
}))
const missing = paths.filter(({ found }) => found === undefined)
for (const { path } of missing)
  console.error(`${path}: there is no such file or folder. Name a folder of YAML, or a file of JSON lines.`)
if (missing.length > 0) process.exit(1)
const folders = paths.flatMap(({ path, found }) => (found?.isDirectory() === true ? [path] : []))
if (folders.length > 0) checkFolders(folders)
for (const { path, found } of paths) if (found?.isDirectory() === false) await checkLines(path)
if (errors > 0) process.exitCode = 1
