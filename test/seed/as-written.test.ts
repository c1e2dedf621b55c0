import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partialDate } from '../../schema/partial-date.ts'
import { dateAsWritten, orderOf } from '../../seed/as-written/date.ts'
import { isNobody, nameAsWritten } from '../../seed/as-written/name.ts'
import { textAsWritten } from '../../seed/as-written/text.ts'

describe('a date as somebody wrote it', () => {
  test.each([
    ['2010', '2010'],
    ['2010-05', '2010-05'],
    ['2010-05-00', '2010-05'],
    ['2010-00-00', '2010'],
    ['07/05/2015', '2015-05-07'],
    ['7.5.15', '2015-05-07'],
    ['7 May 2015', '2015-05-07'],
    ['7th of May, 2015', '2015-05-07'],
    ['Thursday 7 May 2015', '2015-05-07'],
    ['May 7, 2015', '2015-05-07'],
    ['07-May-15', '2015-05-07'],
    ['Sept 2015', '2015-09'],
    ['05/2015', '2015-05'],
    ['42131', '2015-05-07'],
    ['42131.5', '2015-05-07'],
    ['20150507', '2015-05-07'],
    ['2015-05-07T09:30:00Z', '2015-05-07'],
    ['2015-05-07 00:00:00', '2015-05-07'],
    ['1430956800000', '2015-05-07'],
    ['134006400000', '1974-04-01'],
    ['-220924800000', '1963-01-01'],
    ['/Date(1430956800000+0100)/', '2015-05-07'],
    // Midnight in Britain in May, and in January; and half past nine.
    ['2015-05-06T23:00:00.000Z', '2015-05-07'],
    ['1430953200000', '2015-05-07'],
    ['2015-01-07T00:00:00Z', '2015-01-07'],
    ['2015-05-06T21:30:00Z', '2015-05-06'],
    ['c. 2010', '2010~'],
    ['1990s', '199X'],
    ['[2024-01..2024-05]', '[2024-01..2024-05]'],
  ])('%s is %s', (given, date) => expect(dateAsWritten(given)).toEqual({ date }))

  test.each([
    ...'0000-00-00 0001-01-01 01/01/0001 1900-01-01 01/01/1900 1899-12-30 1753-01-01 9999-12-31 31/12/9999'.split(' '),
    ...'31/12/2099 2262-04-11 unspecified Unknown n/a NULL - ? TBC nan'.split(' '),
    ...'/Date(-62135596800000)/ -2208988800000 253402300799000'.split(' '),
  ])('%s never becomes one', (given) => expect(dateAsWritten(given)).toEqual({ none: 'SENTINEL' }))

  test.each(['31/02/2015', '13/13/2015', '2010/11', '20x5', 'Mayor 2015', '7', 'May', '2015-13-01', '201505071230'])(
    '%s is none that can be read',
    (given) => expect(dateAsWritten(given)).toHaveProperty('problem'),
  )

  test('where the day stands is for the list to say', () => {
    expect(dateAsWritten('05/07/2015', 'mdy')).toEqual({ date: '2015-05-07' })
    expect(orderOf(['01/02/2015', '05/17/2015'])).toBe('mdy')
    expect(orderOf(['01/02/2015', '17/05/2015'])).toBe('dmy')
    expect(orderOf(['01/02/2015'])).toBeUndefined()
    expect(orderOf(['05/17/2015', '17/05/2015', '18/05/2015'])).toBe('dmy')
  })

  test('an end may be open, and a start may not', () => {
    expect(dateAsWritten('present', 'dmy', true)).toEqual({ date: '..' })
    expect(dateAsWritten('present', 'dmy')).toEqual({ none: 'SENTINEL' })
  })

  test('every day there is can be read in every way of writing it', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true }),
        (time) => {
          const date = time.toISOString().slice(0, 10)
          const [year = '', month = '', day = ''] = date.split('-')
          const name = time.toLocaleDateString('en-GB', { month: 'long', timeZone: 'UTC' })
          for (const written of [`${day}/${month}/${year}`, `${Number(day)}.${Number(month)}.${year.slice(2)}`])
            if (date !== '1900-01-01') expect(dateAsWritten(written)).toEqual({ date })
          expect(dateAsWritten(`${Number(day)} ${name} ${year}`)).toEqual({ date })
          expect(dateAsWritten(`${name} ${Number(day)}, ${year}`)).toEqual({ date })
          expect(dateAsWritten(`${month}/${day}/${year}`, 'mdy')).toEqual({ date })
        },
      ),
    )
  })

  test('whatever is typed, what is read is a date', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[0-9/. -]{1,12}$/)), (given) => {
        const read = dateAsWritten(given)
        if ('date' in read) expect(partialDate(read.date).earliest).toBeLessThanOrEqual(partialDate(read.date).latest)
      }),
    )
  })
})

describe('a name as a list has it', () => {
  test.each([
    ['Ann Lee', { name: 'Ann Lee' }],
    ['Cllr LEE, Ann OBE (Lab)', { name: 'Ann LEE', honorificPrefix: 'Cllr', honorificSuffix: 'OBE', beside: 'Lab' }],
    ['Lee, Cllr Ann', { name: 'Ann Lee', honorificPrefix: 'Cllr' }],
    ['Councillor Dr Ann Lee MBE, JP', { name: 'Ann Lee', honorificPrefix: 'Councillor Dr', honorificSuffix: 'MBE JP' }],
    ['Ann Lee - Leader of the Council', { name: 'Ann Lee', beside: 'Leader of the Council' }],
    ['The Rt Hon. Sir Bob Smith MP', { name: 'Bob Smith', honorificPrefix: 'The Rt Hon. Sir', honorificSuffix: 'MP' }],
    ["o'brien, sean", { name: "Sean O'Brien" }],
    ['Smith-Jones, A. B.', { name: 'A. B. Smith-Jones' }],
    ['Mayor of London', { name: 'Mayor of London' }],
    ['Dean Major', { name: 'Dean Major' }],
    ['Mr', { name: 'Mr' }],
    ['Robert P. Lee, Jr.', { name: 'Robert P. Lee Jr.' }],
    ['Lee, Robert P., III', { name: 'Robert P. Lee III' }],
    ['RAY, Robert, Dr', { name: 'Robert RAY', honorificPrefix: 'Dr' }],
    ['Ann Lee, Deputy Leader', { name: 'Ann Lee', beside: 'Deputy Leader' }],
    ['The Lord Mayor, Cllr Bob Ray', { name: 'Bob Ray', honorificPrefix: 'Cllr', beside: 'The Lord Mayor' }],
    ['Cr Ann Lee OAM', { name: 'Ann Lee', honorificPrefix: 'Cr', honorificSuffix: 'OAM' }],
    ['The Honourable Ann Lee', { name: 'Ann Lee', honorificPrefix: 'The Honourable' }],
    ['Lee, Ray and Fox', { name: 'Ray and Fox Lee' }],
  ])('%s', (given, read) => expect(nameAsWritten(given)).toEqual(read))

  test.each([
    'VACANT',
    'vacant',
    'Vacancy',
    '(vacant)',
    'Vacant (by-election pending)',
    'TBC',
    'To be confirmed',
    'N/A',
    '-',
  ])('%s is nobody', (given) => expect(isNobody(given)).toBe(true))

  test.each(['Joe Vacanti', 'Noney Smith', 'Nan Lee', 'Xavier Tbilisi'])('%s is somebody', (given) =>
    expect(isNobody(given)).toBe(false),
  )

  test('no word of a name is lost', () => {
    const word = fc.stringMatching(/^[A-Z][a-z]{1,7}$/)
    fc.assert(
      fc.property(
        word,
        word,
        fc.constantFrom('Cllr ', 'Dr ', ''),
        fc.constantFrom(' OBE', ''),
        (a, b, title, honour) => {
          const { name, honorificPrefix = '', honorificSuffix = '' } = nameAsWritten(`${title}${a} ${b}${honour}`)
          const kept = `${honorificPrefix} ${name} ${honorificSuffix}`.split(' ').filter(Boolean).sort()
          expect(kept).toEqual(`${title}${a} ${b}${honour}`.split(' ').filter(Boolean).sort())
        },
      ),
    )
  })
})

test('a text keeps what is seen, and says what was not', () => {
  expect(textAsWritten('  Ann\u00a0 \n Lee ')).toEqual({ text: 'Ann Lee', hidden: [], tooLong: false, mended: false })
  expect(textAsWritten('Ann\u202e Lee\u200b')).toEqual({
    text: 'Ann Lee',
    hidden: ['U+202E', 'U+200B'],
    tooLong: false,
    mended: false,
  })
  expect(textAsWritten('MÃ¼ller')).toMatchObject({ text: 'Müller', mended: true })
  for (const lost of ['Mï¿½n', 'Cityï¾\u00a0and']) expect(textAsWritten(lost)).toMatchObject({ mended: false })
  expect(textAsWritten('x'.repeat(1_000_000))).toEqual({ text: '', hidden: [], tooLong: true, mended: false })
})
