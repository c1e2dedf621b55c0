import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { afterAll, expect, test, vi } from 'vitest'
import { startEmbedded } from '../../server/database/embedded.ts'
import { neo4jFiles } from '../../server/database/neo4j-files.ts'
import { fakeProgram } from '../support/fake-program.ts'
import { cacheFolder, temporaryFolder } from '../support/temporary.ts'

vi.setConfig({ testTimeout: 180_000 })

const folder = temporaryFolder()
afterAll(folder.remove)

// The program as it was fetched for the machine; a Maven that 'fetches' it again from there by links.
await neo4jFiles(cacheFolder(), () => {})
const name = readdirSync(cacheFolder()).find((found) => /^neo4j-[0-9a-f]{12}$/.test(found)) ?? ''
const real = join(cacheFolder(), name)
const jars = readdirSync(real).filter((jar) => jar.endsWith('.jar'))
const kernel = jars.find((jar) => jar.startsWith('neo4j-kernel-5')) ?? ''
const bin = join(folder.path, 'bin')
fakeProgram(
  join(bin, 'mvn'),
  `for a; do case "$a" in -DoutputDirectory=*) to="$(echo "$a" | cut -d= -f2-)"; cp -s '${real}'/*.jar ` +
    '"$to";; esac; done',
)
const environment = { ...process.env, PATH: `${bin}:${process.env.PATH}` }

/** A cache as an earlier start left it. The name of its folder is one that leads many a program astray. */
function cache(): { path: string; library: string } {
  const path = join(folder.path, "cache #1 %41 'ü")
  rmSync(path, { recursive: true, force: true })
  const library = join(path, name)
  mkdirSync(library, { recursive: true })
  for (const jar of jars) symlinkSync(join(real, jar), join(library, jar))
  return { path, library }
}

/** Puts a file of its own where a link is. */
function spoil(file: string, change: (content: Buffer) => Buffer): void {
  const content = change(readFileSync(file))
  rmSync(file)
  writeFileSync(file, content)
}

test('a file that is missing or cut short is seen, and the program fetched anew', async () => {
  const said: string[] = []
  const { path, library } = cache()
  rmSync(library, { recursive: true })
  await neo4jFiles(path, (line) => said.push(line), environment)
  expect(said).toEqual(['Fetching Neo4j with Maven (about 125 MB, only this once) …'])
  await neo4jFiles(path, (line) => said.push(line), environment)
  expect(said).toHaveLength(1)
  spoil(join(library, kernel), (content) => content)
  truncateSync(join(library, kernel), 1000)
  await neo4jFiles(path, (line) => said.push(line), environment)
  rmSync(join(library, kernel))
  const { launcher } = await neo4jFiles(path, (line) => said.push(line), environment)
  expect(said).toHaveLength(3)
  expect(basename(dirname(dirname(launcher)))).toBe("cache #1 %41 'ü")
})

test('a file that is broken inside is noticed when Java fails on it, and Neo4j starts from a fresh one', async () => {
  const said: string[] = []
  const { path, library } = cache()
  await neo4jFiles(path, () => {}, environment)
  // A JAR's list of its content stands at its end.
  spoil(join(library, kernel), (content) => content.fill(0, content.length - 100_000))
  const neo4j = await startEmbedded({
    dataDir: join(folder.path, 'data # %'),
    cache: path,
    address: 'a test',
    say: (line) => said.push(line),
    environment,
  })
  await neo4j.stop()
  expect(said.join('\n')).toContain("Neo4j's program is not whole.")
  expect(said.join('\n')).toContain('It is fetched anew.\nFetching Neo4j')
})
