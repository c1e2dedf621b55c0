/** Values that somebody may send on purpose or by mistake, by scalar, as GraphQL writes them. */

const quoted = (texts: readonly string[]): string[] => texts.map((text) => JSON.stringify(text))

/** Texts that mean something to one of the languages below, or to a screen. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\t\n\r',
  '\u0000',
  '\u0001\u001f\u007f\u009f',
  '\u202eevil\u202c',
  '\u200b\ufeff',
  '\ud800',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(50),
  'Ĳßﬁ',
  '*:*',
  'a AND OR NOT b',
  '/(a|b)*/',
  '[* TO *]',
  '\\',
  '"',
  "' OR 1=1 --",
  '}) DETACH DELETE n //',
  '$parameter',
  '`',
  '__proto__',
  'constructor',
  'toString',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  'x'.repeat(5_000),
  `${'y'.repeat(30)} `.repeat(20),
  'teresa smith',
  'council',
]

const IDS: readonly string[] = [
  'person:teresa-smith',
  'org:tameside-council',
  'org:ofsted',
  'org:stockport-council',
  'post:tameside-council-executive-leader',
  'person:nobody',
  'person:',
  ':',
  'membership:nothing',
  'conflict:nothing',
  'PERSON:TERESA-SMITH',
]

const DATES: readonly string[] = [
  '0000-01-01',
  '0999-12-31',
  '1000-01-01',
  '2024-02-29',
  '2023-02-29',
  '2024-13-01',
  '2024-00-00',
  '9999-12-31',
  '10000-01-01',
  '-0001-01-01',
  '2024',
  '2024-09-17',
  '2025-07-31',
  '2024-09-17T00:00:00Z',
  'NaN',
]

const cursor = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

const CURSORS: readonly string[] = [
  cursor([null, null, null]),
  cursor(['a', 'person:a', 'Person by sortName']),
  cursor([9e99, 'person:a', 'Person by sortName']),
  cursor({}),
  'AAAA',
]

const NUMBERS: readonly string[] = [
  '-1',
  '0',
  '1',
  '2',
  '50',
  '1000',
  '1001',
  '2147483647',
  '-2147483648',
  '2147483648',
  '9007199254740993',
  '1e400',
  '1.5',
  '-0',
  'NaN',
]

/** What may be written where a value of some type is asked for: values of that type and of no type. */
export const valuesOf: Readonly<Record<string, readonly string[]>> = {
  String: quoted([...HOSTILE_TEXTS, ...CURSORS]),
  ID: quoted([...IDS, ...IDS, ...HOSTILE_TEXTS]),
  Date: quoted([...DATES, ...DATES, '', '\u0000']),
  PartialDate: quoted(['2018-05', '2018-05/..', '2018-05/', '..', '1985?', ...DATES]),
  Int: NUMBERS,
  Float: NUMBERS,
  Boolean: ['true', 'false', '1', '"true"'],
}

/** Values of no type in particular. */
export const ODD_VALUES: readonly string[] = [
  'null',
  '[]',
  '{}',
  '[null]',
  '[[["a"]]]',
  '{a: {a: 1}}',
  'NOTHING',
  '"text"',
  '7',
  '$nothing',
]
