import { describe, expect, test } from 'vitest'
import { entityKinds, entityProperties } from '../../schema/kinds/entities.ts'
import type { Property } from '../../schema/kinds/property.ts'
import { statementKinds, statementProperties } from '../../schema/kinds/statements.ts'
import { plainlySound } from '../../seed/plain-check.ts'
import { recordSchemas } from '../../seed/records.ts'
import { fullRecords } from '../support/full-records.ts'

/** Whatever the tables say that a record holds is what both readers take: the schema, and the quick look at JSON. */

type Fields = Record<string, unknown>

const records = fullRecords()
const kinds = [
  ...entityKinds.map((kind) => ({ ...kind, all: { ...entityProperties, ...kind.properties } })),
  ...statementKinds.map((kind) => ({ ...kind, all: { ...statementProperties, ...kind.properties } })),
]
const prefixes = kinds.map(({ prefix }) => prefix)

describe.each(kinds)('$many', ({ many, prefix, all }) => {
  const given = () => records[many].map((record) => structuredClone(record) as Fields)
  const taken = (record: Fields): boolean => recordSchemas[many].safeParse(record).success
  const properties = Object.entries(all as Readonly<Record<string, Property>>)

  test('a record with everything in it is taken', () => {
    for (const record of given()) expect(taken(record)).toBe(true)
  })

  test('an id that begins as those of another kind do is not', () => {
    for (const record of given())
      for (const other of prefixes) {
        const renamed = { ...record, id: `${other}:a` }
        expect(taken(renamed), other).toBe(other === prefix)
        expect(plainlySound(many, { ...renamed }) && other !== prefix, other).toBe(false)
      }
  })

  test.each(properties)('%s may be left out as its row says', (name, property) => {
    for (const { [name]: _, ...left } of given()) {
      const optional = property.required !== true
      expect(taken(left)).toBe(optional)
      expect(plainlySound(many, { ...left }) && !optional).toBe(false)
    }
  })

  test('a property of another name is refused', () => {
    for (const record of given()) {
      expect(taken({ ...record, colour: 'red' })).toBe(false)
      expect(plainlySound(many, { ...record, colour: 'red' })).toBe(false)
    }
  })

  test.each(properties.filter(([, { form }]) => form === 'entity'))(
    '%s takes no other types than its row says',
    (name, property) => {
      const allowed = entityKinds.filter(({ type }) => property.form === 'entity' && property.of.includes(type))
      for (const record of given())
        for (const { prefix: other } of entityKinds) {
          const pointed = { ...record, [name]: `${other}:a` }
          const fits = allowed.some((kind) => kind.prefix === other)
          expect(taken(pointed), other).toBe(fits)
          expect(plainlySound(many, { ...pointed }) && !fits, other).toBe(false)
        }
    },
  )
})

test('what the quick look takes has the defaults that the schema gives', () => {
  let quick = 0
  for (const { many, all } of kinds)
    for (const full of records[many]) {
      const record: Fields = structuredClone(full)
      for (const [name, property] of Object.entries(all as Readonly<Record<string, Property>>))
        if (property.required !== true) delete record[name]
      const expected = recordSchemas[many].parse(structuredClone(record))
      if (!plainlySound(many, record)) continue
      quick += 1
      expect(record).toEqual(expected)
    }
  expect(quick).toBe(kinds.length * 3)
})
