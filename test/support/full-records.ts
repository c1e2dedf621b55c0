import { type EntityKind, entityKinds, entityProperties, type EntityType } from '../../schema/kinds/entities.ts'
import { entityKind, relationKind } from '../../schema/kinds/find.ts'
import type { Property } from '../../schema/kinds/property.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { type StatementKind, statementKinds, statementProperties } from '../../schema/kinds/statements.ts'
import { noRecords, type RecordList, recordSchemas, type Records } from '../../seed/records.ts'

/** Variants of a record. What is later in the alphabet by name is earlier by every date. */
export const letters = ['a', 'b', 'c'] as const
type Letter = (typeof letters)[number]

const idOf = (type: EntityType, letter: Letter): string => `${entityKind(type).prefix}:${letter}`
const month = (letter: Letter): string => `0${9 - letters.indexOf(letter)}`
const choice = <Value>(values: readonly Value[], letter: Letter): Value =>
  values[letters.indexOf(letter) % values.length] as Value

/** A value that fits a property, unlike those of the other letters as far as it can be. */
export function valueFor(name: string, property: Property, letter: Letter): unknown {
  const words = `${name} ${letter.repeat(3)}`
  switch (property.form) {
    case 'text':
      return name === 'grade' ? choice(['Inadequate', 'Good', 'Five stars'], letter) : words
    case 'texts':
      return [words, `${words} too`]
    case 'word':
      return choice(property.of, letter)
    case 'entity':
      return idOf(property.of[0] as EntityType, letter)
    case 'entities':
    case 'statements':
      return []
    case 'date':
      // A body is there for as long as what is stated of it.
      return `${{ founded: 1999, dissolved: 2029 }[name] ?? 2024}-${month(letter)}`
    case 'endDate':
      return letter === 'a' ? '..' : `2025-${month(letter)}`
    case 'days':
      return `2023-${month(letter)}-04/2023-${month(letter)}-15`
    case 'moment':
      return `2024-${month(letter)}-01T00:00:00Z`
    case 'flag':
      return letter === 'b'
    case 'count':
      return letters.indexOf(letter) + 2
    case 'value':
      return String(400 + letters.indexOf(letter))
    case 'url':
      return `https://example.org/${name}/${letter}`
    case 'relation':
      return choice(
        relationKinds.filter((row) => row.statement === 'Affiliation').map(({ kind }) => kind),
        letter,
      )
    case 'place':
      return { name: words, latitude: 53 + letters.indexOf(letter), longitude: -2 }
    case 'identifiers':
      return [
        { scheme: 'GSS', value: `E${letter}` },
        { scheme: 'URN', value: `U${letter}` },
      ]
    case 'passages':
      return [{ locator: 'paragraph 1' }, { locator: 'paragraph 2', nothing: words }]
    case 'tellings':
    case 'citations':
      // One passage more for each letter, each in a document of its own; only the first has a speaker.
      return letters.slice(0, letters.indexOf(letter) + 1).map((other) => ({
        document: idOf('DOCUMENT', other),
        locator: 'paragraph 1',
        paraphrase: `It was so, by ${other.repeat(3)}.`,
        ...(other === letter ? { attributedTo: idOf('PERSON', letter) } : {}),
      }))
  }
}

const valuesOf = (properties: Readonly<Record<string, Property>>, letter: Letter): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, property]) => [name, valueFor(name, property, letter)]))

const entityOf = (kind: EntityKind, letter: Letter): Record<string, unknown> => ({
  ...valuesOf({ ...entityProperties, ...kind.properties }, letter),
  id: idOf(kind.type, letter),
})

/** The relation that a letter's statement of a kind is drawn as; undefined for what is no tie. */
function relationFor(kind: StatementKind, values: Readonly<Record<string, unknown>>) {
  const rows = relationKinds.filter((row) => row.statement === kind.typename && !('through' in row))
  return (rows.find((row) => rows.length > 1 && Object.values(values).includes(row.kind)) ?? rows[0])?.kind
}

function statementOf(kind: StatementKind, letter: Letter): Record<string, unknown> {
  const values = valuesOf({ ...statementProperties, ...kind.properties }, letter)
  const relation = relationFor(kind, values)
  const record: Record<string, unknown> = { ...values, id: `${kind.prefix}:${letter}` }
  for (const at of ['from', 'to', 'through'] as const) {
    const end = kind.ends[at]
    if (end === undefined) continue
    const drawn = relation === undefined || at === 'through' ? [] : relationKind(relation)[at]
    const id = idOf(choice(end.types ?? drawn, letter), letter)
    // Nothing is joined to itself.
    record[end.key] = Object.values(record).includes(id) ? id.replace(/.$/, letter === 'a' ? 'b' : 'a') : id
  }
  return record
}

/** Three records of every kind with every property filled in, as a data file would be read. */
export function fullRecords(): Records {
  const records = noRecords()
  const add = (list: RecordList, record: Record<string, unknown>): void => {
    ;(records[list] as unknown[]).push(recordSchemas[list].parse(record))
  }
  for (const letter of letters) {
    for (const kind of entityKinds) add(kind.many, entityOf(kind, letter))
    for (const kind of statementKinds) add(kind.many, statementOf(kind, letter))
  }
  return records
}
