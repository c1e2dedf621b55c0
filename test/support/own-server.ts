import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { root } from './sources.ts'
import { type Started, startProgram } from './started.ts'

/** A server started as a person would, over a data folder of its own. */
export interface OwnServer extends Started {
  /** Ids of the processes of its Neo4j that are alive. */
  neo4j(): number[]
  /** Sends a signal to its Neo4j, and gives its id. Throws where none is alive. */
  signalNeo4j(name: NodeJS.Signals): number
}

const READY = /Moothall is ready: (\S+)\nIn it: (.+)\./

/** Milliseconds for a start, on a machine that does other things too. */
const START = 120_000

/** What it says when it is ready: its address and what is in it. */
export const whenReady = async (server: Started): Promise<{ address: string; counts: string }> => {
  const [, address = '', counts = ''] = await server.says(READY, START)
  return { address, counts }
}

export function startServer(dataDir: string, port: number, environment: NodeJS.ProcessEnv = {}): OwnServer {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env
  const program = startProgram(process.execPath, ['server/main.ts'], {
    cwd: root,
    // A question just after a start may take long where much else goes on.
    env: { ...env, PORT: String(port), DATA_DIR: dataDir, QUERY_TIMEOUT_MS: '60000', ...environment },
  })
  return {
    ...program,
    neo4j: () => javaOver(dataDir),
    signalNeo4j(name) {
      const [pid] = javaOver(dataDir)
      // Nobody's id is not to become 0: that is the whole group of this process.
      if (pid === undefined) throw new Error(`There is no Neo4j over ${dataDir}. The server said:\n${program.said()}`)
      process.kill(pid, name)
      return pid
    },
  }
}

/** Processes of Java over a data folder. */
function javaOver(dataDir: string): number[] {
  return execFileSync('ps', ['-ww', '-eo', 'pid=,args='], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line.includes('launcher.jar') && line.includes(dataDir))
    .map((line) => Number.parseInt(line, 10))
}
