import { createHash } from 'node:crypto'
import { type Input, type Opened, openRecognised, type Recognised, recogniseFile } from '../../seed/formats/open.ts'
import type { Format } from '../../seed/formats/recognise.ts'
import { unpacked } from '../../seed/formats/unpack.ts'
import { Intake, type Taken } from '../../seed/intake.ts'
import type { Mapping } from '../../seed/mapping.ts'
import { creditOf, creditsTogether } from '../../seed/out/credits.ts'
import { rejectedRows } from '../../seed/rejected.ts'
import type { Report } from '../../seed/report.ts'
import type { Source } from '../../seed/source.ts'
import type { Likely } from '../../seed/matches.ts'
import { countOwn, ownWords } from '../cypher/words.ts'
import type { DataSetRow } from '../cypher/sets.ts'
import { type Database, DatabaseUnavailable } from '../database/database.ts'
import { Refusal } from '../refusal.ts'
import type { Decisions } from './decisions.ts'
import { elsewhere } from './elsewhere.ts'
import { fill, isAmong, setsIn } from './fill.ts'
import type { About, Entry, Filling } from './filling.ts'
import { giveUp } from './take-away.ts'

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
  /** What the columns of one table mean, by what it is called. */
  readonly mappings?: ReadonlyMap<string, Mapping>
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
  /**
   * Ends it before its time: the set is then what it was before, or not there. A newer version of a large set, once all
   * of it is read and what follows is being worked out, goes on to its end.
   */
  readonly signal?: AbortSignal
}

/** Nothing in some files could be taken: an empty set would help nobody, and one that is there would be emptied. */
class NothingTaken extends Refusal {
  constructor(report: Report) {
    super(`Nothing in it could be taken, so nothing was changed. ${report.lines().join('\n')}`)
  }
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
  { set, before }: { readonly set: string; readonly before: number },
  taken: AsyncIterable<Taken>,
  changes: Changes,
): AsyncGenerator<Entry> {
  let batch: Entry[] = []
  let position = 0
  const known = async (): Promise<void> => {
    const ids = batch.map(({ record }) => record.id)
    const rows = before === 0 ? [] : await database.read<{ id: string; json: string }>(ownWords, { set, ids })
    const said = new Map(rows.map(({ id, json }) => [id, json]))
    for (const { record } of batch) {
      const json = said.get(record.id)
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
  { set, about, mapping, mappings, published, version, decisions }: Asked,
  opened: readonly Opened[],
): Promise<string> {
  const { fetchedAt: _, ...said } = about
  const others = (await setsIn(database)).filter(({ id }) => id !== set).map(({ id, fingerprint }) => [id, fingerprint])
  const files = opened.map(({ look, format, source }) => [source.file, look.hash, format])
  return createHash('sha256')
    .update(JSON.stringify([files, mapping, published, said, version, others, [...(decisions?.decided() ?? [])]]))
    .update(JSON.stringify([...(mappings ?? [])]))
    .digest('hex')
}

async function opened(asked: Asked, files: readonly Recognised[]): Promise<Opened[]> {
  const { inputs, format, mapping, mappings, set, published, about } = asked
  const opening = {
    set,
    ...(inputs.length === 1 ? { title: about.name } : {}),
    ...(published === undefined ? {} : { published }),
    ...(about.url === undefined ? {} : { url: about.url }),
    ...(format === undefined ? {} : { format }),
    ...(mapping === undefined ? {} : { mapping }),
    ...(mappings === undefined ? {} : { mappings }),
  }
  const all: Opened[] = []
  for (const file of files) all.push(await openRecognised(file, opening))
  return all
}

const OURS: ReadonlySet<Format> = new Set(['yaml', 'jsonl', 'ftm'])

/** What we took away says itself under which licence it may be used. */
const withCredit = (about: About, files: readonly Opened[]): About => ({
  ...creditsTogether(files.map(({ format, look, credit }) => credit ?? (OURS.has(format) ? creditOf(look.head) : {}))),
  ...about,
})

/** Hands records on, and lets somebody look at them on the way, or end it. Throws NothingTaken where there are none. */
async function* watched(intake: Intake, { see, signal, dryRun }: Asked): AsyncGenerator<Taken> {
  let isAny = dryRun === true
  for await (const one of intake.taken()) {
    signal?.throwIfAborted()
    see?.(one)
    isAny = true
    yield one
  }
  if (!isAny) throw new NothingTaken(intake.report)
}

/** A source that ends where it is to end. */
const ending = ({ file, read }: Source, signal: AbortSignal | undefined): Source => ({
  file,
  async *read() {
    for await (const portion of read()) {
      signal?.throwIfAborted()
      yield portion
    }
  },
})

async function drain(entries: AsyncIterable<Entry>): Promise<void> {
  for await (const _ of entries);
}

/**
 * Brings files in as a set beside what is there, or says what would change. The same files a second time change
 * nothing; of a newer version the difference is written. Throws Unreadable, NotStrictlyRight, and Refusal where nothing in
 * them can be taken.
 */
export async function bringIn(database: Database, asked: Asked): Promise<BroughtIn> {
  const { inputs, remove } = await unpacked(asked.inputs)
  try {
    return await bringFilesIn(database, { ...asked, inputs })
  } finally {
    remove()
  }
}

/**
 * The set that is meant: one that was given another name is still the same set, and keeps that name where it is brought
 * in under its first.
 */
function meant({ set, about }: Asked, sets: readonly DataSetRow[]): Pick<Asked, 'set' | 'about'> {
  const byName = sets.find(({ name }) => name === about.name)
  if (byName !== undefined) return { set: byName.id, about }
  const byId = sets.find(({ id }) => id === set)
  return { set, about: byId === undefined ? about : { ...about, name: byId.name } }
}

/** Fills a set; what was not there before is not left there half, and what was is what it was. */
async function fillOrGiveUp(database: Database, filling: Filling, asked: Asked, wasThere: boolean): Promise<void> {
  const { progress, signal } = asked
  try {
    await fill(database, filling, {
      signal,
      progress(done, all) {
        if (!wasThere) signal?.throwIfAborted()
        progress?.(done, all)
      },
    })
  } catch (error) {
    // Where the database is away that is done by the next start, or when the files are brought in anew; what is told is
    // why it failed first.
    if (!(error instanceof DatabaseUnavailable)) await giveUp(database, filling.set, wasThere).catch(() => undefined)
    throw error
  }
}

const nothingNew = (set: string, formats: readonly Format[], changes: Changes): BroughtIn => ({
  ...{ set, outcome: 'UNCHANGED', formats, changes, joined: new Map(), likely: [], report: undefined },
})

async function bringFilesIn(database: Database, given: Asked): Promise<BroughtIn> {
  const recognised: Recognised[] = []
  for (const input of given.inputs) recognised.push(await recogniseFile(input, given.format))
  const sets = await setsIn(database)
  const asked = { ...given, ...meant(given, sets) }
  const { set, dryRun = false, signal } = asked
  const files = await opened(asked, recognised)
  const about = withCredit(asked.about, files)
  const formats = [...new Set(files.map(({ format }) => format))]
  const fingerprint = await fingerprintOf(database, { ...asked, about }, files)
  const [own] = await database.read<{ count: number }>(countOwn, { set })
  const before = own?.count ?? 0
  const changes: Changes = { added: 0, changed: 0, same: 0, removed: 0 }
  if (!dryRun && isAmong(sets, set, fingerprint)) return nothingNew(set, formats, { ...changes, same: before })
  const sources = files.map(({ source }) => ending(source, signal))
  const intake = await Intake.of(sources, await elsewhere(database, set), asked.decisions?.decided())
  if (asked.strict === true) await intake.strictly()
  const entries = counted(database, { set, before }, watched(intake, asked), changes)
  if (dryRun) await drain(entries)
  else {
    const wasThere = sets.some(({ id }) => id === set)
    await fillOrGiveUp(database, { set, about, fingerprint, entries }, asked, wasThere)
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
