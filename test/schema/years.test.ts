import { expect, test } from 'vitest'
import { eventSpan, partialDate } from '../../schema/partial-date.ts'
import { dayOf, isoDay, UnreadableDate, whyNoDay, YEARS } from '../../schema/time.ts'

const refused = [
  ['0999', '0999-05', '0999-01-01', '0207-05-03', '0024-01-01', '0000', '0000-01-01'],
  ['-0044', '-0044-03-15', '-2020-01-01', '-1', '-156X', '0044-03-15T10:00:00Z'],
  ['999', '99', '201', '19', '10000', '12345-01-01', '+12345-01-01', 'Y12345', 'Y-17'],
  ['XXXX', '0XXX', '0985~', '0999-21', '[..0999]', '[0900..2020]', '[0044,2020]', '[2020..10000]'],
].flat()

test.each(refused)('%s is refused as a date, by its text and the years that are read', (text) => {
  expect(() => partialDate(text)).toThrow(UnreadableDate)
  expect(() => eventSpan(text)).toThrow(YEARS)
})

test.each(refused.filter((text) => /^[+-]?\d+-\d\d-\d\d$/.test(text)))('%s is no day either', (text) => {
  expect(() => dayOf(text)).toThrow(`'${text}' is no date that can be read: ${YEARS}`)
  expect(whyNoDay(text)).toBe(YEARS)
})

test('spans of days on site keep to the years too, at both ends', () => {
  expect(() => eventSpan('0999-12-31/2020-01-01')).toThrow(YEARS)
  expect(() => eventSpan('-0001/2020')).toThrow(YEARS)
})

test.each([
  ['1000', '1000-01-01', '1000-12-31'],
  ['1000-01-01', '1000-01-01', '1000-01-01'],
  ['9999-12', '9999-12-01', '9999-12-31'],
  ['9999-12-31', '9999-12-31', '9999-12-31'],
  ['1XXX', '1000-01-01', '1999-12-31'],
  ['99XX', '9900-01-01', '9999-12-31'],
  ['1000-24', '1000-01-01', '1000-12-31'],
  ['[1000..9999]', '1000-01-01', '9999-12-31'],
])('%s is read: the first and the last of the years are', (text, first, last) => {
  const { earliest, latest } = partialDate(text)
  expect([isoDay(earliest), isoDay(latest)]).toEqual([first, last])
})
