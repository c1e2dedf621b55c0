import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { openFile } from '../../seed/formats/open.ts'
import { Intake, NotStrictlyRight, type Taken } from '../../seed/intake.ts'
import type { Mapping } from '../../seed/mapping.ts'
import { Marks } from '../../seed/matches.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Reads a file as the import does, without a database. */
async function take(name: string, content: string | Uint8Array, mapping?: Mapping) {
  const path = join(folder.path, name)
  writeFileSync(path, content)
  const opened = await openFile({ path, shown: name }, { set: 'test', ...(mapping === undefined ? {} : { mapping }) })
  const intake = await Intake.of([opened.source], new Marks())
  const taken: Taken[] = []
  for await (const one of intake.taken()) taken.push(one)
  const of = <Some = never>(list: string) =>
    taken.filter((one) => one.list === list).map(({ record }) => record as unknown as Some)
  return { intake, opened, taken, of, report: intake.report.json(), lines: intake.report.lines().join('\n') }
}

const HEAD = 'Name,Organisation,Role,Start,End\n'
const named = (records: readonly unknown[]): string[] =>
  records.map((one) => String((one as { name: string }).name)).sort()
const whats = ({ report }: Awaited<ReturnType<typeof take>>): string[] =>
  report.complaints.map(({ what }) => what).sort()

describe('one bad row never costs the others', () => {
  test.each([
    [
      'a row with a cell too many',
      'Bob Ray,Anytown Council,Councillor,2019,2023,oh dear',
      'has 6 cells where there are 5 headings',
    ],
    ['a row without a name', ',Anytown Council,Councillor,2019,2023', 'names no person'],
    ['a row without a body', 'Bob Ray,,Councillor,2019,2023', 'names no organisation'],
    ['a quote that is not closed', 'Bob Ray,"Anytown Council,Councillor', 'has quotation marks that do not match'],
  ])('%s', async (_, bad, what) => {
    const read = await take(
      'rows.csv',
      `${HEAD}Ann Lee,Anytown Council,Leader,2019,2023\n${bad}\nCat Fox,Anytown Council,Mayor,2020,\n`,
    )
    expect(named(read.of('people'))).toEqual(expect.arrayContaining(['Ann Lee', 'Cat Fox']))
    expect(whats(read)).toContain(what)
    const [complaint] = read.report.complaints.filter((one) => one.what === what)
    expect(complaint?.examples[0]).toMatchObject({ file: 'rows.csv', line: 3, at: 'row 3' })
  })

  test('of a row that is left out no body is made either', async () => {
    const read = await take('alone.csv', `${HEAD},Lonely Council,Leader,2019,2023\nAnn Lee,X Council,Leader,,\n`)
    expect(named(read.of('organizations'))).toEqual(['X Council'])
  })

  test('but strictly, nothing is taken at the first', async () => {
    const { intake } = await take(
      'strict.csv',
      `${HEAD}Ann Lee,Anytown Council,Leader,2019,2023\n,Anytown Council,Leader,,\n`,
    )
    await expect(intake.strictly()).rejects.toThrow(NotStrictlyRight)
    await expect(intake.strictly()).rejects.toThrow(/strict\.csv, row 3/)
  })
})

test('a short row is taken with a warning, and dates that cannot be are left out', async () => {
  const read = await take(
    'dates.csv',
    `${HEAD}A Lee,X Council,Leader\nB Lee,X Council,Leader,0000-00-00,9999-12-31\nC Lee,X Council,Leader,2023,2019\n` +
      'D Lee,X Council,Leader,31/02/2019,soon\n',
  )
  expect(read.of('memberships')).toHaveLength(4)
  for (const membership of read.of('memberships')) {
    expect(membership).not.toHaveProperty('start')
    expect(membership).not.toHaveProperty('end')
  }
  expect(new Set(whats(read))).toEqual(
    new Set(['has 3 cells where there are 5 headings', 'stands for no date', 'ends before it starts', 'is no date']),
  )
})

test('what differs in the order of rows only is the same', async () => {
  const rows = ['Ann Lee,X Council,Leader,2019,2021', 'Ann Lee,X Council,Leader,2022,2023', 'Bob Ray,X Council,Mayor,,']
  const ids = async (lines: readonly string[]) =>
    (await take('order.csv', HEAD + lines.join('\n'))).taken.map(({ record }) => record.id).sort()
  expect(await ids(rows)).toEqual(await ids(rows.toReversed()))
  expect((await take('terms.csv', HEAD + rows.join('\n'))).of('memberships')).toHaveLength(3)
})

test('two of one name stay two, and it is said', async () => {
  const read = await take('two.csv', `${HEAD}Ann Lee,X Council,Leader,,\nAnn Lee,Y Council,Leader,,\n`)
  expect(read.of('people')).toHaveLength(2)
  expect(whats(read)).toEqual(['is the name of somebody in another body too'])
  const ids = await take(
    'ids.csv',
    'Person ID,Name,Organisation\n1,Ann Lee,X Council\n2,Ann Lee,X Council\n1,Ann Lee,Y Council\n',
  )
  expect(ids.of('people')).toHaveLength(2)
  expect(ids.report.complaints).toEqual([])
  const one = await take('one.csv', 'Person ID,Name,Organisation\n1,Ann Lee,X Council\n1,Ann Ray,Y Council\n')
  expect(one.of('people')).toHaveLength(1)
  expect(whats(one)).toEqual(['is another name under one id'])
})

test('nobody is no person, titles are no part of a name, and one role has one spelling', async () => {
  const read = await take(
    'names.csv',
    `${HEAD}VACANT,X Council,Councillor,,\nCllr Ann Lee OBE (Labour),X Council,cllr,,\n"RAY, Bob",X Council,COUNCILLOR,,\n`,
  )
  expect(read.of('facts')).toMatchObject([{ kind: 'VACANCY', text: 'Vacant: Councillor' }])
  expect(read.of('people')).toMatchObject([
    { name: 'Ann Lee', honorificPrefix: 'Cllr', honorificSuffix: 'OBE' },
    { name: 'Bob RAY' },
  ])
  expect(read.of('memberships')).toMatchObject([{ role: 'Councillor' }, { role: 'Councillor' }])
  expect(read.of('organizations')).toEqual(
    expect.arrayContaining([expect.objectContaining({ name: 'Labour', classification: 'PARTY' })]),
  )
})

test('what is personal is left out and counted', async () => {
  const read = await take(
    'personal.csv',
    'Name,Council,E-mail,Phone,Date of birth\nAnn Lee,X Council,a@x.uk,0161,1970-01-02\nBob Ray,X Council,,,\n',
  )
  expect(read.report.leftOut).toEqual({ 'E-mail': 1, Phone: 1, 'Date of birth': 1 })
  expect(JSON.stringify(read.taken)).not.toMatch(/a@x\.uk|0161|1970/)
})

test('what nobody sees is taken out, a formula says nothing, and a link says its text', async () => {
  const read = await take(
    'hidden.csv',
    'Name,Organisation,Role\n"Ann\u202e Lee",X Council,=1+1\n"=HYPERLINK(""http://x.uk"",""Bob Ray"")",X Council,Mayor\n',
  )
  expect(named(read.of('people'))).toEqual(['Ann Lee', 'Bob Ray'])
  expect(whats(read)).toEqual(['held hidden characters (U+202E)', 'is a formula'])
})

test('quotes that do not match cost no row but their own, however many there are', async () => {
  const rows = Array.from({ length: 3_000 }, (_, at) =>
    at % 3 === 0
      ? `"P${at} "Bud" Lee",X Council,Leader,,`
      : at % 3 === 1
        ? `"P${at} Lee,X Council,Leader,,`
        : `"P${at} Lee", "X, the\r\nCouncil" ,Leader,,`,
  )
  const read = await take('quotes.csv', HEAD + rows.join('\r\n'))
  expect(read.of('memberships')).toHaveLength(3_000)
  expect(named(read.of('people'))).toEqual(expect.arrayContaining(['P0 "Bud" Lee', 'P1 Lee', 'P2999 Lee']))
  expect(named(read.of('organizations'))).toEqual(['X Council', 'X, the Council'])
  expect(read.report.complaints).toMatchObject([
    { what: 'has quotation marks that do not match', count: 2_000, examples: [{ at: 'row 2' }, { at: 'row 3' }, {}] },
  ])
})

test('dates are read in the order that most of them have, and of the others it is said why not', async () => {
  const rows = ['23/05/2019', '05/24/2019', '05/25/2019', '05/06/2019'].map((day, at) => `P${at} Lee,X,M,${day},`)
  const read = await take('order-of-dates.csv', HEAD + rows.join('\n'))
  const starts = read.of<{ start?: string }>('memberships').map(({ start }) => start)
  expect(starts).toEqual([undefined, '2019-05-24', '2019-05-25', '2019-05-06'])
  expect(read.report.complaints).toMatchObject([
    { why: expect.stringMatching(/no month 23; its day and month may be swapped/) },
  ])
})

test('letters that went through a wrong encoding are read as they were written, and it is said', async () => {
  const garbled = (encoding: string) => new TextDecoder(encoding).decode(Buffer.from('Zoë Müller Ó Súilleabháin'))
  const latin = Buffer.from('Łukasz Ó').toString('latin1')
  const read = await take('garbled.csv', `${HEAD}${garbled('windows-1252')},X,M,,\n${latin},X,M,,\nÂngela São,X,M,,\n`)
  expect(named(read.of('people'))).toEqual(['Zoë Müller Ó Súilleabháin', 'Ângela São', 'Łukasz Ó'])
  expect(read.report.complaints).toMatchObject([
    { what: 'was saved in another encoding than it was written in', count: 2 },
  ])
})

test('a nought in the middle of a text is a character that nobody sees', async () => {
  const read = await take('nought.csv', `${HEAD}A\u0000nn Lee,X,M,,\n`)
  expect(named(read.of('people'))).toEqual(['Ann Lee'])
})

test('of many rows whose ids differ a complaint is one line, too', async () => {
  const rows = Array.from({ length: 90 }, (_, at) => `P${at} Lee,Body ${at % 9},Leader,1/5/2019,1/5/2020`)
  const read = await take('seats.csv', `Name,Organisation,Post,Start,End\n${rows.join('\n')}`)
  expect(read.report.complaints).toMatchObject([{ count: 81 }])
})

test.each([
  ['a byte order mark', Buffer.from('\ufeffName;Organisation\r\nZoë Müller;X Council\r\n')],
  ['UTF-16', Buffer.from('\ufeffName;Organisation\r\nZoë Müller;X Council\r\n', 'utf16le')],
  ['UTF-16 without its mark', Buffer.from('Name;Organisation\r\nZoë Müller;X Council\r\n', 'utf16le')],
  [
    'UTF-16, the large end first',
    Buffer.from('\ufeffName;Organisation\r\nZoë Müller;X Council\r\n', 'utf16le').swap16(),
  ],
  ['Windows-1252 and tabs', Buffer.from('Name\tOrganisation\r\nZoë Müller\tX Council\r\n', 'latin1')],
  [
    'a title above the headings',
    Buffer.from('Register of members\r\n\r\nName,Organisation\r\nZoë Müller,X Council\r\n'),
  ],
])('%s is no hindrance', async (_, content) => {
  const read = await take('encoded.csv', content)
  expect(named(read.of('people'))).toEqual(['Zoë Müller'])
  expect(read.report.complaints).toEqual([])
})

test.each([
  ['page.csv', '<!DOCTYPE html><html><body>Not found</body></html>', /is a web page, not data/],
  ['page.json', '\n<html>', /is a web page/],
  ['piece.csv', '\ufeff\r\n<div class="x">Access denied</div>', /is a web page, not data: what was to be fetched/],
  ['table.csv', '<style>a{}</style><table border=1><tr><th>Name', /is a web page.*open the file in a spreadsheet/],
  ['value.csv', '{"error": "not found"}', /is JSON, but neither/],
  ['cut.json', '{"persons": [{"id": "1", "name": "Ann"}, {"id": "2", "na', /is no JSON from line 1 on .*cut off/],
  ['empty.csv', '', /is empty/],
  ['book.csv', Buffer.from('PK\u0003\u0004\u0000\u0000'), /is a broken or cut off archive/],
  ['strange.csv', 'Foo,Bar\n1,2\n', /no heading that tells who its rows are about\. Its headings: Foo, Bar/],
  ['other.json', '{"foo": 1}', /neither our own records .* nor Popolo/],
])('%s says what is wrong with all of it', async (name, content, message) => {
  await expect(take(name, content)).rejects.toThrow(message)
})

test('the same complaint about ten thousand rows is one line with three examples', async () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `P${index} Lee,X Council,Member,soon ${index},`)
  const read = await take('many.csv', `${HEAD}Ann Lee,X Council,Member,2019,\n${rows.join('\n')}`)
  expect(read.report.complaints).toHaveLength(1)
  expect(read.report.complaints[0]).toMatchObject({ count: 10_000, examples: { length: 3 } })
  expect(read.lines.split('\n').length).toBeLessThan(10)
  expect(read.of('memberships')).toHaveLength(10_001)
})

test('every statement cites the file and its row, and the page that the row names', async () => {
  const read = await take(
    'cited.csv',
    'Name,Organisation,Source\nAnn Lee,X Council,https://x.uk/ann\nBob Ray,X Council,javascript:alert(1)\n',
  )
  expect(read.of('memberships')).toMatchObject([
    { citations: [{ locator: 'row 2' }, { document: expect.stringMatching(/^doc:test\.https-x-uk-ann/) }] },
    { citations: [{ locator: 'row 3' }] },
  ])
  expect(read.of('documents')).toMatchObject([{ title: 'cited.csv', kind: 'DATASET' }, { url: 'https://x.uk/ann' }])
  expect(whats(read)).toEqual(['is no address of a page'])
})

test('YAML that stands for more than any memory holds is told so at once', async () => {
  const lines = Array.from({ length: 30 }, (_, index) => {
    const before = index === 0 ? '"lol"' : Array.from({ length: 9 }, () => `*a${index - 1}`).join(', ')
    return `a${index}: &a${index} [${before}]`
  })
  const read = await take('bomb.yaml', lines.join('\n'))
  expect(read.taken).toEqual([])
  expect(read.report.complaints.length).toBeGreaterThan(0)
})

test('JSON of any depth and lists of anything end in words', async () => {
  await expect(take('deep.json', '['.repeat(200_000))).rejects.toThrow(/in one another, over 200 deep/)
  await expect(take('list.json', '[1, "a", null]')).rejects.toThrow(/neither our own records/)
  const odd = await take(
    'odd.json',
    '{"persons": [null, 1, {"name": {}}, {"id": {}, "name": "Ann"}, {"id": "1", "name": "Bob", "other_names": 7}]}',
  )
  expect(named(odd.of('people'))).toContain('Bob')
})
