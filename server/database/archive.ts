import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { constants, setPriority, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { type Database, openDatabase } from './database.ts'
import { javaFlags } from './embedded.ts'
import { javaProgram } from './java.ts'
import type { Neo4jFiles } from './neo4j-files.ts'
import { runTool } from './run-tool.ts'

const PASSWORD = 'for-a-moment'
const DUMP = 'classes.jsa'

/** A Neo4j on an empty folder that notes the classes which it loads. */
const spawnRecorder = (files: Neo4jFiles, home: string) =>
  spawn(
    javaProgram(files.java, 'java'),
    [...javaFlags, '-XX:+RecordDynamicDumpInfo', '-Xlog:disable', '-jar', files.launcher, home],
    { cwd: home, detached: process.platform !== 'win32', stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true },
  )

/** Writes down the classes that a recorder has loaded, and makes the archive of them once all are there. */
async function keepClasses(
  files: Neo4jFiles,
  recorder: number | undefined,
  home: string,
  signal: AbortSignal,
): Promise<void> {
  const unfinished = `${files.archive}.${process.pid}`
  try {
    // By its name in the process's own folder: jcmd takes a path apart at its spaces.
    await runTool(javaProgram(files.java, 'jcmd'), [String(recorder), 'VM.cds', 'dynamic_dump', DUMP], { signal })
    await copyFile(join(home, DUMP), unfinished)
    await rename(unfinished, files.archive)
  } finally {
    await rm(unfinished, { force: true })
  }
}

/**
 * Writes the archive of loaded classes (JDK class data sharing) that nearly halves Neo4j's start, where it is missing.
 * It runs a second Neo4j on an empty folder at the lowest priority; the process is killed when `signal` says so.
 * `exercise` does there what a start and the first questions do: classes that it needs are in the archive, and most of
 * the time of a first answer goes into loading them.
 */
export async function makeArchive(
  files: Neo4jFiles,
  signal: AbortSignal,
  exercise: (database: Database) => Promise<void>,
): Promise<void> {
  // Java reads a name that holds what stands between two paths as two archives.
  if (existsSync(files.archive) || files.archive.includes(delimiter) || signal.aborted) return
  const home = await mkdtemp(join(tmpdir(), 'moothall-archive-'))
  const child = spawnRecorder(files, home)
  const closed = new Promise<number | null>((tell) => {
    child.on('close', tell).on('error', () => tell(127))
  })
  const end = () => {
    child.kill('SIGKILL')
  }
  signal.addEventListener('abort', end, { once: true })
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    child.stdin.on('error', () => {})
    child.stdin.write(`${PASSWORD}\n`)
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /^port (\d+)$/.exec(line)?.[1]
      if (port === undefined) continue
      const database = openDatabase({ uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: PASSWORD })
      await exercise(database)
      await database.close()
      await keepClasses(files, child.pid, home, signal)
      break
    }
  } catch (error) {
    // A start without the archive is slower and no worse, so a stop half-way is no failure.
    if (!signal.aborted) throw error
  } finally {
    end()
    signal.removeEventListener('abort', end)
    await closed
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}
