import { parseArgs } from 'node:util'
import { formatIssue } from './issue.ts'
import { entitiesOf, statementsOf } from './list-records.ts'
import { besideEachOther } from './beside-each-other.ts'
import { readSeed } from './read.ts'
import { issuesOf } from './judge.ts'

/**
 * Run as a script: checks folders of data (seed/ unless others are named), each a data set, by what they say together;
 * prints what is wrong, and exits with 1 where there is an error.
 */
const { positionals } = parseArgs({ allowPositionals: true })
const directories = positionals.length === 0 ? ['seed'] : positionals
const directory = directories.join(' and ')
const seed = besideEachOther(directories.map((folder) => [folder, readSeed(folder)]))
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
