import fc from 'fast-check'
import { expect, test } from 'vitest'
import { APOSTROPHES } from '../../schema/fold.ts'
import { contains, foundText } from '../../schema/found-by.ts'
import { rank, typedWords } from '../../server/search/rank.ts'

const found = (name: string, typed: string): boolean =>
  rank(typedWords(typed), [{ id: 'person:a', sortName: name, links: 0, names: [name], roles: [], others: [] }])
    .length === 1

/** Letters of which no word is a title, an honour or an English ending. */
const word = fc.string({ unit: fc.constantFrom('b', 'k', 'o', 'u', 'v', 'z'), minLength: 2, maxLength: 6 })
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const between = fc.constantFrom('', ' ', '-', '–', '. ', ...APOSTROPHES)

test('a name is found however its parts are joined, split, or held together by a sign', () => {
  fc.assert(
    fc.property(word, word, word, between, between, (given, first, second, written, typed) => {
      const nameBy = (sign: string): string => `${capital(given)} ${capital(first)}${sign}${capital(second)}`
      expect(found(nameBy(written), nameBy(typed))).toBe(true)
      expect(contains(nameBy(written), nameBy(typed))).toBe(true)
      expect(found(nameBy(written), `${first}${typed}${second}`)).toBe(true)
      expect(contains(nameBy(written), `${first}${typed}${second}`)).toBe(true)
    }),
    { numRuns: 2_000 },
  )
})

test('initials are found joined or split, with dots or without', () => {
  const letters = fc.array(fc.constantFrom('b', 'k', 'o', 'v', 'z'), { minLength: 2, maxLength: 5 })
  const joint = fc.constantFrom('', ' ', '.', '. ', '-')
  const other = word.map((text) => `g${text}`)
  fc.assert(
    fc.property(letters, other, joint, joint, (initials, surname, written, typed) => {
      const nameBy = (sign: string): string => `${initials.join(sign).toUpperCase()} ${surname}`
      expect(found(nameBy(written), nameBy(typed))).toBe(true)
      expect(contains(nameBy(written), nameBy(typed))).toBe(true)
    }),
    { numRuns: 1_000 },
  )
})

test('what a find looks through is its words, their stems and its joined neighbours, once each', () => {
  expect(foundText(['Family Hubs'])).toBe(' family hubs famili hub FAMILYHUBS ')
  expect(foundText(['★', ''])).toBe(' ★ ')
  expect(contains('Inspected by Ofsted', 'inspections')).toBe(true)
  expect(contains('Families', 'family')).toBe(true)
  expect(contains('Davy Smith', 'Davidson')).toBe(false)
  expect(contains('Jean Nolan', 'ann')).toBe(false)
  expect(contains('★ Star', '★')).toBe(false)
  expect(contains('Cllr Jill Colbert', 'Jill Colbert OBE')).toBe(true)
})
