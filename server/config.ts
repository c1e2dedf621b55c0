import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { readOrigins } from './gate/cross-origin.ts'
import { readHosts } from './gate/host-names.ts'
import { readAddresses } from './gate/proxies.ts'
import { Refusal } from './refusal.ts'
import { filled, oneOf, readBy, type Setting, setting, whole, words } from './setting.ts'

/** What many a reader with a notebook does not reach, and a loop gone wild does. */
const PER_MINUTE = 600
const perMinute = whole(0, 1_000_000)
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const cacheHome = join('~', '.cache', 'moothall')
const folder = filled('a folder')
  .transform((path) => resolve(path.replace(/^~(?=$|[\\/])/, home)))
  .describe('a folder')

/** The folder of the person who started this. Throws Refusal where the system knows none. */
function home(): string {
  try {
    return homedir()
  } catch (error) {
    throw new Refusal(
      `This user has no home folder (HOME is not set), and the embedded Neo4j's program is kept there. Say ` +
        `where it may be kept: ${settings.cache.name}=… npm start`,
      { cause: error },
    )
  }
}

/** Every setting there is: the README's table shows these rows. */
export const settings = {
  port: setting({
    name: 'PORT',
    fallback: '4000',
    meaning: 'Port of the server; 0 takes a free one.',
    value: whole(0, 65_535),
  }),
  host: setting({
    name: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on. The default is for this machine only; 0.0.0.0 lets others in.',
    value: filled('a host name or an IP address'),
  }),
  dataDir: setting({
    name: 'DATA_DIR',
    fallback: '.data',
    meaning: "Folder of the embedded Neo4j's data, and of the keys that open this server.",
    value: folder,
  }),
  cache: setting({
    name: 'MOOTHALL_CACHE',
    fallback: cacheHome,
    meaning: "Folder where the embedded Neo4j's program is kept, shared by checkouts.",
    value: folder,
  }),
  neo4jUri: setting({
    name: 'NEO4J_URI',
    fallback: '',
    meaning:
      'A Neo4j 5 or later to use instead of the embedded one: `bolt://`, `neo4j://`, `neo4j+s://` … A user ' +
      'and password in it count where the next two are not set, and are never shown.',
    value: z
      .literal('')
      .or(
        z
          .string()
          .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]/)
          .refine(URL.canParse),
      )
      .describe(
        'an address that starts with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc://; ' +
          'in a password in it, # / ? and @ are written %23 %2F %3F and %40',
      ),
  }),
  neo4jUsername: setting({
    name: 'NEO4J_USERNAME',
    fallback: 'neo4j',
    meaning: 'User at NEO4J_URI.',
    value: words('a user name'),
  }),
  neo4jPassword: setting({
    name: 'NEO4J_PASSWORD',
    fallback: '',
    meaning: 'Password of that user.',
    value: words('a password'),
  }),
  neo4jDatabase: setting({
    name: 'NEO4J_DATABASE',
    fallback: '',
    meaning: "Database at NEO4J_URI; empty for that user's default.",
    value: words('the name of a database'),
  }),
  seed: setting({
    name: 'SEED',
    fallback: 'shipped',
    meaning: 'What a start brings in: `shipped` is the papers that ship, `none` leaves them out.',
    value: oneOf(['shipped', 'none'], 'shipped or none'),
  }),
  queryTimeoutMs: setting({
    name: 'QUERY_TIMEOUT_MS',
    fallback: '10000',
    meaning: 'Milliseconds that one question to the database may take.',
    value: whole(100, 600_000),
  }),
  requestTimeoutMs: setting({
    name: 'REQUEST_TIMEOUT_MS',
    fallback: '20000',
    meaning: 'Milliseconds that one request may take, with all that it asks the database and waits for.',
    value: whole(100, 600_000),
  }),
  maxQueryLength: setting({
    name: 'MAX_QUERY_LENGTH',
    fallback: '20000',
    meaning: 'Characters that the text of one question may have; variables are not counted.',
    value: whole(100, 1_000_000),
  }),
  maxDepth: setting({
    name: 'MAX_DEPTH',
    fallback: '20',
    meaning: 'Fields within fields that one question may have.',
    value: whole(3, 100),
  }),
  maxAliases: setting({
    name: 'MAX_ALIASES',
    fallback: '100',
    meaning: 'Aliases that one question may have.',
    value: whole(0, 10_000),
  }),
  maxFields: setting({
    name: 'MAX_FIELDS',
    fallback: '2000',
    meaning: 'Fields that one question may have, its fragments written out.',
    value: whole(10, 100_000),
  }),
  maxCost: setting({
    name: 'MAX_COST',
    fallback: '1000000',
    meaning:
      'Objects that one question might bring; a list within another counts as 20 unless it says how many. ' +
      'Searches, paths and counts cost some on top.',
    value: whole(100, 100_000_000),
  }),
  maxAnswerLength: setting({
    name: 'MAX_ANSWER_LENGTH',
    fallback: '20000000',
    meaning: 'Characters that one answer may have.',
    value: whole(10_000, 200_000_000),
  }),
  corsOrigins: setting({
    name: 'CORS_ORIGINS',
    fallback: '',
    meaning:
      'Origins, with commas between them, whose pages may ask the API from a browser, such as ' +
      "`https://notebooks.example.org`; `*` is all, empty is the server's own only.",
    value: readBy(
      readOrigins,
      'a list of origins, such as https://notebooks.example.org, with commas between them, or *',
    ),
  }),
  allowedHosts: setting({
    name: 'ALLOWED_HOSTS',
    fallback: '',
    meaning:
      'Further names, with commas between them, that the server answers to, such as `moothall.example.org` ' +
      'behind a proxy; `*` is all. Without it: the names of this machine and, where HOST lets others in, ' +
      'its addresses.',
    value: readBy(
      readHosts,
      'a list of host names without ports, such as moothall.example.org, with commas between them, or *',
    ),
  }),
  proxies: setting({
    name: 'PROXIES',
    fallback: '',
    meaning:
      'Addresses, with commas between them, of proxies before the server, such as `127.0.0.1`: what they ' +
      'say in `X-Forwarded-For` is where a request comes from.',
    value: readBy(readAddresses, 'a list of IP addresses, such as 127.0.0.1, with commas between them'),
  }),
  read: setting({
    name: 'READ',
    fallback: 'open',
    meaning: 'Who may read: `open` is everybody, `closed` asks for a key.',
    value: oneOf(['open', 'closed'], 'open or closed'),
  }),
  rateLimit: setting({
    name: 'RATE_LIMIT',
    fallback: '',
    meaning:
      'Requests to the API that a key, or else an address, may send a minute; 0 is any number. Without it: ' +
      `${PER_MINUTE}, and any number from this machine.`,
    value: z
      .literal('')
      .transform(() => ({ perMinute: PER_MINUTE, here: false }))
      .or(perMinute.transform((number) => ({ perMinute: number, here: true })))
      .describe(`${perMinute.description}`),
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    fallback: 'info',
    meaning: `How much is logged: ${levels.join(', ')}.`,
    value: oneOf(levels, levels.join(', ')),
  }),
} as const

/** The settings as values. */
export type Config = { readonly [Key in keyof typeof settings]: z.output<(typeof settings)[Key]['value']> }

/** A value without the user and password that an address may hold. */
const shown = (value: string): string => value.replace(/^([a-z+]*:\/\/)?.*@/is, '$1…@')

/** Values of settings are not allowed. The message names each with its value and what is allowed. */
export class BadSetting extends Refusal {
  override name = 'BadSetting'
  constructor(wrong: readonly Setting[], environment: NodeJS.ProcessEnv) {
    const lines = wrong.map(
      ({ name, value }) =>
        `The setting ${name} is '${shown(environment[name] ?? '')}', and may be ${value.description}.`,
    )
    super(lines.join('\n'))
  }
}

/** Reads all settings. An empty one is as if it were not set. Throws BadSetting with all that are wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const rows: readonly [string, Setting][] = Object.entries(settings)
  const given = Object.fromEntries(rows.map(([key, { name, fallback }]) => [key, environment[name] || fallback]))
  const schema = z.object(Object.fromEntries(rows.map(([key, { value }]) => [key, value])))
  const read = schema.safeParse(given)
  if (read.success) return userApart(read.data as Config, environment)
  const wrong = new Set(read.error.issues.map(({ path }) => path[0]))
  throw new BadSetting(
    rows.flatMap(([key, row]) => (wrong.has(key) ? [row] : [])),
    environment,
  )
}

/**
 * A user and password that stand in the address go where the settings for them are, so that the address can be shown.
 */
function userApart(config: Config, { NEO4J_USERNAME, NEO4J_PASSWORD }: NodeJS.ProcessEnv): Config {
  if (!config.neo4jUri.includes('@')) return config
  const address = new URL(config.neo4jUri)
  const { username, password } = address
  address.username = address.password = ''
  return {
    ...config,
    neo4jUri: address.href,
    ...(username === '' || NEO4J_USERNAME ? {} : { neo4jUsername: decoded(username) }),
    ...(password === '' || NEO4J_PASSWORD ? {} : { neo4jPassword: decoded(password) }),
  }
}

/** What percent-encoding stands for; a text that is none is taken as it is. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
