import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { findJava, findProgram, type Java, javaProgram, MissingTools } from './java.ts'
import { runTool } from './run-tool.ts'

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

/** Finds Neo4j in the cache folder, and on the first time fetches it there (about 125 MB). Throws MissingTools. */
export async function neo4jFiles(
  cache: string,
  say: (line: string) => void,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Neo4jFiles> {
  const pom = readFileSync(join(sources, 'pom.xml'))
  const library = join(cache, `neo4j-${digest(pom)}`)
  const maven = findProgram('mvn', environment)
  const java = findJava(environment)
  const fetched = existsSync(library)
  const missing = [
    ...(java === undefined ? ['a Java Development Kit (17 or 21)'] : []),
    ...(fetched || maven !== undefined ? [] : ['Maven']),
  ]
  if (java === undefined || missing.length > 0) throw new MissingTools(missing, environment)
  if (!fetched && maven !== undefined) await atomically(library, (folder) => fetchLibrary(maven, java, folder, say))

  const source = join(sources, 'Launcher.java')
  const built = join(cache, `launcher-${digest(pom, readFileSync(source), java.home, java.version)}`)
  if (!existsSync(built)) await atomically(built, (folder) => compile(java, source, library, folder))
  return { java, launcher: join(built, 'launcher.jar'), archive: join(built, 'classes-of-answers.jsa') }
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
  await runTool(
    maven,
    [
      '-B',
      '-f',
      join(sources, 'pom.xml'),
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      `-DoutputDirectory=${folder}`,
    ],
    { env: { ...process.env, JAVA_HOME: java.home } },
    count,
  )
}

async function compile(java: Java, source: string, library: string, folder: string): Promise<void> {
  const classes = join(folder, 'classes')
  await runTool(javaProgram(java, 'javac'), ['-proc:none', '-cp', join(library, '*'), '-d', classes, source])
  const jars = (await readdir(library)).filter((name) => name.endsWith('.jar')).sort()
  const manifest = [
    'Main-Class: Launcher',
    'Add-Opens: java.base/java.nio java.base/java.io java.base/java.lang java.base/sun.nio.ch java.base/java.util.concurrent',
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
