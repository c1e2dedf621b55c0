import { execFile } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { temporaryFolder } from '../support/temporary.ts'
import { writeSeedFile } from './seed-file.ts'
import type { Stage } from './seed-stage.ts'

const run = promisify(execFile)
const STAGES: readonly Stage[] = ['parse', 'read', 'rules', 'rows']

interface Spent {
  /** Of the processor, so that what else the machine does counts little. */
  readonly seconds: number
  readonly megabytes: number
}

async function spentOn(stage: Stage, file: string): Promise<Spent> {
  const program = join(import.meta.dirname, 'seed-stage.ts')
  const { stdout } = await run(process.execPath, ['--max-old-space-size=700', program, stage, file])
  return JSON.parse(stdout) as Spent
}

/**
 * How the reading of our own records grows: a file of n, 2n and 4n statements, parsed alone, read as records, judged
 * by all rules, and made into rows besides.
 * A table of processor seconds as times of parsing, of the growth from file to file, and of the memory at its highest.
 */
export async function measureSeed(statements: number, say: (line: string) => void): Promise<string> {
  const folder = temporaryFolder()
  const rows: string[] = []
  let before: Spent | undefined
  try {
    for (const times of [1, 2, 4]) {
      const file = join(folder.path, `${times}.jsonl`)
      const count = await writeSeedFile(file, statements * times)
      say(`${count.toLocaleString('en-GB')} statements …`)
      const spent = new Map<Stage, Spent>()
      for (const stage of STAGES) spent.set(stage, await spentOn(stage, file))
      const parse = spent.get('parse') as Spent
      const whole = spent.get('rows') as Spent
      const ratios = STAGES.slice(1).map((stage) => ((spent.get(stage) as Spent).seconds / parse.seconds).toFixed(1))
      const growth = before === undefined ? '–' : (whole.seconds / before.seconds).toFixed(2)
      const [parsed, memory] = [parse.seconds.toFixed(1), whole.megabytes.toFixed(0)]
      rows.push(`| ${[count.toLocaleString('en-GB'), parsed, ...ratios, growth, memory].join(' | ')} |`)
      before = whole
    }
  } finally {
    await folder.remove()
  }
  return [
    '| statements | parsed, s | read, times | and judged, times | and made rows, times | growth | most memory, MB |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
