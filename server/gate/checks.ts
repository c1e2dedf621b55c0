import type { Config } from '../config.ts'
import { asksForPage } from '../http/over-http.ts'
import { quoted } from '../quoted.ts'
import type { Check } from './check.ts'
import { isListed } from './cross-origin.ts'
import { hostNames } from './host-names.ts'
import { refuse } from './reply.ts'
import { notTooOften } from './rate.ts'
import { isEnough, needsKey, needsRole } from './roles.ts'
import { methodsOf, neededAt } from './routes.ts'

/** What the checks are set up by. */
export type GateSettings = Pick<Config, 'host' | 'allowedHosts' | 'corsOrigins' | 'read' | 'rateLimit'>

const readableTarget: Check = (facts) =>
  facts.pathname === ''
    ? refuse(
        facts,
        400,
        'BAD_USER_INPUT',
        'The address asked for cannot be read. It begins with / and is percent-encoded.',
      )
    : null

/** HTTP/1.1 asks for one host, no more and no less; a line that names one itself has the last word. */
const oneHost: Check = (facts) => {
  if (facts.hosts.length === 1 || (facts.hosts.length === 0 && facts.httpVersion === '1.0')) return null
  const found = facts.hosts.length === 0 ? 'no Host header' : `${facts.hosts.length} Host headers`
  return refuse(facts, 400, 'BAD_USER_INPUT', `The request has ${found}; it needs one.`, { connection: 'close' })
}

function ownHost({ host, allowedHosts }: GateSettings): Check {
  const standing = hostNames(host, allowedHosts)
  return (facts) => {
    const named = facts.authority ?? facts.hosts[0]
    if (named === undefined) return null
    switch (standing(named)) {
      case 'ours':
        return null
      case 'unreadable':
        return refuse(facts, 400, 'BAD_USER_INPUT', `The request's host, ${quoted(named)}, is no host name.`)
      case 'foreign':
        return refuse(
          facts,
          421,
          'FORBIDDEN',
          `This server does not answer to the name ${quoted(named)}. If that is a name of this machine, ` +
            'list it in the setting ' +
            'ALLOWED_HOSTS, such as ALLOWED_HOSTS=moothall.example.org, and start again.',
        )
    }
  }
}

/** A method that is not answered there is told which are; OPTIONS is told just that. */
const knownMethod: Check = (facts) => {
  const allow = methodsOf(facts).join(', ')
  if (facts.method === 'OPTIONS') return { status: 204, headers: { allow }, body: null }
  if (methodsOf(facts).includes(facts.method)) return null
  const target = facts.pathname === '*' ? 'for the server as a whole' : `at ${quoted(facts.pathname)}`
  return refuse(facts, 405, 'BAD_USER_INPUT', `${facts.method} is not answered ${target}; there is ${allow}.`, {
    allow,
  })
}

/**
 * A page elsewhere can have a visitor's browser ask what it likes, by as little as a picture, and need not read the
 * answer
 * to do harm. So only pages of listed origins may ask, and a person who follows a link gets the page for questions.
 */
const notFromElsewhere =
  ({ corsOrigins }: GateSettings): Check =>
  (facts) => {
    const site = facts.headers['sec-fetch-site']
    if (facts.pathname !== '/graphql' || (site !== 'cross-site' && site !== 'same-site')) return null
    if (isListed(corsOrigins, facts)) return null
    if (facts.headers['sec-fetch-mode'] === 'navigate' && asksForPage(facts.method, facts.headers.accept)) return null
    return refuse(
      facts,
      403,
      'FORBIDDEN',
      'A page of another origin asks, and may not: list its origin in the setting CORS_ORIGINS, such as ' +
        'CORS_ORIGINS=https://notebooks.example.org, and have it ask by fetch.',
    )
  }

const CHALLENGE = { 'www-authenticate': 'Bearer realm="Moothall"' }

/**
 * A key that was presented and counts for nothing is said so, also where none is needed: its owner believes that it
 * counts.
 */
const rightKey: Check = (facts) =>
  facts.who.wrong === undefined
    ? null
    : refuse(facts, 401, 'UNAUTHENTICATED', facts.who.wrong, {
        'www-authenticate': `${CHALLENGE['www-authenticate']}, error="invalid_token"`,
      })

/** Who may come in at all; the page for questions is no answer to one. */
const mayEnter =
  ({ read }: GateSettings): Check =>
  (facts) => {
    const needed = neededAt(facts)
    const { role, ended } = facts.who
    if (needed === 'nobody' || (needed === 'reader' && read === 'open') || isEnough(role, needed)) return null
    if (asksForPage(facts.method, facts.headers.accept)) return null
    const what = needed === 'reader' ? 'reading here' : quoted(facts.pathname)
    if (role !== null) return refuse(facts, 403, 'FORBIDDEN', needsRole(needed, what, role))
    const why = ended === undefined ? '' : `${ended} `
    return refuse(facts, 401, 'UNAUTHENTICATED', why + needsKey(needed, what), CHALLENGE)
  }

/** All that a request's head is looked at for, in this order; the first refusal is the answer. */
export const checks = (settings: GateSettings): readonly Check[] => [
  readableTarget,
  oneHost,
  ownHost(settings),
  knownMethod,
  notFromElsewhere(settings),
  notTooOften(settings.rateLimit),
  rightKey,
  mayEnter(settings),
]
