import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
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

/** JAVA_HOME's Java, or else the first on the search path; undefined when there is none or it is older than 17. */
export function findJava(environment: NodeJS.ProcessEnv = process.env): Java | undefined {
  const given = environment.JAVA_HOME
  const program =
    given === undefined || given === ''
      ? findProgram('java', environment)
      : findProgram('java', { PATH: join(given, 'bin') })
  const java = program === undefined ? undefined : describe(program)
  return java !== undefined && Number.parseInt(java.version, 10) >= OLDEST ? java : undefined
}

function describe(program: string): Java | undefined {
  const home = dirname(dirname(realpathSync(program)))
  const release = join(home, 'release')
  // Reading the JDK's own note is free; asking Java takes a tenth of a second, so only where the note is missing.
  const noted = existsSync(release) ? /^JAVA_VERSION="([^"]+)"/m.exec(readFileSync(release, 'utf8'))?.[1] : undefined
  if (noted !== undefined) return { home, version: noted }
  const said = spawnSync(program, ['-XshowSettings:properties', '-version'], { encoding: 'utf8' }).stderr ?? ''
  const property = (name: string) => new RegExp(`^\\s*${name} = (.+)$`, 'm').exec(said)?.[1]?.trim()
  const [told, version] = [property('java\\.home'), property('java\\.version')]
  return told === undefined || version === undefined ? undefined : { home: told, version }
}

/** Java or Maven is not there. The message says which, how to get it on this system, and how to do without. */
export class MissingTools extends Refusal {
  override name = 'MissingTools'
  constructor(missing: readonly string[], environment: NodeJS.ProcessEnv = process.env) {
    super(
      [
        `Moothall brings its own Neo4j, and for that needs ${missing.join(' and ')}, not found here.`,
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
