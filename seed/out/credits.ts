/** What is owed to whoever made a set: it goes with everything that is taken away. */
export interface Credit {
  readonly licence?: string
  readonly publisher?: string
  readonly url?: string
}

const FIELDS = ['licence', 'publisher', 'url'] as const

const all = (credits: readonly Credit[], field: keyof Credit): string[] =>
  [...new Set(credits.flatMap((credit) => credit[field]?.split('; ') ?? []))].sort()

/** Credits of several sets as one. */
export const creditsTogether = (credits: readonly Credit[]): Credit =>
  Object.fromEntries(
    FIELDS.flatMap((field) => (all(credits, field).length === 0 ? [] : [[field, all(credits, field).join('; ')]])),
  )

/** Credits as lines of a comment, read back by `creditOf`. */
export const creditLines = (credit: Credit): string[] =>
  FIELDS.flatMap((field) => (credit[field] === undefined ? [] : [`# ${field}: ${credit[field]}`]))

/** The credit that stands in the first lines of a file: in comments of YAML, or in the first of lines of JSON. */
export function creditOf(head: string): Credit {
  const line = head.trimStart().split('\n', 1)[0] ?? ''
  if (line.startsWith('{')) return creditIn(line)
  const found = FIELDS.flatMap((field) => {
    const said = new RegExp(`^# ${field}: (.+)$`, 'm').exec(head.split(/^[^#\n]/m)[0] ?? '')?.[1]
    return said === undefined ? [] : [[field, said.trim()]]
  })
  return Object.fromEntries(found)
}

/** Whose it is, in one sentence a set: 'Papers of 2024, by Us, https://example.org, CC BY 4.0'. */
export const attribution = (sets: readonly (Credit & { readonly name: string })[]): string =>
  sets
    .map(({ name, publisher, url, licence }) =>
      [name, publisher, url, licence].filter((part) => part !== undefined).join(', '),
    )
    .join('; ')

/** The credit in a line of JSON; it comes first in ours, so that it is found where the line is cut off. */
function creditIn(line: string): Credit {
  const [, json] = /^\{"credit":(\{(?:"(?:[^"\\]|\\.)*"[:,]?)*\}),/.exec(line) ?? []
  const said: unknown = json === undefined ? under(line) : JSON.parse(json)
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = (said as Readonly<Record<string, unknown>>)[field]
      return typeof value === 'string' ? [[field, value]] : []
    }),
  )
}

/** What stands under `credit`, wherever another program has put it. */
function under(line: string): object {
  try {
    const { credit } = JSON.parse(line) as { readonly credit?: unknown }
    return typeof credit === 'object' && credit !== null ? credit : {}
  } catch {
    return {}
  }
}
