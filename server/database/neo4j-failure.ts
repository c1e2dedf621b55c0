import { dataPlace, isFull, PlaceUnusable } from '../place.ts'
import { Refusal } from '../refusal.ts'

/** What Neo4j's process said before it ended. */
export interface LastWords {
  readonly dataDir: string
  /** File with everything it said. */
  readonly log: string
  /** Its own causes, the outermost first, and what it wrote to the log. */
  readonly words: readonly string[]
  readonly signal: NodeJS.Signals | null
}

/** Neo4j ended before it was ready, or could not open its data. */
export class Neo4jDidNotStart extends Refusal {
  override name = 'Neo4jDidNotStart'
}

/** Neo4j's program in the cache is not whole. */
export class BrokenProgram extends Refusal {
  override name = 'BrokenProgram'
}

const lastLines = ({ words, log }: LastWords): string =>
  `Its last words, from ${log}:\n${words.slice(-4).join('\n') || '(none)'}`

const anyOf = (...words: readonly string[]): RegExp => new RegExp(words.join('|'), 'i')

/** A program that is not whole. */
const BROKEN = anyOf(
  'corrupt jarfile|Unable to access jarfile|ZipException|zip END header',
  'NoClassDefFoundError|ClassNotFoundException|ClassFormatError|NoSuchMethodError|NoSuchFieldError',
  'ServiceConfigurationError|Could not find or load main class',
)

/** Words of Java and Neo4j, and what they mean for a person. The first that fits is told. */
const meanings: readonly (readonly [RegExp, (last: LastWords) => Refusal])[] = [
  [
    /^spawn /,
    ({ words }) =>
      new Neo4jDidNotStart(
        `Java cannot be run: ${words[0]}. Install a JDK (17 or 21) anew, or let JAVA_HOME name another; ` +
          'the data is not touched.',
      ),
  ],
  [/No space left on device|Disk quota exceeded/i, ({ dataDir }) => new PlaceUnusable(dataPlace(dataDir), 'ENOSPC')],
  [/Read-only file system/i, ({ dataDir }) => new PlaceUnusable(dataPlace(dataDir), 'EROFS')],
  [/AccessDeniedException|Permission denied/i, ({ dataDir }) => new PlaceUnusable(dataPlace(dataDir), 'EACCES')],
  [
    anyOf(
      'Could not reserve enough space|OutOfMemoryError|insufficient memory for the Java|Cannot allocate memory',
      'Initial heap size|maximum heap|Invalid (?:initial|maximum) heap',
    ),
    (last) =>
      new Neo4jDidNotStart(
        'Neo4j did not start: Java could not get the memory it asks for, about 1 GB. Close other programs, ' +
          'lift the limit of this user or container, and look whether JAVA_TOOL_OPTIONS or _JAVA_OPTIONS set ' +
          `one; the data is not touched.\n${lastLines(last)}`,
      ),
  ],
  [
    /UnsupportedClassVersionError|Unrecognized (?:VM )?option/i,
    (last) =>
      new Neo4jDidNotStart(
        'Neo4j did not start: this Java is not one that can run it. Install a JDK of version 17 or 21, and ' +
          `let JAVA_HOME name it.\n${lastLines(last)}`,
      ),
  ],
  [BROKEN, (last) => new BrokenProgram(`Neo4j's program is not whole.\n${lastLines(last)}`)],
  [
    /UpgradeNotAllowed|Unknown store version|newer version of Neo4j|(?:version|format) is not supported/i,
    (last) => new Neo4jDidNotStart(`${damaged(last, 'was written by another version of Neo4j')}\n${lastLines(last)}`),
  ],
  [
    // By class: what Neo4j throws while it opens a store, its log of transactions or its indexes.
    anyOf(
      'UnableToStartDatabase|LifecycleException|DatabaseManagementException|UnderlyingStorage|Recovery',
      '(?:Store|LogTail|LogEntry|Checksum|Index|Metadata)\\w*Exception|could not be opened',
    ),
    (last) => new Neo4jDidNotStart(`${damaged(last, 'is damaged: Neo4j cannot open it')}\n${lastLines(last)}`),
  ],
]

const damaged = ({ dataDir }: LastWords, how: string): string =>
  [
    `The data in ${dataDir} ${how}.`,
    `What ships with Moothall can be loaded again: move ${dataDir} away (do not delete it) and start again ` +
      'with npm start.',
    'What was imported or edited is in that folder only, or in a backup of yours: bring the backup back to ' +
      'have it again. Nothing was thrown away.',
  ].join('\n')

/** Why Neo4j did not start or go on, in words for a person: what and where and what to do. */
export function whyNot(last: LastWords): Refusal {
  const text = last.words.join('\n')
  const found = meanings.find(([pattern]) => pattern.test(text))
  if (isFull(dataPlace(last.dataDir))) return new PlaceUnusable(dataPlace(last.dataDir), 'ENOSPC')
  if (found !== undefined) return found[1](last)
  if (last.signal !== null)
    return new Neo4jDidNotStart(
      `Neo4j was ended by ${last.signal}; the system does that where memory is short. What was written is ` +
        `safe in ${last.dataDir}; start again with npm start.`,
    )
  return new Neo4jDidNotStart(
    `Neo4j ended by itself. What was written is safe in ${last.dataDir}; start again with npm ` +
      `start.\n${lastLines(last)}`,
  )
}
