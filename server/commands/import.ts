import { readFileSync, statSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { stringify } from 'yaml'
import { type Input, openFile } from '../../seed/formats/open.ts'
import { unpacked } from '../../seed/formats/unpack.ts'
import { type Mapped, type Mapping, readMappings } from '../../seed/mapping.ts'
import { templateCsv, templateXlsx } from '../../seed/template.ts'
import { readConfig } from '../config.ts'
import { Refusal } from '../refusal.ts'
import { askedOf } from '../sets/asked-of.ts'
import { bringIn } from '../sets/bring-in.ts'
import { Decisions } from '../sets/decisions.ts'
import { outcomeLines, reportOf } from '../sets/outcome.ts'
import { gatherFiles } from './gather-files.ts'
import { type ImportWords, importWords } from './import-words.ts'
import { recipeOf } from './recipe.ts'
import { runCommand } from './run-command.ts'
import { type RunningServer, serverOf } from './running-server.ts'
import { withDatabase } from './with-database.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

function mappingsAt(path: string): Mapped {
  if (statSync(path, { throwIfNoEntry: false }) === undefined) throw new Refusal(`There is no mapping ${path}.`)
  return readMappings(path, readFileSync(path, 'utf8'))
}

const proposal = ({ columns, rows, dates, defaults, words }: Mapping) => ({
  ...{ rows, dates, columns, defaults },
  ...(Object.keys(words).length === 0 ? {} : { words }),
})

/** What has to be written into a mapping before any row can be read, as a remark at its end. */
const remarkOn = ([table, { rows, columns }]: readonly [string, Mapping]): string =>
  rows === 'memberships' &&
  !Object.values(columns)
    .flat()
    .some((field) => /^organisation( id)?$/.test(field))
    ? `# ${table} has no column of organisations: say which it is for all rows, as defaults: { organisation: NAME }\n`
    : ''

/** Prints how the columns of tables would be read: of one by itself, of several by what each is called. */
async function propose(given: readonly Input[]): Promise<void> {
  const { inputs, remove } = await unpacked(given)
  try {
    const found: (readonly [table: string, Mapping])[] = []
    for (const input of inputs) {
      const { mapping, tables } = await openFile(input, { set: 'proposed' })
      if (mapping === undefined) throw new Refusal(`${input.shown} is no table, and needs no mapping.`)
      const all = tables?.map((table) => [table.name, table.mapping ?? mapping] as const)
      found.push(...(all ?? [[input.shown, mapping] as const]))
    }
    const proposed = found.map(([table, mapping]) => [table, proposal(mapping)] as const)
    const [first, second] = proposed
    process.stdout.write(stringify(second === undefined ? first?.[1] : { tables: Object.fromEntries(proposed) }))
    process.stdout.write(found.map(remarkOn).join(''))
  } finally {
    remove()
  }
}

function keepRejected(path: string, rows: string | undefined): void {
  if (rows !== undefined) writeFileSync(path, rows)
  say(
    rows === undefined ? 'No row of a table was refused.' : `The rows that were refused are in ${path}, to be mended.`,
  )
}

async function keepTemplate(path: string): Promise<void> {
  writeFileSync(path, /\.csv$/i.test(path) ? templateCsv() : await templateXlsx())
  say(`${path} is a spreadsheet to be filled in. Put your own rows for its examples, and bring it in.`)
}

interface Told {
  readonly lines: readonly string[]
  readonly report: unknown
  readonly rejected?: string | undefined
}

type Wanted = Omit<ImportWords, 'files' | 'map' | 'propose' | 'template'> & Mapped

/** Has the server that runs do it: it alone may write to its database. */
const throughServer = (
  server: RunningServer,
  { mapping, mappings, ...words }: Wanted,
  inputs: readonly Input[],
): Promise<Told> =>
  server.with(async (asking) => {
    const {
      state,
      message,
      lines = [],
      report,
      rejected,
    } = await asking.bringIn(inputs, {
      ...(words.name === undefined ? {} : { name: words.name }),
      ...(words.format === undefined ? {} : { format: words.format }),
      ...(mapping === undefined ? {} : { mapping: stringify(mapping) }),
      ...(mappings === undefined ? {} : { mappings: JSON.stringify(Object.fromEntries(mappings)) }),
      dryRun: String(words.dryRun),
      strict: String(words.strict),
    })
    if (state === 'FAILED') throw new Refusal(message ?? 'The server could not bring it in.')
    return { lines, report, rejected }
  })

async function bring(wanted: Wanted, inputs: readonly Input[]): Promise<Told> {
  const config = readConfig(process.env)
  const server = await serverOf(config)
  if (server !== undefined) return throughServer(server, wanted, inputs)
  const asked = askedOf(wanted, inputs)
  return withDatabase(config, { command: 'npm run import', say }, async (database) => {
    const done = await bringIn(database, { ...asked, decisions: new Decisions(config.dataDir) })
    return { lines: outcomeLines(done), report: reportOf(done), rejected: done.rejected }
  })
}

await runCommand(async () => {
  const { files, map, template, propose: onlyPropose, ...words } = importWords(process.argv.slice(2))
  if (template !== undefined) return await keepTemplate(template)
  const recipe = files.length === 1 ? recipeOf(files[0] ?? '') : undefined
  const mapped = map !== undefined ? mappingsAt(map) : recipe === undefined ? {} : { mapping: recipe.mapping }
  const gathered = await gatherFiles(recipe?.files ?? files)
  try {
    if (onlyPropose) return await propose(gathered.inputs)
    const { lines, report, rejected } = await bring({ ...words, ...mapped }, gathered.inputs)
    for (const line of lines) say(line)
    if (words.rejected !== undefined) keepRejected(words.rejected, rejected)
    if (words.report === undefined) return
    writeFileSync(words.report, `${JSON.stringify(report, null, 2)}\n`)
    say(`Everything that was found is in ${words.report}.`)
  } finally {
    gathered.remove()
  }
})
