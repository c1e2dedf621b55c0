import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { readOrigins } from './gate/cross-origin.ts'
import { readHosts } from './gate/host-names.ts'
import { readAddresses } from './gate/proxies.ts'
import { Refusal } from './refusal.ts'

/** One thing that a person may set in the environment. `parse` gives undefined where a value is not allowed. */
interface Setting<Value> {
  name: string
  fallback: string
  meaning: string
  allowed: string
  parse(text: string): Value | undefined
}

const setting = <Value>(row: Setting<Value>): Setting<Value> => row
const text = (value: string): string => value
const oneOf =
  <Value extends string>(values: readonly Value[]) =>
  (value: string): Value | undefined =>
    values.find((known) => known === value)
const whole =
  (least: number, most: number) =>
  (value: string): number | undefined =>
    /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most ? Number(value) : undefined

/** What many a reader with a notebook does not reach, and a loop gone wild does. */
const PER_MINUTE = 600
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
const cacheHome = join('~', '.cache', 'moothall')
const folder = (value: string): string | undefined =>
  value === '' ? undefined : resolve(value.replace(/^~(?=$|[\\/])/, home))

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
    allowed: 'a whole number from 0 to 65535',
    parse: whole(0, 65_535),
  }),
  host: setting({
    name: 'HOST',
    fallback: '127.0.0.1',
    meaning: 'Address to listen on. The default is for this machine only; 0.0.0.0 lets others in.',
    allowed: 'a host name or an IP address',
    parse: (value) => (value === '' ? undefined : value),
  }),
  dataDir: setting({
    name: 'DATA_DIR',
    fallback: '.data',
    meaning: "Folder of the embedded Neo4j's data, and of the keys that open this server.",
    allowed: 'a folder',
    parse: folder,
  }),
  cache: setting({
    name: 'MOOTHALL_CACHE',
    fallback: cacheHome,
    meaning: "Folder where the embedded Neo4j's program is kept, shared by checkouts.",
    allowed: 'a folder',
    parse: folder,
  }),
  neo4jUri: setting({
    name: 'NEO4J_URI',
    fallback: '',
    meaning:
      'A Neo4j 5 or later to use instead of the embedded one: `bolt://`, `neo4j://`, `neo4j+s://` … A user ' +
      'and password in it count where the next two are not set, and are never shown.',
    allowed:
      'an address that starts with bolt://, bolt+s://, bolt+ssc://, neo4j://, neo4j+s:// or neo4j+ssc://; ' +
      'in a password in it, # / ? and @ are written %23 %2F %3F and %40',
    parse: (value) =>
      value === '' || (/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^/]/.test(value) && URL.canParse(value)) ? value : undefined,
  }),
  neo4jUsername: setting({
    name: 'NEO4J_USERNAME',
    fallback: 'neo4j',
    meaning: 'User at NEO4J_URI.',
    allowed: 'a user name',
    parse: text,
  }),
  neo4jPassword: setting({
    name: 'NEO4J_PASSWORD',
    fallback: '',
    meaning: 'Password of that user.',
    allowed: 'a password',
    parse: text,
  }),
  neo4jDatabase: setting({
    name: 'NEO4J_DATABASE',
    fallback: '',
    meaning: "Database at NEO4J_URI; empty for that user's default.",
    allowed: 'the name of a database',
    parse: text,
  }),
  seed: setting({
    name: 'SEED',
    fallback: 'shipped',
    meaning: 'What a start brings in: `shipped` is the papers that ship, `none` leaves them out.',
    allowed: 'shipped or none',
    parse: oneOf(['shipped', 'none'] as const),
  }),
  queryTimeoutMs: setting({
    name: 'QUERY_TIMEOUT_MS',
    fallback: '10000',
    meaning: 'Milliseconds that one question to the database may take.',
    allowed: 'a whole number from 100 to 600000',
    parse: whole(100, 600_000),
  }),
  requestTimeoutMs: setting({
    name: 'REQUEST_TIMEOUT_MS',
    fallback: '20000',
    meaning: 'Milliseconds that one request may take, with all that it asks the database and waits for.',
    allowed: 'a whole number from 100 to 600000',
    parse: whole(100, 600_000),
  }),
  maxQueryLength: setting({
    name: 'MAX_QUERY_LENGTH',
    fallback: '20000',
    meaning: 'Characters that the text of one question may have; variables are not counted.',
    allowed: 'a whole number from 100 to 1000000',
    parse: whole(100, 1_000_000),
  }),
  maxDepth: setting({
    name: 'MAX_DEPTH',
    fallback: '20',
    meaning: 'Fields within fields that one question may have.',
    allowed: 'a whole number from 3 to 100',
    parse: whole(3, 100),
  }),
  maxAliases: setting({
    name: 'MAX_ALIASES',
    fallback: '100',
    meaning: 'Aliases that one question may have.',
    allowed: 'a whole number from 0 to 10000',
    parse: whole(0, 10_000),
  }),
  maxFields: setting({
    name: 'MAX_FIELDS',
    fallback: '2000',
    meaning: 'Fields that one question may have, its fragments written out.',
    allowed: 'a whole number from 10 to 100000',
    parse: whole(10, 100_000),
  }),
  maxCost: setting({
    name: 'MAX_COST',
    fallback: '1000000',
    meaning:
      'Objects that one question might bring; a list within another counts as 20 unless it says how many. ' +
      'Searches, paths and counts cost some on top.',
    allowed: 'a whole number from 100 to 100000000',
    parse: whole(100, 100_000_000),
  }),
  maxAnswerLength: setting({
    name: 'MAX_ANSWER_LENGTH',
    fallback: '20000000',
    meaning: 'Characters that one answer may have.',
    allowed: 'a whole number from 10000 to 200000000',
    parse: whole(10_000, 200_000_000),
  }),
  corsOrigins: setting({
    name: 'CORS_ORIGINS',
    fallback: '',
    meaning:
      'Origins, with commas between them, whose pages may ask the API from a browser, such as ' +
      "`https://notebooks.example.org`; `*` is all, empty is the server's own only.",
    allowed: 'a list of origins, such as https://notebooks.example.org, with commas between them, or *',
    parse: readOrigins,
  }),
  allowedHosts: setting({
    name: 'ALLOWED_HOSTS',
    fallback: '',
    meaning:
      'Further names, with commas between them, that the server answers to, such as `moothall.example.org` ' +
      'behind a proxy; `*` is all. Without it: the names of this machine and, where HOST lets others in, ' +
      'its addresses.',
    allowed: 'a list of host names without ports, such as moothall.example.org, with commas between them, or *',
    parse: readHosts,
  }),
  proxies: setting({
    name: 'PROXIES',
    fallback: '',
    meaning:
      'Addresses, with commas between them, of proxies before the server, such as `127.0.0.1`: what they ' +
      'say in `X-Forwarded-For` is where a request comes from.',
    allowed: 'a list of IP addresses, such as 127.0.0.1, with commas between them',
    parse: readAddresses,
  }),
  read: setting({
    name: 'READ',
    fallback: 'open',
    meaning: 'Who may read: `open` is everybody, `closed` asks for a key.',
    allowed: 'open or closed',
    parse: oneOf(['open', 'closed'] as const),
  }),
  rateLimit: setting({
    name: 'RATE_LIMIT',
    fallback: '',
    meaning:
      'Requests to the API that a key, or else an address, may send a minute; 0 is any number. Without it: ' +
      `${PER_MINUTE}, and any number from this machine.`,
    allowed: 'a whole number from 0 to 1000000',
    parse: (value) => {
      const perMinute = value === '' ? PER_MINUTE : whole(0, 1_000_000)(value)
      return perMinute === undefined ? undefined : { perMinute, here: value !== '' }
    },
  }),
  logLevel: setting({
    name: 'LOG_LEVEL',
    fallback: 'info',
    meaning: `How much is logged: ${levels.join(', ')}.`,
    allowed: levels.join(', '),
    parse: oneOf(levels),
  }),
} as const

type Value<Row> = Row extends Setting<infer Type> ? Type : never
/** The settings as values. */
export type Config = { readonly [Key in keyof typeof settings]: Value<(typeof settings)[Key]> }

/** A value without the user and password that an address may hold. */
const shown = (value: string): string => value.replace(/^([a-z+]*:\/\/)?.*@/is, '$1…@')

/** A setting's value is not allowed. The message names the setting, the value and what is allowed. */
export class BadSetting extends Refusal {
  override name = 'BadSetting'
  constructor({ name, allowed }: Setting<unknown>, value: string) {
    super(`The setting ${name} is '${shown(value)}', and may be ${allowed}.`)
  }
}

/** Reads all settings. An empty one is as if it were not set. Throws BadSetting at the first that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const entries = Object.entries(settings).map(([key, row]: [string, Setting<unknown>]) => {
    const given = environment[row.name] ?? ''
    const value = row.parse(given === '' ? row.fallback : given)
    if (value === undefined) throw new BadSetting(row, given)
    return [key, value]
  })
  return userApart(Object.fromEntries(entries) as Config, environment)
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
