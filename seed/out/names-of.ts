import { isStatement, type Listed, propertiesOf } from '../listed.ts'
import { statementEnds } from '../statement-ends.ts'

/** All entities that a record names, but for those that only the rules read; each once. */
export function namesOf(one: Listed): string[] {
  const fields: Readonly<Record<string, unknown>> = one.record
  const named = Object.entries(propertiesOf(one.list)).flatMap(([name, { form }]) =>
    form === 'entity' && typeof fields[name] === 'string' ? [fields[name]] : [],
  )
  const ends = isStatement(one) ? statementEnds(one.record).map(({ id }) => id) : []
  const cited = one.record.citations.flatMap(({ document, attributedTo, readWith }) => [
    document,
    ...(attributedTo === undefined ? [] : [attributedTo]),
    ...(readWith === undefined ? [] : [readWith]),
  ])
  return [...new Set([...ends, ...named, ...cited])]
}

/** A record without ids that only the rules read, where what they name is not taken along. */
export function within(one: Listed, isTaken: (id: string) => boolean): Listed {
  const fields: Readonly<Record<string, unknown>> = one.record
  const trimmed = Object.entries(propertiesOf(one.list)).flatMap(([name, { form }]): [string, unknown][] => {
    const ids = fields[name]
    if ((form !== 'entities' && form !== 'statements') || !Array.isArray(ids) || ids.every(isTaken)) return []
    const left = ids.filter(isTaken)
    return [[name, left.length === 0 ? undefined : left]]
  })
  return trimmed.length === 0 ? one : ({ ...one, record: { ...one.record, ...Object.fromEntries(trimmed) } } as Listed)
}
