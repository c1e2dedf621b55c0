import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { cachePlace, inPlace, prepare } from '../place.ts'
import { Refusal } from '../refusal.ts'
import { type Java, javaProgram } from './java.ts'
import { BrokenProgram } from './neo4j-failure.ts'
import { runTool, ToolFailed } from './run-tool.ts'
import { tools } from './tools.ts'

/** Neo4j as it lies in the cache, ready to be run by `java`. `archive` need not exist: it makes starts faster. */
export interface Neo4jFiles {
  java: Java
  launcher: string
  archive: string
}

const sources = fileURLToPath(new URL('neo4j/', import.meta.url))
const digest = (...parts: (string | Buffer)[]): string =>
  parts
    .reduce<ReturnType<typeof createHash>>((hash, part) => hash.update(part), createHash('sha256'))
    .digest('hex')
    .slice(0, 12)

/** Bytes that the program, its launcher and the archive of classes take. */
const SIZE = 250_000_000

/** Neo4j could not be fetched. The message holds Maven's words. */
export class Neo4jNotFetched extends Refusal {
  override name = 'Neo4jNotFetched'
}

const libraryIn = (cache: string): string => join(cache, `neo4j-${digest(readFileSync(join(sources, 'pom.xml')))}`)

/**
 * Finds Neo4j in the cache folder, and on the first time, or where files of it are missing, fetches it there (about 125
 * MB).
 * Throws MissingTools, UnusableJava, PlaceUnusable, Neo4jNotFetched.
 */
export async function neo4jFiles(
  cache: string,
  say: (line: string) => void,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Neo4jFiles> {
  const library = libraryIn(cache)
  const place = cachePlace(cache)
  const fetched = await inPlace(place, () => isWhole(library))
  const { java, maven } = await tools({ withMaven: !fetched, environment, say })
  if (!fetched) {
    prepare(place, SIZE)
    await rm(library, { recursive: true, force: true })
    await inPlace(place, () => atomically(library, (folder) => fetchLibrary(maven, java, folder, say)))
  }
  const source = join(sources, 'Launcher.java')
  const built = join(
    cache,
    `launcher-${digest(readFileSync(join(sources, 'pom.xml')), readFileSync(source), java.home, java.version)}`,
  )
  const launcher = join(built, 'launcher.jar')
  if (!existsSync(launcher)) {
    prepare(place, 1_000_000)
    await rm(built, { recursive: true, force: true })
    await inPlace(place, () => atomically(built, (folder) => compile(java, source, library, folder))).catch(
      (error: unknown) => {
        throw error instanceof ToolFailed ? new BrokenProgram(error.message) : error
      },
    )
  }
  return { java, launcher, archive: join(built, 'classes-of-answers.jsa') }
}

/** Throws away Neo4j's program, so that it is fetched and made anew; another process that runs it goes on. */
export async function forgetProgram(cache: string): Promise<void> {
  const library = libraryIn(cache)
  await inPlace(cachePlace(cache), async () => {
    const launchers = (await readdir(cache)).filter((name) => name.startsWith('launcher-'))
    for (const folder of [library, ...launchers.map((name) => join(cache, name))])
      await rm(folder, { recursive: true, force: true })
  })
}

/** Name of the list of the program's files with their sizes. */
const LIST = 'files.json'

const sizes = (library: string): Record<string, number> =>
  Object.fromEntries(
    readdirSync(library)
      .filter((name) => name.endsWith('.jar'))
      .map((name) => [name, statSync(join(library, name)).size]),
  )

/**
 * Whether every file of the program is there in the size that it came in; a look at each takes milliseconds. One
 * fetched before lists were kept is trusted.
 */
function isWhole(library: string): boolean {
  if (!existsSync(library)) return false
  const list = join(library, LIST)
  if (!existsSync(list)) return readdirSync(library).some((name) => /^neo4j-\d.*\.jar$/.test(name))
  const found = sizes(library)
  try {
    const listed = JSON.parse(readFileSync(list, 'utf8')) as Record<string, number>
    return Object.entries(listed).every(([name, size]) => found[name] === size)
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

/** Makes a folder whole or not at all; when another process was quicker, its folder stands. */
async function atomically(folder: string, fillIn: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = `${folder}.${randomUUID()}`
  await mkdir(unfinished, { recursive: true })
  try {
    await fillIn(unfinished)
    await rename(unfinished, folder)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

async function fetchLibrary(maven: string, java: Java, folder: string, say: (line: string) => void): Promise<void> {
  say('Fetching Neo4j with Maven (about 125 MB, only this once) …')
  let files = 0
  const count = (line: string) => {
    if (line.includes('Downloaded from') && line.includes('.jar') && ++files % 25 === 0)
      say(`  … ${files} files of about 250`)
  }
  try {
    await runTool(maven, mavenArguments(folder), { env: { ...process.env, JAVA_HOME: java.home } }, count)
  } catch (error) {
    throw notFetched(error)
  }
  await writeFile(join(folder, LIST), JSON.stringify(sizes(folder)))
}

const mavenArguments = (folder: string): string[] => [
  '-B',
  // A server that does not answer is given up while a person still looks on.
  '-Daether.connector.connectTimeout=8000',
  '-Dmaven.wagon.http.retryHandler.count=1',
  '-Daether.connector.http.retryHandler.count=1',
  '-f',
  join(sources, 'pom.xml'),
  'dependency:copy-dependencies',
  '-DincludeScope=runtime',
  `-DoutputDirectory=${folder}`,
]

function notFetched(error: unknown): unknown {
  if (!(error instanceof ToolFailed)) return error
  const said = error.lines.filter((line) => line.startsWith('[ERROR]')).slice(0, 3)
  return new Neo4jNotFetched(
    [
      'Neo4j could not be fetched with Maven:',
      ...(said.length > 0 ? said : error.lines.slice(-3)),
      'Check that this machine reaches the internet (a proxy or a mirror stands in ~/.m2/settings.xml) and ' +
        'has room for 250 MB, and start again.',
      'Or use a Neo4j that you have:  NEO4J_URI=neo4j://… NEO4J_USERNAME=… NEO4J_PASSWORD=… npm start',
    ].join('\n'),
    { cause: error },
  )
}

async function compile(java: Java, source: string, library: string, folder: string): Promise<void> {
  const classes = join(folder, 'classes')
  // From inside: a folder's name may hold what stands between two paths.
  await runTool(javaProgram(java, 'javac'), ['-proc:none', '-cp', '*', '-d', classes, source], { cwd: library })
  const jars = (await readdir(library)).filter((name) => name.endsWith('.jar')).sort()
  const manifest = [
    'Main-Class: Launcher',
    'Add-Opens: java.base/java.nio java.base/java.io java.base/java.lang java.base/sun.nio.ch ' +
      'java.base/java.util.concurrent',
    `Class-Path: ${jars.map((jar) => `../${library.slice(library.lastIndexOf('neo4j-'))}/${jar}`).join(' ')}`,
  ]
  await writeFile(join(folder, 'manifest'), `${manifest.map(folded).join('\n')}\n`)
  await runTool(javaProgram(java, 'jar'), [
    '--create',
    '--file',
    join(folder, 'launcher.jar'),
    '--manifest',
    join(folder, 'manifest'),
    '-C',
    classes,
    '.',
  ])
  await rm(classes, { recursive: true })
}

/** A manifest line holds 72 bytes; the rest goes on after a space. */
const folded = (line: string): string =>
  line.length <= 70 ? line : `${line.slice(0, 70)}\n${folded(` ${line.slice(70)}`)}`
