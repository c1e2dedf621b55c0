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

/** The credit that stands in the first lines of a file. */
export function creditOf(head: string): Credit {
  const found = FIELDS.flatMap((field) => {
    const said = new RegExp(`^# ${field}: (.+)$`, 'm').exec(head.split(/^[^#\n]/m)[0] ?? '')?.[1]
    return said === undefined ? [] : [[field, said.trim()]]
  })
  return Object.fromEntries(found)
}
