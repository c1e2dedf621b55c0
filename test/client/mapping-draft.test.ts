import { expect, test } from 'vitest'
import type { Mapping } from '../../client/api/imports.ts'
import {
  cellsOf,
  emptyMapping,
  LEFT_OUT,
  lackIn,
  lackOf,
  meantBy,
  withDefault,
  withField,
  withRows,
  withWord,
  wordsIn,
} from '../../client/state/adding/mapping-draft.ts'
import { FIELDS, PERSONAL, readMapping } from '../../seed/mapping.ts'

const table = {
  headings: ['Member', 'Position', 'GSS'],
  rows: [
    ['Ann', 'V-Ch', 'E1'],
    ['Bob', 'V-Ch', ''],
    ['Cat', 'Chair', 'E2'],
  ],
  mapping: null,
}

test('what is said of columns, rows and words is what the server reads', () => {
  let mapping: Mapping = withField(emptyMapping, 'Member', { field: 'person', of: '' })
  mapping = withField(mapping, 'Position', { field: 'role', of: '' })
  mapping = withField(mapping, 'GSS', { field: 'organisation code', of: 'GSS' })
  mapping = withDefault(mapping, 'organisation', 'Anytown Council')
  mapping = withWord(mapping, 'role', 'V-Ch', 'Vice-chair')
  expect(readMapping('The mapping', JSON.stringify(mapping))).toMatchObject({
    rows: 'memberships',
    columns: { Member: 'person', Position: 'role', GSS: 'organisation code: GSS' },
    defaults: { organisation: 'Anytown Council' },
    words: { role: { 'V-Ch': 'Vice-chair' } },
  })
  expect(meantBy(mapping, 'GSS')).toEqual({ field: 'organisation code', of: 'GSS' })
  expect(withDefault(mapping, 'organisation', '').defaults).toEqual({})
  expect(withWord(mapping, 'role', 'V-Ch', '').words).toEqual({ role: {} })
})

test('a column nothing is said of is left out, and other rows leave out what they have no field for', () => {
  expect(LEFT_OUT).toBe(PERSONAL)
  expect(meantBy(emptyMapping, 'Email')).toEqual({ field: LEFT_OUT, of: '' })
  const people = { ...emptyMapping, columns: { Name: 'person', Council: 'organisation', A: ['grade: X', 'role'] } }
  expect(withRows(people, 'organizations', FIELDS.organizations)).toMatchObject({
    rows: 'organizations',
    columns: { Council: 'organisation' },
  })
})

test.each([
  [{}, /person’s name/],
  [{ Name: 'person' }, /organisation’s name/],
  [{ Name: 'person', Council: 'organisation' }, null],
])('of %j it is told what has to be said yet', (columns, lack) => {
  const told = lackOf({ ...emptyMapping, columns })
  if (lack === null) expect(told).toBeNull()
  else expect(told).toMatch(lack)
})

test('every kind of row says what it needs, in fields that there are', () => {
  const { nothing, ...read } = FIELDS
  expect(nothing).toEqual([])
  expect(lackOf({ ...emptyMapping, rows: 'nothing' })).toBeNull()
  for (const [rows, fields] of Object.entries(read)) {
    expect(lackOf({ ...emptyMapping, rows })).not.toBeNull()
    const columns = Object.fromEntries(fields.map((field) => [field, field]))
    expect(lackOf({ ...emptyMapping, rows, columns })).toBeNull()
  }
})

test('a table may be left out, all of them may not', () => {
  const said = { ...emptyMapping, columns: { Name: 'person', Council: 'organisation' } }
  const left = { ...emptyMapping, rows: 'nothing' }
  expect(lackIn({ people: said, notes: left })).toBeNull()
  expect(lackIn({ people: emptyMapping, notes: left })).toMatch(/^people: /)
  expect(lackIn({ people: left, notes: left })).toMatch(/Every table is left out/)
  expect(lackIn({})).toBeNull()
})

test('the different cells of a column are shown, and the words whose meaning can be told', () => {
  expect(cellsOf(table, 'Position', 3)).toEqual(['V-Ch', 'Chair'])
  expect(cellsOf(table, 'GSS', 1)).toEqual(['E1'])
  const mapping = withField(emptyMapping, 'Position', { field: 'role', of: '' })
  expect(wordsIn(table, mapping)).toEqual([['role', ['V-Ch', 'Chair']]])
})
