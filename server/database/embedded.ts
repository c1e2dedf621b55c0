import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { Refusal } from '../refusal.ts'
import type { Connection } from './database.ts'
import { javaProgram } from './java.ts'
import { type Neo4jFiles, neo4jFiles } from './neo4j-files.ts'

/** A Neo4j of our own, in a process of its own, that ends with ours. */
export interface EmbeddedNeo4j {
  connection: Connection
  pid: number
  files: Neo4jFiles
  /** Resolves when the process is gone, however it went: by `stop` or by itself. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
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

/** Neo4j ended before it was ready. */
export class Neo4jDidNotStart extends Refusal {
  override name = 'Neo4jDidNotStart'
  constructor(log: string) {
    const words = readFileSync(log, 'utf8')
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('\tat '))
      .slice(-5)
      .join('\n')
    super(`Neo4j did not start. Its last words, from ${log}:\n${words}`)
  }
}

export interface EmbeddedOptions {
  dataDir: string
  cache: string
  /** Where our own server will answer, for the message to a second one. */
  address: string
  say?: (line: string) => void
  environment?: NodeJS.ProcessEnv
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
 * Starts Neo4j on a free loopback port, over the data in `dataDir`.
 * Throws MissingTools, DataFolderInUse, Neo4jDidNotStart.
 */
export async function startEmbedded({
  dataDir,
  cache,
  address,
  say = () => {},
  environment = process.env,
}: EmbeddedOptions): Promise<EmbeddedNeo4j> {
  const files = await neo4jFiles(cache, say, environment)
  const home = resolve(dataDir, 'neo4j')
  mkdirSync(join(home, 'logs'), { recursive: true, mode: 0o700 })
  const password = keptPassword(home)
  const log = join(home, 'logs', 'launcher.log')
  const archive = existsSync(files.archive)
    ? [`-XX:SharedArchiveFile=${files.archive}`, '-Xshare:auto', '-Xlog:cds=off', '-Xlog:cds+dynamic=off']
    : []
  const words = openSync(log, 'a', 0o600)
  const child = spawn(javaProgram(files.java, 'java'), [...javaFlags, ...archive, '-jar', files.launcher, home], {
    // A group of its own: Ctrl-C at the terminal is ours to answer first. The pipe at its standard input ends it when we end, however we do.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', words],
    windowsHide: true,
  })
  closeSync(words)
  child.stdin?.on('error', () => {})
  child.stdin?.write(`${password}\n`)
  const ended: EmbeddedNeo4j['ended'] = new Promise((tell) => {
    child.on('error', () => tell({ code: 127, signal: null }))
    child.on('close', (code, signal) => tell({ code, signal }))
  })
  const note = join(dataDir, 'server.json')
  const port = await portOf(child, ended, {
    onLocked: () => {
      throw new DataFolderInUse(resolve(dataDir), readHolder(note))
    },
    onEnded: () => {
      throw new Neo4jDidNotStart(log)
    },
    onMine: () => writeFileSync(note, JSON.stringify({ pid: process.pid, address } satisfies Holder)),
  })
  return {
    connection: { uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password },
    pid: child.pid ?? 0,
    files,
    ended,
    async stop() {
      rmSync(note, { force: true })
      child.stdin?.destroy()
      await ended
    },
  }
}

interface Telling {
  onLocked(): never
  onEnded(): never
  onMine(): void
}

async function portOf(
  child: ChildProcess,
  ended: EmbeddedNeo4j['ended'],
  { onLocked, onEnded, onMine }: Telling,
): Promise<number> {
  if (child.stdout === null) return onEnded()
  for await (const line of createInterface({ input: child.stdout })) {
    if (line === 'locked') return onLocked()
    if (line === 'mine') onMine()
    const port = /^port (\d+)$/.exec(line)?.[1]
    if (port !== undefined) {
      child.stdout.resume()
      return Number(port)
    }
  }
  await ended
  return onEnded()
}

/** Made once for a data folder, readable by its owner only; whole or not there, also with two servers starting at once. */
function keptPassword(home: string): string {
  const file = join(home, 'password')
  if (!existsSync(file)) {
    const draft = `${file}.${process.pid}`
    // Digits and a to f only: Neo4j's own command reads a password that begins with a hyphen as an option.
    writeFileSync(draft, randomBytes(24).toString('hex'), { mode: 0o600 })
    try {
      linkSync(draft, file)
    } catch (error) {
      if (!existsSync(file)) throw error
    }
    rmSync(draft)
  }
  return readFileSync(file, 'utf8')
}

function readHolder(note: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(note, 'utf8')) as Holder
  } catch {
    // The holder has the lock but has not written its note yet, or its lock is on its last milliseconds.
    return undefined
  }
}
