import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { copyFile, mkdtemp, rename, rm } from 'node:fs/promises'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { openDatabase } from './database.ts'
import { javaFlags } from './embedded.ts'
import { javaProgram } from './java.ts'
import type { Neo4jFiles } from './neo4j-files.ts'
import { runTool } from './run-tool.ts'

/** What a start and a first question load beyond Neo4j's own start. */
const exercise = [
  'CREATE CONSTRAINT warm IF NOT EXISTS FOR (w:Warm) REQUIRE w.id IS UNIQUE',
  'CREATE FULLTEXT INDEX warm_text IF NOT EXISTS FOR (w:Warm) ON EACH [w.name]',
  'CALL db.awaitIndexes(60)',
  'UNWIND ["a", "b"] AS id MERGE (w:Warm {id: id}) SET w.name = id + " warm", w.tags = [id]',
  'MATCH (a:Warm {id: "a"}), (b:Warm {id: "b"}) MERGE (a)-[u:UP {since: 20240101}]->(b) SET u.n = 1',
  'CALL db.index.fulltext.queryNodes("warm_text", "war* OR wram~1") YIELD node, score RETURN node.id AS id, score',
  'MATCH path = (a:Warm)-[r*1..2]-(b) WHERE a.id IN $ids RETURN a.id AS id, collect({kind: type(r[0]), to: b.id}) AS ties, count(path) AS paths ORDER BY id LIMIT 5',
]

/**
 * Writes the archive of loaded classes (JDK class data sharing) that nearly halves Neo4j's start, where it is missing.
 * It runs a second Neo4j on an empty folder at the lowest priority; the process is killed when `signal` says so.
 */
export async function makeArchive(files: Neo4jFiles, signal: AbortSignal): Promise<void> {
  if (existsSync(files.archive) || signal.aborted) return
  const home = await mkdtemp(join(tmpdir(), 'moothall-archive-'))
  const dump = join(home, 'classes.jsa')
  const unfinished = `${files.archive}.${process.pid}`
  const child = spawn(javaProgram(files.java, 'java'), [...javaFlags, '-XX:+RecordDynamicDumpInfo', '-Xlog:disable', '-jar', files.launcher, home],
    { detached: process.platform !== 'win32', stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true })
  const closed = new Promise<number | null>((tell) => { child.on('close', tell).on('error', () => tell(127)) })
  const end = () => { child.kill('SIGKILL') }
  signal.addEventListener('abort', end, { once: true })
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    child.stdin.on('error', () => {})
    child.stdin.write('for-a-moment\n')
    for await (const line of createInterface({ input: child.stdout })) {
      const port = /^port (\d+)$/.exec(line)?.[1]
      if (port === undefined) continue
      const database = openDatabase({ uri: `bolt://127.0.0.1:${port}`, username: 'neo4j', password: 'for-a-moment' })
      for (const text of exercise) await database.write(text, { ids: ['a'] })
      await database.close()
      await runTool(javaProgram(files.java, 'jcmd'), [String(child.pid), 'VM.cds', 'dynamic_dump', dump], { signal })
      await copyFile(dump, unfinished)
      await rename(unfinished, files.archive)
      break
    }
  } catch (error) {
    // A start without the archive is slower and no worse, so a stop half-way is no failure.
    if (!signal.aborted) throw error
  } finally {
    end()
    signal.removeEventListener('abort', end)
    await closed
    await rm(unfinished, { force: true })
    await rm(home, { recursive: true, force: true, maxRetries: 5 })
  }
}
