/** Is told of one text of a record: the path of its field, `citations.0.paraphrase`, and the field's own name. */
type Told = (text: string, field: () => string, name: string) => void

/** Tells every text that a record holds. Its path is made only where it is asked for. */
export function eachText(value: unknown, told: Told, path = (): string => '', name = ''): void {
  if (typeof value === 'string') told(value, path, name)
  else if (typeof value === 'object' && value !== null) {
    const list = Array.isArray(value)
    const fields = value as Readonly<Record<string, unknown>>
    for (const key in fields)
      eachText(fields[key], told, () => (path() === '' ? key : `${path()}.${key}`), list ? name : key)
  }
}
