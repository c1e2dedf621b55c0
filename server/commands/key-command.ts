import { parseArgs } from 'node:util'
import { isGood, type Key, type Keys } from '../gate/keys.ts'
import { ROLES, type Role } from '../gate/roles.ts'
import { Refusal } from '../refusal.ts'

const USAGE = `Keys open a Moothall for programs, and for readers where READ=closed.

  npm run key -- create NAME [--role ${ROLES.join('|')}] [--days 90]
  npm run key -- list
  npm run key -- revoke NAME

A key is shown once, when it is made. Programs send it as 'Authorization: Bearer KEY'; in a browser, open the explorer's address with #key=KEY behind it.`

const MOST_DAYS = 3_650

function nameOf(name: string | undefined): string {
  if (name !== undefined && /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,59}$/u.test(name)) return name
  throw new Refusal(
    `A key needs a name of letters, digits, spaces, _ and -, by which it is found again: npm run key -- create NAME`,
  )
}

function roleOf(role: string): Role {
  const known = ROLES.find((each) => each === role)
  if (known === undefined) throw new Refusal(`There is no role '${role}'; there are: ${ROLES.join(', ')}.`)
  return known
}

function daysOf(days: string): number {
  if (/^\d{1,4}$/.test(days) && Number(days) >= 1 && Number(days) <= MOST_DAYS) return Number(days)
  throw new Refusal(`--days is '${days}'; it may be 1 to ${MOST_DAYS}.`)
}

function create(keys: Keys, name: string, role: Role, days: number): string {
  if (keys.list().some((key) => key.name === name && isGood(key, Date.now())))
    throw new Refusal(
      `There is a key '${name}' already. Choose another name, or end it with: npm run key -- revoke '${name}'`,
    )
  const { text, key } = keys.create(name, role, days)
  return `The key '${name}' (${role}, until ${key.expires.slice(0, 10)}). It is shown this once:\n\n${text}\n`
}

const stateOf = (key: Key): string =>
  key.revoked !== undefined
    ? `revoked on ${key.revoked.slice(0, 10)}`
    : `${isGood(key, Date.now()) ? 'good until' : 'expired on'} ${key.expires.slice(0, 10)}`

function list(keys: Keys): string {
  const all = keys.list()
  return all.length === 0
    ? 'There is no key. Make one with: npm run key -- create NAME'
    : all.map((key) => `${key.id}  ${key.role.padEnd(6)}  ${stateOf(key).padEnd(21)}  ${key.name}`).join('\n')
}

function revoke(keys: Keys, name: string): string {
  const ended = keys.revoke(name)
  if (ended.length === 0) throw new Refusal(`No key that is still good is called '${name}'. See: npm run key -- list`)
  return ended.map((key) => `The key '${key.name}' (${key.id}) is revoked: it opens nothing from now on.`).join('\n')
}

/** Does what the words of a command line ask for, and gives what there is to say. Throws Refusal. */
export function keyCommand(words: readonly string[], keys: Keys): string {
  const { positionals, values } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { role: { type: 'string', default: 'reader' }, days: { type: 'string', default: '90' } },
  })
  const [what, name, ...more] = positionals
  if (more.length > 0) throw new Refusal(`There is a word too many: '${more[0]}'. A name with spaces stands in quotes.`)
  if (what === 'create') return create(keys, nameOf(name), roleOf(values.role), daysOf(values.days))
  if (what === 'list') return list(keys)
  if (what === 'revoke' && name !== undefined) return revoke(keys, name)
  throw new Refusal(USAGE)
}
