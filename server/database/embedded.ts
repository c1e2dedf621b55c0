import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { dataPlace, inPlace, prepare } from '../place.ts'
import { Refusal } from '../refusal.ts'
import type { Connection } from './database.ts'
import { javaProgram } from './java.ts'
import { BrokenProgram, whyNot } from './neo4j-failure.ts'
import { forgetProgram, type Neo4jFiles, neo4jFiles } from './neo4j-files.ts'
import { passwordOf } from './password.ts'

/** A Neo4j of our own, in a process of its own, that ends with ours. */
export interface EmbeddedNeo4j {
  connection: Connection
  pid: number
  files: Neo4jFiles
  /** Resolves when the process is gone, however it went: by `stop` or by itself. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  /** Why it ended, in words for a person, where it did so by itself. */
  why(signal: NodeJS.Signals | null): Refusal
  /** Ends it within milliseconds: what was committed is on disk. */
  stop(): Promise<void>
}

/** Who holds a data folder, for the message to whoever else wants it. */
export interface Holder {
  pid: number
  address: string
}

/** Another server uses this data folder. */
export class DataFolderInUse extends Refusal {
  override name = 'DataFolderInUse'
  readonly holder: Holder | undefined
  constructor(folder: string, holder: Holder | undefined) {
    const who = holder === undefined ? 'another server' : `the server at ${holder.address} (process ${holder.pid})`
    super(`${folder} is in use by ${who}. Stop that one first, or give this one its own folder: DATA_DIR=… npm start`)
    this.holder = holder
  }
}

export interface EmbeddedOptions {
  dataDir: string
  cache: string
  /** Where our own server will answer, for the message to a second one. */
  address: string
  say?: (line: string) => void
  environment?: NodeJS.ProcessEnv
  /** Neo4j does not take the password that is kept: it gets a new one. */
  forgetPassword?: boolean
}

/** Serial collection, since a small heap on few cores starts and pauses shortest so. */
export const javaFlags: readonly string[] = [
  '-XX:+UseSerialGC',
  '-Xms96m',
  '-Xmx768m',
  '-XX:-UsePerfData',
  '-Dlog4j2.disable.jmx=true',
  '-Dfile.encoding=UTF-8',
]

/**
 * Starts Neo4j on a free loopback port, over the data in `dataDir`; fetches its program anew where that is not whole.
 * Throws MissingTools, PlaceUnusable, DataFolderInUse, Neo4jDidNotStart, and what neo4jFiles throws.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const { dataDir, cache, say = () => {}, environment = process.env } = options
  prepare(dataPlace(resolve(dataDir)), NEEDED)
  const begin = async (): Promise<EmbeddedNeo4j> => launch(await neo4jFiles(cache, say, environment), options)
  try {
    return await begin()
  } catch (error) {
    if (!(error instanceof BrokenProgram)) throw error
    say(`${error.message}\nIt is fetched anew.`)
    await forgetProgram(cache)
  }
  try {
    return await begin()
  } catch (error) {
    if (!(error instanceof BrokenProgram)) throw error
    throw new Refusal(
      `${error.message}\nIt was fetched anew, and is not whole again. Delete what Maven keeps of it ` +
        `(~/.m2/repository/org/neo4j) and ${cache}, and start again; the data is not touched.`,
    )
  }
}

async function launch(
  files: Neo4jFiles,
  { dataDir, address, say = () => {}, forgetPassword = false, environment = process.env }: EmbeddedOptions,
): Promise<EmbeddedNeo4j> {
  const home = resolve(dataDir, 'neo4j')
  const log = logIn(home)
  const note = join(dataDir, 'server.json')
  const { child, from, password, keep } = await inPlace(dataPlace(resolve(dataDir)), () => {
    mkdirSync(dirname(log), { recursive: true, mode: 0o700 })
    const kept = passwordOf(home, forgetPassword)
    return { ...spawnJava(files, home, kept.isNew, environment), ...kept }
  })
  child.stdin?.on('error', () => {})
  child.stdin?.write(`${password}\n`)
  const causes: string[] = []
  const ended = endOf(child, causes)
  const why = (signal: NodeJS.Signals | null): Refusal =>
    whyNot({ dataDir: resolve(dataDir), log, words: causes.length > 0 ? [...causes] : linesOf(log, from), signal })
  const waiting = setInterval(() => say(`Neo4j is still starting; what it does is in ${log} …`), PATIENCE)
  const port = await portOf(child, ended, causes, {
    onLocked: () => new DataFolderInUse(resolve(dataDir), readHolder(note)),
    onEnded: why,
    onMine: () => writeFileSync(note, JSON.stringify({ pid: process.pid, address } satisfies Holder)),
  }).finally(() => clearInterval(waiting))
  keep()
  return {
    connection: { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password },
    pid: child.pid ?? 0,
    files,
    ended,
    why,
    async stop() {
      rmSync(note, { force: true })
      await letEnd(child, ended)
    },
  }
}

/** What Java says goes here, in the folder of a Neo4j. */
const logIn = (home: string): string => join(home, 'logs', 'launcher.log')

/** How a process ends; why it did not even begin is noted among the causes. */
const endOf = (child: ChildProcess, causes: string[]): EmbeddedNeo4j['ended'] =>
  new Promise((tell) => {
    child.on('error', (error) => {
      causes.push(error.message)
      tell({ code: 127, signal: null })
    })
    child.on('close', (code, signal) => tell({ code, signal }))
  })

/** Has a process end by the end of its input, or else by force. */
async function letEnd(child: ChildProcess, ended: EmbeddedNeo4j['ended']): Promise<void> {
  child.stdin?.destroy()
  // A process that was stopped does not read that its input has ended.
  const stubborn = setTimeout(() => child.kill('SIGKILL'), 700)
  await ended
  clearTimeout(stubborn)
}

/** Bytes that a start needs: the empty store, its logs, and the graph that ships many times over. */
const NEEDED = 64_000_000

/** Milliseconds of a start after which a person is told that it goes on. */
const PATIENCE = 10_000

/**
 * Has a program step back where there is more to do than the cores can: the many threads of a database would crowd out
 * the one that answers clients, if only to say that there is no room. Its threads are begun after this, and inherit it.
 */
function stepBack(pid: number): void {
  const { PRIORITY_BELOW_NORMAL } = constants.priority
  try {
    setPriority(pid, PRIORITY_BELOW_NORMAL)
    // Linux may weigh sessions rather than programs (sched(7), "The autogroup feature"), and ours leads one of its own.
    writeFileSync(`/proc/${pid}/autogroup`, String(PRIORITY_BELOW_NORMAL))
  } catch {
    // It has ended already, which is told elsewhere; or the system has no such thing, and all goes on without.
  }
}

function spawnJava(
  files: Neo4jFiles,
  home: string,
  isNew: boolean,
  environment: NodeJS.ProcessEnv,
): { child: ChildProcess; from: number } {
  // The name of an archive cannot hold what stands between two paths.
  const archive =
    existsSync(files.archive) && !files.archive.includes(delimiter)
      ? [`-XX:SharedArchiveFile=${files.archive}`, '-Xshare:auto', '-Xlog:cds=off', '-Xlog:cds+dynamic=off']
      : []
  const words = openSync(logIn(home), 'a', 0o600)
  const from = fstatSync(words).size
  try {
    const child = spawn(
      javaProgram(files.java, 'java'),
      [...javaFlags, ...archive, '-jar', files.launcher, home, ...(isNew ? ['new-password'] : [])],
      {
        // A group of its own: Ctrl-C at the terminal is ours to answer first. The pipe at its standard input ends it
        // when we end, however we do.
        detached: process.platform !== 'win32',
        env: environment,
        stdio: ['pipe', 'pipe', words],
        windowsHide: true,
      },
    )
    if (child.pid !== undefined) stepBack(child.pid)
    return { child, from }
  } finally {
    closeSync(words)
  }
}

/** What was written to the log from a byte on, its stacks left out. */
const linesOf = (log: string, from: number): string[] =>
  readFileSync(log)
    .subarray(from)
    .toString()
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+(?:at |\.\.\. \d+ more)|^Picked up /.test(line))
    .slice(-12)

interface Telling {
  onLocked(): Error
  onEnded(signal: NodeJS.Signals | null): Error
  onMine(): void
}

/** The port, once Neo4j can be asked. Throws what `telling` makes of anything else that Java says. */
async function portOf(
  child: ChildProcess,
  ended: EmbeddedNeo4j['ended'],
  causes: string[],
  { onLocked, onEnded, onMine }: Telling,
): Promise<number> {
  if (child.stdout !== null)
    for await (const line of createInterface({ input: child.stdout })) {
      if (line === 'locked') throw onLocked()
      if (line === 'mine') onMine()
      // Java itself says here why it does not even begin.
      else causes.push(line.replace(/^cause /, ''))
      const port = /^port (\d+)$/.exec(line)?.[1]
      if (port !== undefined) {
        causes.length = 0
        child.stdout.resume()
        return Number(port)
      }
    }
  throw onEnded((await ended).signal)
}

function readHolder(note: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Holder
  } catch {
    // The holder has the lock but has not written its note yet, or its lock is on its last milliseconds.
    return undefined
  }
}
