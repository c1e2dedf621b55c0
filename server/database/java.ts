import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import process from 'node:process'
import { Refusal } from '../refusal.ts'

/** A Java Development Kit on this machine. */
export interface Java {
  home: string
  version: string
}

const OLDEST = 17
const suffix = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']

/** Where a program is, by the search path of `environment`; undefined when it is not there. */
export function findProgram(name: string, environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (environment.PATH ?? environment.Path ?? '').split(delimiter).filter((folder) => folder !== '')
  return folders.flatMap((folder) => suffix.map((end) => join(folder, name + end))).find((file) => existsSync(file))
}

/** A program of the JDK itself, such as `java` or `javac`. */
export const javaProgram = (java: Java, name: string): string =>
  join(java.home, 'bin', process.platform === 'win32' ? `${name}.exe` : name)

/** JAVA_HOME, or what is first on the search path, cannot run Neo4j. The message says which, why and what to do. */
export class UnusableJava extends Refusal {
  override name = 'UnusableJava'
}

/** The folder in which Linux systems keep all their Javas. */
const ALL = '/usr/lib/jvm'

/** What is wrong with a Java; null where it will do. */
function fault(program: string, java: Java | undefined): string | null {
  if (java === undefined) return `${program} does not run`
  if (Number.parseInt(java.version, 10) < OLDEST) return `${program} is Java ${java.version}, which is too old`
  if (!existsSync(javaProgram(java, 'javac'))) return `${java.home} has no compiler (javac): it is not the whole kit`
  return null
}

/**
 * JAVA_HOME's Java, or else the first on the search path, or where that one will not do another of this system;
 * undefined where there is none.
 * Throws UnusableJava where there are some, and none will do.
 */
export function findJava(environment: NodeJS.ProcessEnv = process.env): Java | undefined {
  const given = environment.JAVA_HOME ?? ''
  const first = findProgram('java', given === '' ? environment : { PATH: join(given, 'bin') })
  if (first === undefined) {
    if (given === '') return undefined
    throw new UnusableJava(
      `JAVA_HOME is '${given}', and no Java is there (${join(given, 'bin', 'java')}). Let it name a JDK ` +
        '(17 or 21), or unset it.',
    )
  }
  const java = describe(first)
  const wrong = fault(first, java)
  if (wrong === null) return java
  const other = given === '' ? otherJava() : undefined
  if (other !== undefined) return other
  const where = given === '' ? '' : `JAVA_HOME is '${given}'. `
  throw new UnusableJava(
    `${where}${wrong}. Moothall needs a JDK (17 or 21) for its Neo4j. Install one ` +
      `(${installCommand(environment)}), and let JAVA_HOME name it.`,
  )
}

/** A Java of this system that is not the one on the search path. */
export function otherJava(): Java | undefined {
  if (!existsSync(ALL)) return undefined
  for (const name of readdirSync(ALL)) {
    const program = join(ALL, name, 'bin', 'java')
    const java = existsSync(program) ? describe(program) : undefined
    if (fault(program, java) === null) return java
  }
  return undefined
}

function describe(program: string): Java | undefined {
  const home = dirname(dirname(realpathSync(program)))
  const release = join(home, 'release')
  // Reading the JDK's own note is free; asking Java takes a tenth of a second, so only where the note is missing.
  const noted = existsSync(release) ? /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(release, 'utf8'))?.[1] : undefined
  if (noted !== undefined) return { home, version: noted.replace(/^1\./, '') }
  const said =
    spawnSync(program, ['-XshowSettings:properties', '-version'], { encoding: 'utf8', timeout: 10_000 }).stderr ?? ''
  const property = (name: string) => new RegExp(`^\\s*${name} = (.+)$`, 'm').exec(said)?.[1]?.trim()
  const [told, version] = [property('java\\.home'), property('java\\.version')]
  return told === undefined || version === undefined ? undefined : { home: told, version: version.replace(/^1\./, '') }
}

/** Java or Maven is not there. The message says which, how to get it on this system, and how to do without. */
export class MissingTools extends Refusal {
  override name = 'MissingTools'
  constructor(missing: readonly string[], environment: NodeJS.ProcessEnv = process.env, tried = '') {
    super(
      [
        `Moothall brings its own Neo4j, and for that needs ${missing.join(' and ')}, not found here.`,
        ...(tried === '' ? [] : [tried]),
        `  Install:  ${installCommand(environment)}`,
        '  Or use a Neo4j that you have:  NEO4J_URI=neo4j://… NEO4J_USERNAME=… NEO4J_PASSWORD=… npm start',
      ].join('\n'),
    )
  }
}

const installers = [
  ['apt-get', 'sudo apt-get install openjdk-17-jdk-headless maven'],
  ['dnf', 'sudo dnf install java-17-openjdk-devel maven'],
  ['brew', 'brew install openjdk@17 maven'],
  ['winget', 'winget install EclipseAdoptium.Temurin.17.JDK, and Maven from maven.apache.org'],
] as const

const installCommand = (environment: NodeJS.ProcessEnv): string =>
  installers.find(([name]) => findProgram(name, environment) !== undefined)?.[1] ??
  "a JDK (17 or 21) and Apache Maven, from your system's packages"
