import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { jsonLinesFile } from './formats/json-lines.ts'
import { formatIssue, type Issue } from './issue.ts'
import { issuesOf } from './judge.ts'
import { entitiesOf, statementsOf } from './list-records.ts'
import { readSeed } from './read.ts'
import { Stream } from './stream.ts'

// Run as a script: checks a folder of data (seed/ unless another is named) or a file of JSON lines, prints what is
// wrong, and exits with 1 where there is an error.

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
let errors = 0

function say(issue: Issue): void {
  if (issue.severity === 'ERROR') errors += 1
  console.error(formatIssue(issue))
}

function checkFolder(directory: string): string {
  const seed = readSeed(directory)
  for (const issue of issuesOf(seed)) say(issue)
  return [
    counted(seed.records.documents.length, 'document', 'documents'),
    counted(entitiesOf(seed.records).length, 'entity', 'entities'),
    counted(statementsOf(seed.records).length, 'statement', 'statements'),
    counted(seed.stories.length, 'story', 'stories'),
  ].join(', ')
}

/** Of any length: its records pass by. */
async function checkLines(file: string): Promise<string> {
  const stream = await Stream.of(jsonLinesFile(file))
  for await (const issue of stream.issues()) say(issue)
  return counted(stream.size, 'record', 'records')
}

const path = parseArgs({ allowPositionals: true }).positionals[0] ?? 'seed'
const found = statSync(path, { throwIfNoEntry: false })
if (found === undefined) {
  console.error(`${path}: there is no such file or folder. Name a folder of YAML, or a file of JSON lines.`)
  process.exitCode = 1
} else {
  const what = found.isDirectory() ? checkFolder(path) : await checkLines(path)
  console.log(`${path}: ${what}: ${errors === 0 ? 'no errors' : counted(errors, 'error', 'errors')}`)
  if (errors > 0) process.exitCode = 1
}
