import { isIP, isIPv4 } from 'node:net'
import { hostname } from 'node:os'

/**
 * The name in a `Host` header such as 'localhost:4000', small and without port and last dot; null where it is no host.
 */
function nameOf(host: string): string | null {
  if (!/^(\[[0-9a-f:.]+\]|[^\s/?#@:[\]\\]+)(:\d{0,5})?$/i.test(host) || !URL.canParse(`http://${host}`)) return null
  return new URL(`http://${host}`).hostname.replace(/\.$/, '') || null
}

/**
 * Names such as 'moothall.example.org' from a list with commas; '*' is every name. Undefined where one is no host, or
 * has a port.
 */
export function readHosts(text: string): readonly string[] | undefined {
  const hosts = text
    .split(',')
    .map((host) => host.trim())
    .filter((host) => host !== '')
  const names = hosts.map((host) =>
    host === '*' ? host : /:\d*$/.test(host) && isIP(host) === 0 ? null : nameOf(bracketed(host)),
  )
  return names.every((name) => name !== null) ? names : undefined
}

const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host)
const isAddress = (name: string): boolean => isIP(name.replace(/^\[|\]$/g, '')) !== 0
const isLoopback = (name: string): boolean =>
  name === 'localhost' ||
  name.endsWith('.localhost') ||
  name === '[::1]' ||
  /^\[::ffff:7f[0-9a-f]{2}:[0-9a-f]{1,4}\]$/.test(name) ||
  (isIP(name) === 4 && name.startsWith('127.'))

/** Whether only programs on this machine reach a server that listens there. */
export const isLoopbackHost = (host: string): boolean =>
  // Asked of every request's address: one that is written as usual needs no parsing.
  isIPv4(host) ? host.startsWith('127.') : isLoopback(nameOf(bracketed(host)) ?? '')

/** What a `Host` header is to this server. */
export type Standing = 'ours' | 'foreign' | 'unreadable'

/** How many different headers are remembered: a few readers' names, not all that somebody makes up. */
const KEPT = 100

/**
 * Tells whether a `Host` header names this server. A page elsewhere can let its own name lead to this machine and then
 * read
 * what is answered (DNS rebinding), but it cannot change the name. So a server for this machine only answers to its
 * names;
 * one for others too answers to addresses, which no page can make up, and to the machine's own name. `listed` are
 * further ones.
 */
export function hostNames(bound: string, listed: readonly string[], machine = hostname()): (host: string) => Standing {
  const local = isLoopbackHost(bound)
  const own = new Set([bound, ...(local ? [] : [machine, `${machine}.local`])].map((name) => nameOf(bracketed(name))))
  const kept = new Map<string, Standing>()
  const look = (host: string): Standing => {
    const name = nameOf(host)
    if (name === null) return 'unreadable'
    const ours =
      isLoopback(name) || own.has(name) || listed.includes(name) || listed.includes('*') || (!local && isAddress(name))
    return ours ? 'ours' : 'foreign'
  }
  return (host) => {
    const known = kept.get(host)
    if (known !== undefined) return known
    const standing = look(host)
    if (kept.size < KEPT && host.length < 300) kept.set(host, standing)
    return standing
  }
}
