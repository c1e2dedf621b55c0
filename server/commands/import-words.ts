import { parseArgs } from 'node:util'
import { FORMATS } from '../../seed/formats/recognise.ts'
import { Refusal } from '../refusal.ts'

export const USAGE = `npm run import -- FILE…            brings files in as a set beside what is there
  --name SET      what the set is called; without it, its first file's name
  --format F      ${Object.entries(FORMATS)
    .map(([name, what]) => `${name} (${what})`)
    .join(', ')}; without it, it is recognised
  --map MAPPING   a YAML file that says what the columns of a table mean, or those of each of several
  --propose       prints such a mapping for the tables, and brings nothing in
  --dry-run       says what would change, and changes nothing
  --strict        takes nothing where anything is wrong
  --rejected FILE writes the rows that were refused as CSV, each with what is wrong, to be mended and brought in
  --report FILE   writes everything that was found as JSON
npm run import -- --template FILE.xlsx   writes an empty spreadsheet to be filled in (or FILE.csv)
FILE may be a file, a folder, - for what is piped in, an https:// address, or recipe:NAME.`

/** What the words of a command line ask for. */
export interface ImportWords {
  readonly files: readonly string[]
  readonly name?: string
  readonly format?: string
  readonly map?: string
  readonly rejected?: string
  readonly report?: string
  readonly template?: string
  readonly propose: boolean
  readonly dryRun: boolean
  readonly strict: boolean
}

/** Reads the words of a command line. Throws Refusal, and what parseArgs throws. */
export function importWords(args: readonly string[]): ImportWords {
  const { positionals, values } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      name: { type: 'string' },
      format: { type: 'string' },
      map: { type: 'string' },
      rejected: { type: 'string' },
      report: { type: 'string' },
      template: { type: 'string' },
      propose: { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  })
  const { template } = values
  if (positionals.length === 0 && template === undefined) throw new Refusal(USAGE)
  const { name, format, map, rejected, report, propose, strict } = values
  return {
    files: positionals,
    ...(name === undefined ? {} : { name }),
    ...(format === undefined ? {} : { format }),
    ...(map === undefined ? {} : { map }),
    ...(rejected === undefined ? {} : { rejected }),
    ...(report === undefined ? {} : { report }),
    ...(template === undefined ? {} : { template }),
    propose,
    strict,
    dryRun: values['dry-run'],
  }
}
