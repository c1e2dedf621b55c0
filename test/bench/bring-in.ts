import { spawn } from 'node:child_process'
import { createWriteStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { ensureConstraints } from '../../server/database/constraints.ts'
import type { Connection } from '../../server/database/database.ts'
import { ownNeo4j } from '../support/neo4j.ts'
import { root } from '../support/sources.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { writeGraphLines } from './graph-lines.ts'

/** Megabytes that the program that brings in may have for its objects. */
const MOST_MEMORY = 1_000
/** Milliseconds between two looks at how much memory it has. */
const EVERY = 200

interface Spent {
  readonly seconds: number
  /** At its highest; undefined where the system does not tell. */
  readonly megabytes: number | undefined
}

/** So many roles of a quarter as many people in some bodies. */
function* lines(memberships: number): Generator<string> {
  yield 'Person ID,Name,Organisation,Role,Start,End\n'
  for (let at = 0; at < memberships; at += 1) {
    const person = at % Math.ceil(memberships / 4)
    const [start, body] = [1990 + (at % 30), at % 1_000]
    yield `${person},Person ${person},Body ${body},Role ${at % 20},${start}-05-02,${start + 4}-05-01\n`
  }
}

function highest(pid: number | undefined): number | undefined {
  try {
    const kilobytes = /^VmHWM:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024
  } catch {
    return undefined
  }
}

/** Runs a program of ours to its end. Throws where it fails. */
async function run(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Spent> {
  const before = performance.now()
  const child = spawn(process.execPath, [`--max-old-space-size=${MOST_MEMORY}`, ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let megabytes: number | undefined
  const look = setInterval(() => {
    megabytes = highest(child.pid) ?? megabytes
  }, EVERY)
  const code = await new Promise<number | null>((ended) => child.once('close', ended))
  clearInterval(look)
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}.`)
  return { seconds: (performance.now() - before) / 1_000, megabytes }
}

const product = (file: string, { uri, username, password }: Connection): Promise<Spent> =>
  run(['server/commands/import.ts', file], {
    ...{ DATA_DIR: join(file, '..'), NEO4J_URI: uri, NEO4J_USERNAME: username, NEO4J_PASSWORD: password },
  })

/** Brings a file in as a person would, and keeps the graph that it made as lines, for the bare loader. */
const productInto =
  (lines: string) =>
  async (file: string, connection: Connection): Promise<Spent> => {
    const spent = await product(file, connection)
    await writeGraphLines(connection, lines)
    return spent
  }

const bare = (lines: string, { uri, username, password }: Connection): Promise<Spent> =>
  run(['test/bench/bare-loader.ts', lines, uri, username, password], {})

/** Brings a file into an empty database with the indexes that ours has. */
async function into(file: string, bring: (file: string, connection: Connection) => Promise<Spent>): Promise<Spent> {
  const { connection, database, stop } = await ownNeo4j(() => {}, process.env)
  try {
    await ensureConstraints(database)
    return await bring(file, connection)
  } finally {
    await stop()
  }
}

/**
 * Brings a tenth of so many memberships in, and all of them, from a CSV file, beside a bare loader of the graph that this
 * makes. A table of rows a second, of how much longer it takes, and of the memory at its highest.
 */
export async function measureImport(memberships: number, say: (line: string) => void): Promise<string> {
  const folder = temporaryFolder()
  const rows: string[] = []
  try {
    for (const count of [Math.ceil(memberships / 10), memberships]) {
      const file = join(folder.path, `${count}.csv`)
      await pipeline(Readable.from(lines(count)), createWriteStream(file))
      say(`${count.toLocaleString('en-GB')} memberships …`)
      const graph = join(folder.path, `${count}.graph.jsonl`)
      const ours = await into(file, productInto(graph))
      say(`${(count / ours.seconds).toFixed(0)} rows a second; the bare loader …`)
      const plain = await into(graph, bare)
      const speeds = [plain, ours].map(({ seconds }) => Math.round(count / seconds).toLocaleString('en-GB'))
      const times = (ours.seconds / plain.seconds).toFixed(2)
      rows.push(
        `| ${[count.toLocaleString('en-GB'), ...speeds, times, ours.megabytes?.toFixed(0) ?? '–'].join(' | ')} |`,
      )
    }
  } finally {
    await folder.remove()
  }
  return [
    '| memberships | bare loader, rows a second | Moothall, rows a second | times as long | most memory, MB |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n')
}
