import { fieldOf, parts, type Property } from '../../schema/kinds/property.ts'

/** The selection of a property's field, whole. */
export function selected(property: string, kind: Property): string {
  const name = fieldOf(property, kind)
  if (kind.form === 'entity') return `${name} { id }`
  return kind.form in parts ? `${name} { ${parts[kind.form as keyof typeof parts].parts.join(' ')} }` : name
}

/** A value of a record as the API gives it. */
export function answered({ form }: Property, value: unknown): unknown {
  if (form === 'entity') return { id: value }
  if (form === 'passages') return (value as { nothing?: string }[]).map((part) => ({ nothing: null, ...part }))
  return value
}

const APART: readonly string[] = ['citations', 'tellings', 'entities', 'statements']

/** The properties that have a field of their own. */
export const shown = (properties: Readonly<Record<string, Property>>): [string, Property][] =>
  Object.entries(properties).filter(([, { form }]) => !APART.includes(form))
