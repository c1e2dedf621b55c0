import process from 'node:process'
import { findJava, findProgram, type Java, MissingTools, otherJava } from './java.ts'
import { runTool, ToolFailed } from './run-tool.ts'

/** What Neo4j is fetched, compiled and run with. */
interface Tools {
  readonly java: Java
  /** Path of Maven; empty where it is not wanted. */
  readonly maven: string
}

interface Wanted {
  readonly withMaven: boolean
  readonly environment: NodeJS.ProcessEnv
  readonly say: (line: string) => void
}

/** Names of what is missing for a person, and the system's packages that bring it, the ones liked best first. */
const PACKAGES = {
  java: { name: 'a Java Development Kit (17 or 21)', packages: ['openjdk-21-jdk-headless', 'openjdk-17-jdk-headless'] },
  maven: { name: 'Maven', packages: ['maven'] },
} as const

/**
 * Finds Java, and Maven where it is wanted; gets them from Debian's packages where this is Debian's kind of system and
 * we may without a question. Throws MissingTools, UnusableJava.
 */
export async function tools({ withMaven, environment, say }: Wanted): Promise<Tools> {
  const look = () => ({ java: findJava(environment), maven: withMaven ? findProgram('mvn', environment) : '' })
  const found = look()
  if (found.java !== undefined && found.maven !== undefined) return { java: found.java, maven: found.maven }
  const missing = (['java', 'maven'] as const).filter((tool) => found[tool] === undefined).map((tool) => PACKAGES[tool])
  const tried = await install(missing, environment, say)
  const now = look()
  const java = now.java ?? (tried === '' ? otherJava() : undefined)
  if (java !== undefined && now.maven !== undefined) return { java, maven: now.maven }
  throw new MissingTools(
    missing.map(({ name }) => name),
    environment,
    tried ?? '',
  )
}

/** Gets packages; says what went wrong, '' where nothing did, and undefined where it was not tried. */
async function install(
  missing: readonly { name: string; packages: readonly string[] }[],
  environment: NodeJS.ProcessEnv,
  say: (line: string) => void,
): Promise<string | undefined> {
  const apt = findProgram('apt-get', environment)
  if (apt === undefined || process.getuid === undefined) return undefined
  const [program, before] = process.getuid() === 0 ? [apt, []] : [findProgram('sudo', environment), ['-n', apt]]
  if (program === undefined) return undefined
  const env = { ...environment, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...args: string[]): Promise<void> =>
    runTool(program, [...before, '-q', '-y', '-o', 'DPkg::Lock::Timeout=15', '-o', 'Acquire::Retries=1', ...args], {
      env,
    })
  try {
    // Only to learn whether a password would be asked for.
    if (before.length > 0) await runTool(program, ['-n', 'true'], { env })
  } catch {
    return undefined
  }
  say(`Installing ${missing.map(({ name }) => name).join(' and ')} with apt-get …`)
  try {
    await run('update')
    for (const { packages } of missing)
      await firstOf(packages, (name) => run('install', '--no-install-recommends', name))
    return ''
  } catch (error) {
    if (!(error instanceof ToolFailed)) throw error
    return `apt-get could not install it: ${error.lines.slice(-2).join(' ')}`
  }
}

/** Tries one after the other until one succeeds; throws what the last one did. */
async function firstOf<Item>(items: readonly Item[], attempt: (item: Item) => Promise<void>): Promise<void> {
  for (const [position, item] of items.entries())
    try {
      return await attempt(item)
    } catch (error) {
      if (position === items.length - 1) throw error
    }
}
