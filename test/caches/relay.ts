import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import process from 'node:process'
import { pathToFileURL } from 'node:url'
import {
  type ConcreteRequest,
  createOperationDescriptor,
  Environment,
  fetchQuery,
  type GraphQLSingularResponse,
  Network,
  RecordSource,
  Store,
} from 'relay-runtime'
import { run } from '../support/run-program.ts'
import { cacheFolder } from '../support/temporary.ts'
import type { DayQuestion } from './day-questions.ts'

/** Too large to be among the packages of everybody who starts Moothall: fetched once, when it is tested with. */
const COMPILER = 'relay-compiler@21.0.1'

async function must(program: string, args: readonly string[], where: string): Promise<void> {
  const { code, words } = await run(program, args, {}, '', where)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${words}`)
}

/** The folder of the compiler, in the cache. */
async function compilerFolder(): Promise<string> {
  const kept = join(cacheFolder(), COMPILER)
  if (existsSync(kept)) return kept
  const aside = `${kept}.${randomUUID()}`
  mkdirSync(aside, { recursive: true })
  try {
    await must('npm', ['install', '--prefix', aside, '--ignore-scripts', '--no-audit', '--no-fund', COMPILER], aside)
    renameSync(aside, kept)
  } catch (error) {
    if (!existsSync(kept)) throw error
  } finally {
    rmSync(aside, { recursive: true, force: true })
  }
  return kept
}

/** All questions, compiled into a folder as an application of Relay has them. */
export async function compileForRelay(folder: string, questions: readonly DayQuestion[]): Promise<void> {
  const source = join(folder, 'src')
  mkdirSync(source)
  const schema = readFileSync(new URL('../../schema/schema.gen.graphql', import.meta.url))
  writeFileSync(join(folder, 'schema.graphql'), schema)
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(source, 'Days.js'), questions.map(({ query }) => `graphql\`${query}\``).join('\n'))
  const config = { src: './src', schema: './schema.graphql', language: 'javascript', eagerEsModules: true }
  writeFileSync(join(folder, 'relay.config.json'), JSON.stringify(config))
  const program = join(await compilerFolder(), 'node_modules', 'relay-compiler', 'cli.js')
  await must(process.execPath, [program, 'relay.config.json'], folder)
}

/** What Relay's compiler made of a question of the folder: what an application asks with, and its text. */
export async function compiled(folder: string, query: string): Promise<{ request: ConcreteRequest; text: string }> {
  const file = join(folder, 'src', '__generated__', `${/^query (\w+)/.exec(query)?.[1]}.graphql.js`)
  const { default: request } = (await import(pathToFileURL(file).href)) as { default: ConcreteRequest }
  return { request, text: request.params.text ?? '' }
}

/** What Relay shows of an answer once it has kept it by its ids. */
export async function keptByRelay(request: ConcreteRequest, answer: GraphQLSingularResponse): Promise<unknown> {
  const environment = new Environment({
    network: Network.create(() => Promise.resolve(answer)),
    store: new Store(new RecordSource()),
  })
  await fetchQuery(environment, request, {}).toPromise()
  return environment.lookup(createOperationDescriptor(request, {}).fragment).data
}
