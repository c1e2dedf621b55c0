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

/** The credit that stands in the first lines of a file: in comments of YAML, or with the first of JSON lines. */
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

function creditIn(line: string): Credit {
  const [, json] = /^\{"credit":(\{(?:"(?:[^"\\]|\\.)*"[:,]?)*\}),/.exec(line) ?? []
  const said: unknown = json === undefined ? {} : JSON.parse(json)
  return Object.fromEntries(
    FIELDS.flatMap((field) => {
      const value = (said as Readonly<Record<string, unknown>>)[field]
      return typeof value === 'string' ? [[field, value]] : []
    }),
  )
}
