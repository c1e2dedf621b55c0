import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, describe, expect, test } from 'vitest'
import { fakeProgram } from '../support/fake-program.ts'
import { refused } from '../support/refused.ts'
import { cacheFolder, temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
let made = 0
const fresh = (): string => {
  const path = join(folder.path, `place ${++made}`)
  mkdirSync(path)
  return path
}

/** A JDK of a version, whose `java` and `javac` are scripts. */
function jdk(version: string, script: string, compiler = 'exit 0'): string {
  const home = fresh()
  writeFileSync(join(home, 'release'), `JAVA_VERSION="${version}"\n`)
  fakeProgram(join(home, 'bin', 'java'), script)
  for (const name of ['javac', 'jar']) if (compiler !== '') fakeProgram(join(home, 'bin', name), compiler)
  return home
}

/** A Maven that brings one file, with the name that Neo4j's own has. */
const FETCHES =
  'for a; do case "$a" in -DoutputDirectory=*) : > "$(echo "$a" | cut -d= -f2)/neo4j-5.0.jar";; esac; done'

/** What the server says with this JAVA_HOME. */
function withJava(home: string): Promise<string> {
  const bin = fresh()
  fakeProgram(join(bin, 'mvn'), FETCHES)
  const PATH = `${bin}:${process.env.PATH}`
  return refused({ PATH, JAVA_HOME: home, DATA_DIR: fresh(), MOOTHALL_CACHE: fresh() })
}

/** A compiler that makes what a launcher needs to be there. */
const COMPILES =
  'for last; do :; done; while [ $# -gt 0 ]; do [ "$1" = --file ] && : > "$2"; [ "$1" = -d ] && mkdir -p ' +
  '"$2"; shift; done'
const started = (script: string): Promise<string> => withJava(jdk('17.0.9', script, COMPILES))

describe('a Java that will not do is named, with why', () => {
  test('JAVA_HOME leads nowhere', async () => {
    const words = await withJava('/no/such/jdk')
    expect(words).toContain("JAVA_HOME is '/no/such/jdk', and no Java is there (/no/such/jdk/bin/java).")
    expect(words).toContain('or unset it')
  })

  test('too old', async () => {
    const home = jdk('1.8.0_392', 'exit 0')
    expect(await withJava(home)).toContain(
      `${home}/bin/java is Java 8.0_392, which is too old. Moothall needs a JDK (17 or 21)`,
    )
  })

  test('does not run', async () => {
    const home = fresh()
    fakeProgram(join(home, 'bin', 'java'), 'exit 1')
    expect(await withJava(home)).toContain(`${home}/bin/java does not run.`)
  })

  test('without a compiler', async () => {
    expect(await withJava(jdk('17.0.9', 'exit 0', ''))).toContain('has no compiler (javac)')
  })
})

describe('a Java that ends while Neo4j starts is told in words', () => {
  test('no memory', async () => {
    const words = await started(
      'echo "Error occurred during initialization of VM\nCould not reserve enough space for 786432KB ' +
        'object heap" >&2; exit 1',
    )
    expect(words).toContain('Java could not get the memory it asks for')
    expect(words).toContain('Could not reserve enough space')
  })

  test('ended by a signal', async () => {
    expect(await started('kill -9 $$')).toContain('Neo4j was ended by SIGKILL')
  })

  test('made for a newer Java', async () => {
    const words = await started(
      'echo "java.lang.UnsupportedClassVersionError: Launcher has been compiled by a more recent version" >&2; exit 1',
    )
    expect(words).toContain('this Java is not one that can run it')
  })

  test('no room', async () => {
    const words = await started('echo mine; echo "cause java.io.IOException: No space left on device"; exit 1')
    expect(words).toContain('The disk is full')
    expect(words).toContain('do not delete it')
  })

  test('anything else: its last words, and where all of them are', async () => {
    const words = await started('echo "something odd" >&2; exit 7')
    expect(words).toContain('What was written is safe in')
    expect(words).toMatch(/launcher\.log:\nsomething odd/)
  })

  test.skipIf(process.platform !== 'linux')('more memory than there is, with the real one', async () => {
    const words = await refused({ _JAVA_OPTIONS: '-Xmx900000g', DATA_DIR: fresh(), MOOTHALL_CACHE: cacheFolder() })
    expect(words).toContain('look whether JAVA_TOOL_OPTIONS or _JAVA_OPTIONS set one')
  })
})

describe('Maven', () => {
  const JAVA = jdk('17.0.9', 'exit 0')
  const withMaven = (script: string): Promise<string> => {
    const bin = fresh()
    fakeProgram(join(bin, 'mvn'), script)
    return refused({ PATH: `${bin}:${process.env.PATH}`, JAVA_HOME: JAVA, DATA_DIR: fresh(), MOOTHALL_CACHE: fresh() })
  }

  test('that reaches nothing is told with its own words, and how to do without', async () => {
    const words = await withMaven(
      'echo "[INFO] Scanning"; echo "[ERROR] Could not transfer artifact: repo.example: Name or service ' +
        'not known"; exit 1',
    )
    expect(words).toContain('Neo4j could not be fetched with Maven:\n[ERROR] Could not transfer artifact')
    expect(words).toContain('NEO4J_URI=')
    expect(words).not.toContain('[INFO]')
  })
})

describe.skipIf(process.getuid?.() !== 0)('where Java and Maven are missing and may be had without a question', () => {
  test('they are installed from the packages of the system, and it goes on', async () => {
    const [bin, cache] = [fresh(), fresh()]
    const asked = join(bin, 'asked')
    const home = jdk('17.0.9', 'kill -9 $$', COMPILES)
    fakeProgram(join(bin, 'maven'), FETCHES)
    fakeProgram(
      join(bin, 'apt-get'),
      `echo "$@" >> '${asked}'
case "$*" in *openjdk-21*) exit 100;; *openjdk-17*) ln -s '${home}/bin/java' '${bin}/java';; *install*maven*) mv '${bin}/maven' '${bin}/mvn';; esac`,
    )
    const PATH = `${bin}:${fakeSystem()}`
    const words = await refused({ PATH, DATA_DIR: fresh(), MOOTHALL_CACHE: cache })
    expect(words).toContain('Installing a Java Development Kit (17 or 21) and Maven with apt-get …')
    expect(words).toContain('Neo4j was ended by SIGKILL')
    expect(
      readFileSync(asked, 'utf8')
        .split('\n')
        .map((line) => line.replace(/^.*Retries=1 /, '')),
    ).toEqual([
      'update',
      'install --no-install-recommends openjdk-21-jdk-headless',
      'install --no-install-recommends openjdk-17-jdk-headless',
      'install --no-install-recommends maven',
      '',
    ])
  })

  test('and cannot be had, that is said beside what to do', async () => {
    const bin = fresh()
    fakeProgram(join(bin, 'apt-get'), 'echo "E: Unable to locate package"; exit 100')
    const words = await refused({ PATH: `${bin}:${fakeSystem()}`, DATA_DIR: fresh(), MOOTHALL_CACHE: fresh() })
    expect(words).toContain('needs a Java Development Kit (17 or 21) and Maven, not found here')
    expect(words).toContain('apt-get could not install it: E: Unable to locate package')
    expect(words).toContain('Install:  sudo apt-get install')
  })
})

/** A search path with what a script needs, and no Java, Maven or apt-get. */
function fakeSystem(): string {
  const bin = fresh()
  for (const name of ['ln', 'mv', 'mkdir', 'cut']) fakeProgram(join(bin, name), `PATH=/usr/bin:/bin exec ${name} "$@"`)
  return bin
}
