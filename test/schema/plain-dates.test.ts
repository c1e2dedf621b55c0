import parseEdtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, isoDay, UnreadableDate } from '../../schema/time.ts'
import { partialDate } from '../../schema/partial-date.ts'

const MS_PER_DAY = 86_400_000
const two = (number: number): string => String(number).padStart(2, '0')
const year = fc.integer({ min: 1000, max: 9999 })
const plain = fc.oneof(
  year.map(String),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc
    .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10)),
)

test('days, months and years that are read by arithmetic mean what EDTF says they mean', () => {
  fc.assert(
    fc.property(plain, (text) => {
      const { min, max } = parseEdtf(text) as unknown as { min: number; max: number }
      expect(partialDate(text)).toEqual({
        earliest: Math.floor(min / MS_PER_DAY),
        latest: Math.floor(max / MS_PER_DAY),
      })
    }),
  )
})

test.each(['2024-13', '2024-00', '2024-02-30', '2023-02-29', '24-01-01'])('%s is refused', (text) => {
  expect(() => partialDate(text)).toThrow(UnreadableDate)
})

test('February ends on its last day, in leap years too', () => {
  expect(isoDay(partialDate('2024-02').latest)).toBe('2024-02-29')
  expect(isoDay(partialDate('1900-02').latest)).toBe('1900-02-28')
  expect(partialDate('2024').earliest).toBe(dayOf('2024-01-01'))
})
