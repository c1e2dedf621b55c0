/** What a request line asks for, read once: everything behind it uses this and not the line. */
export interface Target {
  /** The path, decoded and without '.' and '..'; '*' for the server as a whole. */
  readonly pathname: string
  /** The query with its '?', or nothing. */
  readonly search: string
  /** The host that the line itself names: then it counts, and not the header (RFC 9112, 3.2.2). */
  readonly authority?: string
}

const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/i
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no path may hold.
const UNFIT = /[\u0000-\u001f\u007f\\]/

/** Reads the target of a request line: '/graphql?x', 'http://host/graphql' or '*'. Null where it is none. */
export function readTarget(line: string): Target | null {
  if (line === '/graphql' || line === '/' || line === '*') return { pathname: line, search: '' }
  const absolute = ABSOLUTE.exec(line)
  const [authority, rest] = absolute === null ? [undefined, line] : [absolute[1] ?? '', absolute[2] ?? '']
  if ((absolute === null && !rest.startsWith('/')) || UNFIT.test(rest)) return null
  const whole = `http://localhost${rest}`
  if (!URL.canParse(whole)) return null
  const { pathname, search } = new URL(whole)
  const decoded = decode(pathname)
  // A slash that was encoded can hide a step upwards from whoever reads the path first.
  if (decoded === null || UNFIT.test(decoded) || /\/\.{1,2}(\/|$)/.test(decoded)) return null
  const target = { pathname: decoded.replace(/^\/graphql\/$/, '/graphql'), search }
  return authority === undefined ? target : { ...target, authority }
}

/** A path without its percent signs; null where one of them stands for nothing. */
function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}
