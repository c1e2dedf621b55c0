import { createHash } from 'node:crypto'
import { type Input, type Opened, openFile } from '../../seed/formats/open.ts'
import type { Format } from '../../seed/formats/recognise.ts'
import { unpacked } from '../../seed/formats/unpack.ts'
import { Intake, type Taken } from '../../seed/intake.ts'
import type { Mapping } from '../../seed/mapping.ts'
import { creditOf, creditsTogether } from '../../seed/out/credits.ts'
import { rejectedRows } from '../../seed/rejected.ts'
import type { Report } from '../../seed/report.ts'
import type { Likely } from '../../seed/matches.ts'
import { countOwn, ownWords } from '../cypher/words.ts'
import type { Database } from '../database/database.ts'
import type { Decisions } from './decisions.ts'
import { elsewhere } from './elsewhere.ts'
import { fill, isLoaded, setsIn } from './fill.ts'
import type { About, Entry, Filling } from './filling.ts'

/** What an import is asked for. */
export interface Asked {
  readonly inputs: readonly Input[]
  /** The short name of the set. */
  readonly set: string
  readonly about: About
  /** The day by which the files were out. */
  readonly published?: string
  readonly format?: Format
  readonly mapping?: Mapping
  /** Says what would change, and changes nothing. */
  readonly dryRun?: boolean
  /** Takes nothing where anything is wrong. */
  readonly strict?: boolean
  /** Changes when the code that reads does. */
  readonly version: string
  /** What was decided of pairs that may be the same, and where pairs that are found are kept. */
  readonly decisions?: Decisions
  readonly progress?: (done: number, all: number) => void
  /** Told of each record that is taken, in the order of the files. */
  readonly see?: (one: Taken) => void
  /** Ends it before its time: what was written of a small set is not there then, of a larger one it is unfinished. */
  readonly signal?: AbortSignal
}

/** How what a set says changes. */
export interface Changes {
  added: number
  changed: number
  same: number
  removed: number
}

/** What came of an import. */
export interface BroughtIn {
  readonly set: string
  readonly outcome: 'FILLED' | 'UNCHANGED' | 'DRY_RUN'
  readonly formats: readonly Format[]
  readonly changes: Changes
  /** Own ids that were known already, with the ids they have here. */
  readonly joined: ReadonlyMap<string, string>
  readonly likely: readonly Likely[]
  readonly report: Report | undefined
  /** The rows that were refused, as CSV with what is wrong in a column. */
  readonly rejected?: string
}

/** Words that are compared at once. */
const AT_ONCE = 1_000

const entryOf = (one: Taken, position: number): Entry =>
  one.list === 'stories'
    ? { list: 'stories', record: { id: one.record.id, position, json: JSON.stringify(one.record) } }
    : (one as Entry)

/** Hands entries on, and counts on the way what they change of what the set says so far. */
async function* counted(
  database: Pick<Database, 'read'>,
  set: string,
  taken: AsyncIterable<Taken>,
  changes: Changes,
): AsyncGenerator<Entry> {
  let batch: Entry[] = []
  let position = 0
  const known = async (): Promise<void> => {
    const ids = batch.map(({ record }) => record.id)
    const rows = await database.read<{ id: string; json: string }>(ownWords, { set, ids })
    const before = new Map(rows.map(({ id, json }) => [id, json]))
    for (const { record } of batch) {
      const json = before.get(record.id)
      changes[json === undefined ? 'added' : json === JSON.stringify(record) ? 'same' : 'changed'] += 1
    }
  }
  for await (const one of taken) {
    batch.push(entryOf(one, position++))
    if (batch.length < AT_ONCE) continue
    await known()
    yield* batch
    batch = []
  }
  await known()
  yield* batch
}

/** Told from other versions by its files, how they are read, and what else there is to be joined with. */
async function fingerprintOf(
  database: Pick<Database, 'read'>,
  { set, about, mapping, published, version, decisions }: Asked,
  opened: readonly Opened[],
): Promise<string> {
  const { fetchedAt: _, ...said } = about
  const others = (await setsIn(database)).filter(({ id }) => id !== set).map(({ id, fingerprint }) => [id, fingerprint])
  const files = opened.map(({ look, format, source }) => [source.file, look.hash, format])
  return createHash('sha256')
    .update(JSON.stringify([files, mapping, published, said, version, others, [...(decisions?.decided() ?? [])]]))
    .digest('hex')
}

async function opened({ inputs, format, mapping, set, published, about }: Asked): Promise<Opened[]> {
  const opening = {
    set,
    ...(inputs.length === 1 ? { title: about.name } : {}),
    ...(published === undefined ? {} : { published }),
    ...(about.url === undefined ? {} : { url: about.url }),
    ...(format === undefined ? {} : { format }),
    ...(mapping === undefined ? {} : { mapping }),
  }
  const all: Opened[] = []
  for (const input of inputs) all.push(await openFile(input, opening))
  return all
}

const OURS: ReadonlySet<Format> = new Set(['yaml', 'jsonl', 'ftm'])

/** What we took away says itself under which licence it may be used. */
const withCredit = (about: About, files: readonly Opened[]): About => ({
  ...creditsTogether(files.flatMap(({ format, look }) => (OURS.has(format) ? [creditOf(look.head)] : []))),
  ...about,
})

/** Hands records on, and lets somebody look at them on the way, or end it. */
async function* watched(taken: AsyncIterable<Taken>, { see, signal }: Asked): AsyncGenerator<Taken> {
  for await (const one of taken) {
    signal?.throwIfAborted()
    see?.(one)
    yield one
  }
}

/** What is told of how far it is, and ends it where it is to end. */
const progressOf = ({ progress, signal }: Asked): { progress: (done: number, all: number) => void } => ({
  progress(done, all) {
    signal?.throwIfAborted()
    progress?.(done, all)
  },
})

async function drain(entries: AsyncIterable<Entry>): Promise<void> {
  for await (const _ of entries);
}

/**
 * Brings files in as a set beside what is there, or says what would change. The same files a second time change
 * nothing; of a newer version the difference is written. Throws Unreadable, NotStrictlyRight.
 */
export async function bringIn(database: Database, asked: Asked): Promise<BroughtIn> {
  const { inputs, remove } = await unpacked(asked.inputs)
  try {
    return await bringFilesIn(database, { ...asked, inputs })
  } finally {
    remove()
  }
}

async function bringFilesIn(database: Database, asked: Asked): Promise<BroughtIn> {
  const { set, dryRun = false } = asked
  const files = await opened(asked)
  const about = withCredit(asked.about, files)
  const formats = [...new Set(files.map(({ format }) => format))]
  const fingerprint = await fingerprintOf(database, { ...asked, about }, files)
  const [own] = await database.read<{ count: number }>(countOwn, { set })
  const before = own?.count ?? 0
  const changes: Changes = { added: 0, changed: 0, same: 0, removed: 0 }
  if (!dryRun && (await isLoaded(database, set, fingerprint))) {
    changes.same = before
    return { set, outcome: 'UNCHANGED', formats, changes, joined: new Map(), likely: [], report: undefined }
  }
  const intake = await Intake.of(
    files.map(({ source }) => source),
    await elsewhere(database, set),
    asked.decisions?.decided(),
  )
  if (asked.strict === true) await intake.strictly()
  const entries = counted(database, set, watched(intake.taken(), asked), changes)
  if (dryRun) await drain(entries)
  else {
    const filling: Filling = { set, about, fingerprint, entries }
    await fill(database, filling, progressOf(asked))
  }
  changes.removed = before - changes.same - changes.changed
  const { sure: joined, likely } = intake.matches
  if (!dryRun) asked.decisions?.propose(set, likely)
  const { report } = intake
  const rejected = await rejectedRows(
    files.flatMap(({ tables = [] }) => tables),
    report.refused,
  )
  const told = rejected === undefined ? {} : { rejected }
  return { set, outcome: dryRun ? 'DRY_RUN' : 'FILLED', formats, changes, joined, likely, report, ...told }
}
