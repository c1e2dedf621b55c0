import { hashed, isSecret, type Key, type Keys, newSecret } from './keys.ts'
import type { Facts } from './facts.ts'
import { type Reply, refuse } from './reply.ts'
import { cookieName, isOwnPage } from './who.ts'

/** Days that a browser which opened the address with the one-time key is known. */
const DAYS = 30
const ONCE = 'moothall_once_'

/** Lets browsers in: who brings a key gets it kept in a cookie that scripts cannot read. */
export interface Sessions {
  /** A new key that opens once, for the person who started the server; the one before it is void. */
  oneTimeKey(): string
  /** The answer to a page that presents a key. */
  open(facts: Facts, body: string): Reply
}

function keyIn(body: string): string | null {
  try {
    const sent: unknown = JSON.parse(body)
    return typeof sent === 'object' && sent !== null && 'key' in sent && typeof sent.key === 'string' ? sent.key : null
  } catch {
    return null
  }
}

/** A key with the text that its owner presents. */
interface Opened {
  readonly text: string
  readonly key: Key
}

/** Says who was let in, and has the browser keep the key. */
function letIn(facts: Facts, { text, key: { name, role, expires } }: Opened): Reply {
  const secure = facts.headers.origin?.startsWith('https:') === true ? '; Secure' : ''
  const cookie =
    `${cookieName(facts)}=${text}; Path=/; HttpOnly; SameSite=Strict; ` +
    `Expires=${new Date(expires).toUTCString()}${secure}`
  return {
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      'set-cookie': cookie,
    },
    body: JSON.stringify({ name, role, expires }),
  }
}

/** Sessions over the keys of a data folder. */
export function createSessions(keys: Keys, now: () => number = Date.now): Sessions {
  let once: string | null = null

  /** The key that this one stands for, made on the spot for the one that opens once. */
  function exchange(text: string): Opened | string {
    if (!text.startsWith(ONCE)) {
      const presented = keys.present(text)
      return 'key' in presented ? { text, key: presented.key } : presented.wrong
    }
    if (once === null || !isSecret(text.slice(ONCE.length), once))
      return (
        'This address opens once, and has: start the server again for another, or make a key with: npm run ' +
        'key -- create NAME'
      )
    once = null
    return keys.create(`a browser since ${new Date(now()).toISOString().slice(0, 10)}`, 'admin', DAYS)
  }

  return {
    oneTimeKey() {
      const secret = newSecret()
      once = hashed(secret)
      return ONCE + secret
    },
    open(facts, body) {
      if (!isOwnPage(facts))
        return refuse(
          facts,
          403,
          'FORBIDDEN',
          'Only a page of this server may keep a key in a browser. Programs send theirs as Authorization: Bearer.',
        )
      const text = keyIn(body)
      if (text === null) return refuse(facts, 400, 'BAD_USER_INPUT', 'Send the key as {"key": "moothall_…"}.')
      const opened = exchange(text)
      return typeof opened === 'string' ? refuse(facts, 401, 'UNAUTHENTICATED', opened) : letIn(facts, opened)
    },
  }
}
