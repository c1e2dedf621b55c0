import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { type Decided, DECISIONS, type Decision, type Likely, pairKey } from '../../seed/matches.ts'
import { Refusal } from '../refusal.ts'

const pair = z.strictObject({
  id: z.string(),
  other: z.string(),
  because: z.string(),
  against: z.string().optional(),
  decision: z.enum(DECISIONS).optional(),
})

/** Two that may be the same, and what somebody said of them. */
type Pair = z.output<typeof pair>

/** Pairs that are kept: those that somebody decided stay for good, and of the others the newest. */
const MOST_OPEN = 10_000

/**
 * What was decided of pairs that may be the same: a file in the data folder, so that it outlives imports, upgrades and
 * the database.
 */
export class Decisions {
  readonly #file: string

  constructor(dataDir: string) {
    this.#file = join(dataDir, 'matches.json')
  }

  /** All pairs, decided and open. Throws Refusal where the file was damaged. */
  all(): Pair[] {
    let content: string
    try {
      content = readFileSync(this.#file, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
      throw error
    }
    try {
      return z.array(pair).parse(JSON.parse(content))
    } catch {
      throw new Refusal(`${this.#file} cannot be read. Mend it, or move it away: then nothing is decided any more.`)
    }
  }

  /** What was decided, for an import. */
  decided(): Decided {
    return new Map(this.all().flatMap(({ decision, ...one }) => (decision ? [[pairKey(one), decision]] : [])))
  }

  /** Keeps what an import found; of pairs that are known already the decision stays. */
  propose(set: string, likely: readonly Likely[]): void {
    const found = new Map(likely.map((one): [string, Pair] => [pairKey(one), { ...one }]))
    const before = this.all()
    for (const known of before) {
      const isStale = known.decision === undefined && known.id.includes(`:${set}.`) && !found.has(pairKey(known))
      if (!isStale) found.set(pairKey(known), { ...found.get(pairKey(known)), ...known })
    }
    const all = [...found.values()]
    const open = all.filter(({ decision }) => decision === undefined)
    const decided = all.filter(({ decision }) => decision !== undefined)
    if (before.length > 0 || all.length > 0) this.#write([...decided, ...open.slice(-MOST_OPEN)])
  }

  /** Remembers what somebody says of a pair. Throws Refusal where no import found it. */
  decide(id: string, other: string, decision: Decision): void {
    const all = this.all()
    if (!all.some((one) => one.id === id && one.other === other))
      throw new Refusal(`No import found that ${id} and ${other} may be the same. To see those: npm run matches`)
    this.#write(all.map((one) => (one.id === id && one.other === other ? { ...one, decision } : one)))
  }

  #write(pairs: readonly Pair[]): void {
    mkdirSync(join(this.#file, '..'), { recursive: true })
    const draft = `${this.#file}.${process.pid}`
    writeFileSync(draft, `${JSON.stringify(pairs, null, 2)}\n`, { mode: 0o600 })
    renameSync(draft, this.#file)
  }
}
