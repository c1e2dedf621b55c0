/**
 * Is told of one text of a record: the keys that lead to it, of which the list is used again, and its field's own
 * name.
 */
type Told = (text: string, path: readonly string[], name: string) => void

/** Tells every text that a record holds. */
export function eachText(value: unknown, told: Told, path: string[] = [], name = ''): void {
  if (typeof value === 'string') told(value, path, name)
  else if (typeof value === 'object' && value !== null) {
    const list = Array.isArray(value)
    const fields = value as Readonly<Record<string, unknown>>
    for (const key in fields) {
      path.push(key)
      eachText(fields[key], told, path, list ? name : key)
      path.pop()
    }
  }
}
