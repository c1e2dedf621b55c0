import { isIPv6 } from 'node:net'
import type { Head } from './head.ts'
import type { Keys } from './keys.ts'
import type { Role } from './roles.ts'

/** Who asks: somebody with a key, or nobody in particular. */
export interface Who {
  /** By whom requests are counted: the name of a key, or else where they come from. */
  readonly client: string
  readonly role: Role | null
  /** Why a key that was presented counts for nothing. */
  readonly wrong?: string
  /** The same of the key that a browser keeps. It is sent unasked, so it is no mistake of who asks. */
  readonly ended?: string
}

/** Nobody in particular, where no request says from where. */
export const NOBODY: Who = { client: 'anonymous', role: null }

/**
 * Where requests come from, as far as one client goes: an IPv4 address, or the 64 bits of an IPv6 address that a
 * network gives to one.
 */
export function clientOf(address: string): string {
  if (!address.includes(':') || !isIPv6(address)) return address
  const [before = [], after] = address
    .replace(/%.*$/, '')
    .split('::')
    .map((part) => part.split(':').filter(Boolean))
  const groups =
    after === undefined ? before : [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/**
 * Whether a page of this very server asks, by what browsers say of it; only then a cookie counts, since it comes
 * unasked.
 */
export function isOwnPage({ headers, authority, hosts }: Pick<Head, 'headers' | 'authority' | 'hosts'>): boolean {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (origin === undefined) return site === 'same-origin'
  const host = (authority ?? hosts[0] ?? '').toLowerCase()
  return (
    URL.canParse(origin) &&
    new URL(origin).host === host.replace(/:80$/, '') &&
    (site ?? 'same-origin') === 'same-origin'
  )
}

/** The name of the cookie that keeps a browser's key: browsers do not tell the ports of a machine apart. */
export const cookieName = ({ port }: Pick<Head, 'port'>): string => `moothall-${port}`

function cookieOf(head: Head): string | undefined {
  const name = `${cookieName(head)}=`
  return (head.headers.cookie ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(name))
    ?.slice(name.length)
}

/** Tells who asks, by the key that is presented with the request. */
export function whoAsks(head: Head, keys: Keys): Who {
  const nobody: Who = { client: clientOf(head.address), role: null }
  // Other schemes are those of proxies before us.
  const [, bearer] = /^Bearer(?: +(.*))?$/i.exec(head.headers.authorization ?? '') ?? []
  if (/^Bearer\b/i.test(head.headers.authorization ?? '')) {
    const presented = keys.present((bearer ?? '').trim())
    return 'key' in presented ? { client: presented.key.name, role: presented.key.role } : { ...nobody, ...presented }
  }
  const cookie = head.headers.cookie === undefined ? undefined : cookieOf(head)
  if (cookie === undefined || !isOwnPage(head)) return nobody
  const presented = keys.present(cookie)
  return 'key' in presented
    ? { client: presented.key.name, role: presented.key.role }
    : { ...nobody, ended: presented.wrong }
}
