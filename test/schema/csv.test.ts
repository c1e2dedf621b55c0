import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { armed, csv } from '../../schema/csv.ts'

const cell = (text: string): string => csv([[text]])

describe('what a spreadsheet would run is disarmed', () => {
  const FORMULA = 'HYPERLINK("http://evil.example","x")'
  const signs = ['=', '+', '-', '@', '|', '＝', '＋', '－', '＠', '｜', '﹦', '﹢', '﹣', '﹫', '⁼', '−']
  const before = [
    '',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\u00A0',
    '\u3000',
    '"',
    '""',
    "'",
    '“',
    '\uFEFF',
    '\u200B',
    '\u0000',
    '\u202E',
    '" \u200D',
  ]
  for (const sign of signs)
    for (const start of before)
      test(JSON.stringify(start + sign), () => {
        const text = `${start}${sign}${FORMULA}`
        expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`)
      })

  test.each([
    '=1+1',
    '+1+1',
    '-1+1',
    '-2+3+cmd|" /C calc"!A0',
    '@SUM(A1)',
    '=cmd|"/C calc"!A0',
    '+44 161 496 0000',
    '--5',
    '-5%',
    '-0044-03-15',
    '-',
    '=',
  ])('%s', (text) => {
    expect(cell(text)).toBe(`"'${text.replaceAll('"', '""')}"`)
  })

  test.each([' Ann', '\tAnn', '\nAnn', '\rAnn', '\u00A0Ann', '\uFEFFAnn'])('white space before a text: %j', (text) => {
    expect(cell(text)).toBe(`"'${text}"`)
  })
})

describe('what runs nothing is left as it is', () => {
  test.each([
    'Ann Able',
    'Siobhán O’Brien-Weiß',
    'a=b',
    'Ann @ Town',
    '“Leader” of the council',
    "'s-Hertogenbosch",
    '2024-09-17',
    '2024-09',
    '2024-09-17/2025-07-31',
    '[2024-09-18..2025-01-31]',
    '..',
    'محمد العلي',
    '张伟',
    '-5',
    '+5',
    '-5.25',
    '-1e-7',
    '400',
  ])('%s', (text) => {
    expect(cell(text)).toBe(`"${text}"`)
  })

  test('numbers stand without quotes, nothing is empty', () => {
    expect(csv([[-5, 0, 2.5, true, null, '']])).toBe('-5,0,2.5,true,,""')
  })
})

test('whatever a text is, it is the same again once the apostrophe is off that was put before it', () => {
  const sign = fc.constantFrom(...["'", '=', '-', '5', ' ', '\t', '"', 'a', '＝', '＇', '\uFEFF', '\u0301', '.', '“'])
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'grapheme' })), (text) => {
      expect(armed(cell(text).slice(1, -1).replaceAll('""', '"'))).toBe(text)
    }),
    { numRuns: 3_000 },
  )
})

test('commas, quotes and ends of lines stay inside of their cell', () => {
  expect(
    csv([
      ['a,b', 'say "no"', 'two\r\nlines'],
      ['c', 'd', 'e'],
    ]),
  ).toBe('"a,b","say ""no""","two\r\nlines"\r\n"c","d","e"')
})
