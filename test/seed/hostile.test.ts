import { describe, expect, test } from 'vitest'
import { formatIssue } from '../../seed/issue.ts'
import { judged } from '../../seed/judge.ts'
import { addressesOfTheWeb } from '../../seed/rules/addresses-of-the-web.ts'
import { charactersSeen } from '../../seed/rules/characters-seen.ts'
import { seedOf, SMALL } from './small-seed.ts'

/** The issues of a person of this name, and of a document of this summary. */
const named = (name: string) =>
  judged(seedOf(SMALL, JSON.stringify({ people: [{ id: 'person:cat', name }] })), [charactersSeen])
const told = (summary: string) =>
  judged(seedOf(SMALL, JSON.stringify({ documents: [{ id: 'doc:other', title: 'Other', kind: 'REPORT', summary }] })), [
    charactersSeen,
  ])

const HIDDEN: readonly (readonly [string, number])[] = [
  ['a null', 0x00],
  ['a bell', 0x07],
  ['an escape, which colours a terminal', 0x1b],
  ['a delete', 0x7f],
  ['a next line', 0x85],
  ['a control of the second block', 0x9b],
  ['a soft hyphen', 0xad],
  ['an Arabic letter mark', 0x61c],
  ['a blank Hangul letter', 0x3164],
  ['a Mongolian separator', 0x180e],
  ['a space of no width', 0x200b],
  ['a non-joiner', 0x200c],
  ['a joiner', 0x200d],
  ['a left-to-right mark', 0x200e],
  ['a right-to-left mark', 0x200f],
  ['a line separator', 0x2028],
  ...[0x202a, 0x202b, 0x202c, 0x202d, 0x202e].map((code) => ['an embedding or override', code] as const),
  ['a word joiner', 0x2060],
  ['an invisible times', 0x2062],
  ...[0x2066, 0x2067, 0x2068, 0x2069].map((code) => ['an isolate', code] as const),
  ['an old format control', 0x206a],
  ['a byte order mark', 0xfeff],
  ['an annotation', 0xfff9],
  ['no character', 0xfdd0],
  ['no character of the last plane', 0x10ffff],
  ['a tag', 0xe0041],
]

describe('a name that holds a character nobody sees is refused, with its number', () => {
  test.each(HIDDEN)('%s (%i)', (_, code) => {
    const [issue, ...more] = named(`Cat${String.fromCodePoint(code)}Cole`)
    const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
    expect(more).toEqual([])
    expect(issue).toMatchObject({ file: 'b.yaml', line: 1, record: 'person:cat', field: 'name', severity: 'ERROR' })
    expect(issue?.what).toBe(`holds ${number}`)
  })

  test.each(['\n', '\t', '\r'])('an end of a line or a tab: %j', (character) => {
    expect(named(`Cat${character}Cole`)).toHaveLength(1)
    expect(told(`Cat${character === '\r' ? '\r\n' : character}Cole`)).toEqual([])
  })

  test('half of a surrogate pair', () => {
    const seed = seedOf(SMALL)
    Object.assign(seed.records.people[0] ?? {}, { name: 'Ann \uD800 Able' })
    expect(judged(seed, [charactersSeen])).toMatchObject([
      { record: 'person:ann', field: 'name', what: 'holds U+D800' },
    ])
  })
})

test('every field is looked at, to the last citation, and so are stories and the log of corrections', () => {
  const bad = 'a\u202Eb'
  const seed = seedOf(
    SMALL.replace('label: Leader', `label: "${bad}"`)
      .replace('locator: paragraph 2, paraphrase: Bob', `locator: "${bad}", paraphrase: Bob`)
      .replace('role: Member', `role: "${bad}"`),
    JSON.stringify({
      organizations: [
        {
          id: 'org:other',
          name: 'Other',
          classification: 'COUNCIL',
          alternateNames: ['Fine', bad],
          identifiers: [{ scheme: 'GSS', value: bad }],
          location: { name: bad },
        },
      ],
      corrections: [{ id: 'correction:c', date: '2020-01-01', about: 'org:other', was: bad, now: 'b', why: 'c' }],
    }),
    JSON.stringify({
      id: 'story:s',
      title: bad,
      question: 'Why?',
      summary: 'So.',
      steps: [{ title: 'One', text: bad, view: { shows: ['org:town'], anyTime: true } }],
    }),
  )
  expect(seed.issues).toEqual([])
  expect(judged(seed, [charactersSeen]).map(({ record, field }) => `${record} ${field}`)).toEqual([
    'org:other alternateNames.1',
    'org:other identifiers.0.value',
    'org:other location.name',
    'post:town-leader label',
    'membership:bob-member citations.0.locator',
    'membership:bob-member role',
    'story:s title',
    'story:s steps.0.text',
    'correction:c was',
  ])
})

describe('a name that is written as it should be stays', () => {
  test.each([
    'محمد العلي',
    'علی\u200Cرضا', // Persian, with the non-joiner that its spelling asks for
    'שרה כהן־לוי',
    'क्\u200Dष', // Hindi, with a joiner
    'ශ්\u200Dරී ලංකා', // Sinhala
    'ស្រុក\u200Bខ្មែរ', // Khmer, which marks where words end
    '张伟',
    'Łukasz O’Brien–Weiß',
    '葛\u{E0100}飾区', // the form of a character that a Japanese ward chose
    'Team 👩\u200D👩\u200D👧',
    'Office of 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}',
    'Ward №\u00A05',
  ])('%s', (name) => {
    expect(named(name)).toEqual([])
  })

  test('a text of several lines may mark the direction of a sign, and may not turn a passage', () => {
    expect(told('أكد المجلس.\u200F\nنعم')).toEqual([])
    expect(told('nothing \u202E here')).toHaveLength(1)
  })
})

test.each([
  'https://www.gov.uk/report',
  'http://example.org/a?b=c#d',
  'HTTPS://example.org',
  'https://كهرباء.example/تقرير',
  'https://example.org:8443/a%20b',
])('%s is an address of the web', (url) => {
  const seed = seedOf(SMALL, JSON.stringify({ documents: [{ id: 'doc:other', title: 'Other', kind: 'REPORT', url }] }))
  expect(seed.issues).toEqual([])
  expect(judged(seed, [addressesOfTheWeb])).toEqual([])
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:x',
  'data:text/html;base64,PHNjcmlwdD4=',
  'blob:https://example.org/x',
  'file:///etc/passwd',
  'ftp://example.org/report.pdf',
  'mailto:a@example.org',
  'https://www.gov.uk@evil.example/',
  'https://user:secret@example.org/',
  'https:\\\\evil.example',
  'https://exa mple.org',
  '//evil.example',
  'www.gov.uk',
])('%j is no address for a link', (url) => {
  const seed = seedOf(SMALL, JSON.stringify({ documents: [{ id: 'doc:other', title: 'Other', kind: 'REPORT', url }] }))
  expect([...seed.issues, ...judged(seed, [addressesOfTheWeb])]).toMatchObject([
    { file: 'b.yaml', record: 'doc:other', field: 'url' },
  ])
})

test('a complaint shows what a terminal would run, and runs none of it', () => {
  const seed = seedOf(SMALL, JSON.stringify({ people: [{ id: 'person:\u001B[31mcat\u202E', name: 'Cat' }] }))
  const line = formatIssue(seed.issues[0] ?? expect.fail('no issue'))
  expect(line).toContain('<U+001B>[31mcat<U+202E>')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
  expect(line).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202E]/)
})
