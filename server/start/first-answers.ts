import { readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import type { Database } from '../database/database.ts'
import type { Answer, Posted } from '../http/fast-path.ts'
import type { App } from '../app.ts'
import { askAhead } from './ask-ahead.ts'
import { fingerprintOf } from './shipped-fingerprint.ts'

/** Answers to what the explorer asks when it opens, by question. */
export type FirstAnswers = Map<string, Answer>

interface Kept {
  readonly version: string
  readonly answers: readonly (readonly [string, Answer])[]
}

const keyOf = ({ query, operationName, variables }: Posted): string =>
  JSON.stringify([query, operationName ?? null, variables ?? {}])

/** Answers kept in a file by an earlier start; none where they are of another version of the program or its data. */
function read(file: string, version: string): Kept['answers'] {
  try {
    const kept = JSON.parse(readFileSync(file, 'utf8')) as Kept
    return kept.version === version ? kept.answers : []
  } catch {
    return []
  }
}

/**
 * Asks an app what the built explorer asks when it opens, and gives its answers. Throws where the explorer is not
 * built.
 */
export async function askFirstView(app: Pick<App, 'fetch'>, clientDir: string): Promise<FirstAnswers> {
  const answers: FirstAnswers = new Map()
  await askAhead('askFirstView', app, clientDir, (body, status, text) => {
    answers.set(keyOf(JSON.parse(body) as Posted), { status, body: text })
  })
  return answers
}

/**
 * Brings the answers: those kept in the file by an earlier start as long as nothing was written since, else asked now
 * and kept, whole or not at all.
 */
export async function bringFirstAnswers(
  answers: FirstAnswers,
  app: Pick<App, 'fetch'>,
  { database, clientDir, file }: { database: Database; clientDir: string; file: string },
): Promise<void> {
  const version = `${fingerprintOf('seed', 'schema', 'server')} ${await database.version()}`
  const kept = read(file, version)
  const brought = kept.length > 0 ? kept : [...(await askFirstView(app, clientDir))]
  for (const [key, answer] of brought) answers.set(key, answer)
  if (kept.length > 0) return
  await writeFile(`${file}.new`, JSON.stringify({ version, answers: brought } satisfies Kept), { mode: 0o600 })
  await rename(`${file}.new`, file)
}

/**
 * An app that gives these answers at once: a database just started takes seconds over its first plans, and everybody's
 * first page asks the same.
 */
export const answeringFirst = (app: App, answers: FirstAnswers): App => ({
  ...app,
  plain: async (posted, signal, who) => answers.get(keyOf(posted)) ?? app.plain(posted, signal, who),
})

/** A database whose first write empties these answers: from then on they might be untrue. */
export const forgettingFirst = (database: Database, answers: FirstAnswers): Database => ({
  ...database,
  write(text, parameters) {
    answers.clear()
    return database.write(text, parameters)
  },
  writeAll(statements) {
    answers.clear()
    return database.writeAll(statements)
  },
  transact(work) {
    answers.clear()
    return database.transact(work)
  },
})
