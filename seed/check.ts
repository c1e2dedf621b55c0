import { parseArgs } from 'node:util'
import { formatIssue } from './issue.ts'
import { entitiesOf, statementsOf } from './list-records.ts'
import { readSeed } from './read.ts'
import { issuesOf } from './judge.ts'

/** Run as a script: checks a folder of data (seed/ unless another is named), prints what is wrong, and exits with 1 where there is an error. */
const { positionals } = parseArgs({ allowPositionals: true })
const directory = positionals[0] ?? 'seed'
const seed = readSeed(directory)
const issues = issuesOf(seed)
for (const issue of issues) console.error(formatIssue(issue))
const errors = issues.filter((issue) => issue.severity === 'ERROR').length
const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`
console.log(
  `${directory}: ${[
    counted(seed.records.documents.length, 'document', 'documents'),
    counted(entitiesOf(seed.records).length, 'entity', 'entities'),
    counted(statementsOf(seed.records).length, 'statement', 'statements'),
    counted(seed.stories.length, 'story', 'stories'),
  ].join(', ')}: ${errors === 0 ? 'no errors' : counted(errors, 'error', 'errors')}`,
)
process.exitCode = errors === 0 ? 0 : 1
