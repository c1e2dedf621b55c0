import { parseArgs } from 'node:util'
import { formatIssue } from './issue.ts'
import { entitiesOf, statementsOf } from './list-records.ts'
import { readSeed } from './read.ts'
import { issuesOf } from './rules.ts'

/** Run as a script: checks a folder of data (seed/ unless another is named), prints what is wrong, and exits with 1 where there is an error. */
const { positionals } = parseArgs({ allowPositionals: true })
const directory = positionals[0] ?? 'seed'
const seed = readSeed(directory)
const issues = issuesOf(seed)
for (const issue of issues) console.error(formatIssue(issue))
const errors = issues.filter((issue) => issue.severity === 'ERROR').length
console.log(`${directory}: ${seed.records.documents.length} documents, ${entitiesOf(seed.records).length} entities, ${statementsOf(seed.records).length} statements, ${seed.stories.length} stories: ${errors === 0 ? 'no errors' : `${errors} error${errors === 1 ? '' : 's'}`}`)
process.exitCode = errors === 0 ? 0 : 1
