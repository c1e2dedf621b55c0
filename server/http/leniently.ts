/**
 * What some clients send otherwise than it is meant: R writes an empty list where there are no variables. The rest of a
 * question stays as it came.
 */

const EMPTY = /"variables"\s*:\s*\[\s*\]/

/** A body without such a list. */
export function withoutEmptyList(body: string): string {
  if (!EMPTY.test(body)) return body
  try {
    const { variables, ...question } = JSON.parse(body) as { variables?: unknown }
    return JSON.stringify(Array.isArray(variables) && variables.length === 0 ? question : { ...question, variables })
  } catch {
    return body
  }
}

/** The query of an address without such a list. */
export function withoutEmptyListIn(search: string): string {
  if (!search.includes('variables=')) return search
  const given = new URLSearchParams(search)
  if (!/^\s*\[\s*\]\s*$/.test(given.get('variables') ?? '')) return search
  given.delete('variables')
  return `?${given}`
}
