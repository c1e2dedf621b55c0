import type { CORSOptions } from 'graphql-yoga'

/** Origins such as 'https://notebooks.example.org' from a list with commas; '*' is every origin. Undefined where one is no origin. */
export function readOrigins(text: string): readonly string[] | undefined {
  const origins = text
    .split(',')
    .map((origin) => origin.trim())
    .filter((origin) => origin !== '')
  return origins.every((origin) => origin === '*' || (URL.canParse(origin) && new URL(origin).origin === origin))
    ? origins
    : undefined
}

/** Which other origins' pages may ask: those listed, with a bearer token if they have one, and never with the cookies of a visitor. */
export const crossOrigin =
  (origins: readonly string[]) =>
  (request: Request): CORSOptions => {
    const origin = request.headers.get('origin')
    // Told 'null' for a no, browsers let pages without an origin of their own pass: so no header at all.
    if (origin === null || !(origins.includes(origin) || origins.includes('*'))) return false
    return {
      origin: [origin],
      methods: ['GET', 'POST'],
      allowedHeaders: ['authorization', 'content-type', 'accept'],
      credentials: false,
      maxAge: 3600,
    }
  }
