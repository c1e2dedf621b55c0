import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import process from 'node:process'
import { stringify } from 'yaml'
import { openFile } from '../../seed/formats/open.ts'
import { Unreadable } from '../../seed/formats/unreadable.ts'
import { NotStrictlyRight } from '../../seed/intake.ts'
import { type Mapping, readMapping } from '../../seed/mapping.ts'
import { readConfig } from '../config.ts'
import { Refusal } from '../refusal.ts'
import { type Asked, type BroughtIn, bringIn } from '../sets/bring-in.ts'
import { derivingFingerprint } from '../start/shipped-fingerprint.ts'
import { gatherFiles } from './gather-files.ts'
import { type ImportWords, importWords, setNameOf } from './import-words.ts'
import { outcomeLines, reportOf } from './import-outcome.ts'
import { recipeOf } from './recipe.ts'
import { withDatabase } from './with-database.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

const mappingAt = (path: string): Mapping => {
  const text = statSync(path, { throwIfNoEntry: false }) === undefined ? undefined : readFileSync(path, 'utf8')
  if (text === undefined) throw new Refusal(`There is no mapping ${path}.`)
  return readMapping(path, text)
}

const today = (): string => new Date().toISOString()

/** What is asked for, with what a mapping says of the set. */
function askedOf(words: ImportWords, inputs: Asked['inputs'], mapping: Mapping | undefined): Asked {
  const [first] = inputs
  const called = words.name ?? mapping?.name ?? basename(first?.shown ?? '').replace(/\.[^.]*$/, '')
  const { licence, publisher, url, published } = mapping ?? {}
  const newest = Math.max(...inputs.map(({ path }) => statSync(path).mtimeMs))
  return {
    inputs,
    set: setNameOf(words.name ?? called),
    about: {
      name: called,
      fetchedAt: today(),
      ...(licence === undefined ? {} : { licence }),
      ...(publisher === undefined ? {} : { publisher }),
      ...(url === undefined ? {} : { url }),
    },
    published: published ?? `[..${new Date(newest).toISOString().slice(0, 10)}]`,
    ...(words.format === undefined ? {} : { format: words.format }),
    ...(mapping === undefined ? {} : { mapping }),
    dryRun: words.dryRun,
    strict: words.strict,
    version: derivingFingerprint(),
  }
}

async function propose(inputs: Asked['inputs']): Promise<void> {
  for (const input of inputs) {
    const { mapping } = await openFile(input, { set: 'proposed' })
    if (mapping === undefined) throw new Refusal(`${input.shown} is no table, and needs no mapping.`)
    const { columns, rows, dates } = mapping
    process.stdout.write(stringify({ rows, dates, columns, defaults: {} }))
  }
}

function tell(done: BroughtIn, words: ImportWords): void {
  for (const line of outcomeLines(done)) say(line)
  if (words.report === undefined) return
  writeFileSync(words.report, `${JSON.stringify(reportOf(done), null, 2)}\n`)
  say(`Everything that was found is in ${words.report}.`)
}

async function run(args: readonly string[]): Promise<void> {
  const words = importWords(args)
  const recipe = words.files.length === 1 ? recipeOf(words.files[0] ?? '') : undefined
  const gathered = await gatherFiles(recipe?.files ?? words.files)
  try {
    if (words.propose) return await propose(gathered.inputs)
    const mapping = words.map === undefined ? recipe?.mapping : mappingAt(words.map)
    const asked = askedOf(
      { ...words, ...(recipe === undefined ? {} : { name: words.name ?? recipe.set }) },
      gathered.inputs,
      mapping,
    )
    const config = readConfig(process.env)
    tell(await withDatabase(config, { command: 'npm run import', say }, (database) => bringIn(database, asked)), words)
  } finally {
    gathered.remove()
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Error)) throw error
  const meant =
    error instanceof Refusal ||
    error instanceof Unreadable ||
    error instanceof NotStrictlyRight ||
    ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
  if (!meant) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
