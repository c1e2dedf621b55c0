import { parse } from 'csv-parse/sync'
import { afterAll, describe, expect, test } from 'vitest'
import { unpacked } from '../../seed/formats/unpack.ts'
import { rejectedRows } from '../../seed/rejected.ts'
import { dropped, type Files, filesOf, rewritten, shippedRecords } from '../support/own-tables.ts'
import { takeIn } from '../support/take-in.ts'
import { inOrderOfIds } from '../support/taking-of.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

const RECORDS = shippedRecords()
const FILES = await filesOf(RECORDS)

/** A small package, changed, and what an import takes of it and says. */
async function changed(change: (files: Files) => void, more: Files = {}) {
  const files = { ...FILES, ...more }
  change(files)
  const { taken, report } = await takeIn(dropped(folder.path, files))
  const places = report.complaints.flatMap(({ severity, examples }) =>
    examples.map(({ file, at: row, field, value, what }) => [severity, file, row, field, value, what]),
  )
  places.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  return { ids: new Set(taken.map(({ record }) => record.id as string)), taken, report, places }
}
const cellIn = (row: number, column: string, value: string) => (text: string) =>
  rewritten(text, (rows) => {
    const place = rows[0]?.indexOf(column) ?? -1
    expect(place).toBeGreaterThan(-1)
    const cells = rows[row - 1] as string[]
    cells[place] = value
    return rows
  })
const edit = (files: Files, name: string, change: (text: string) => string): void => {
  files[name] = change(files[name] ?? '')
}
const rowsOf = (text = ''): Record<string, string>[] =>
  parse(text.replace('\uFEFF', ''), { columns: true }) as Record<string, string>[]
const ALL = inOrderOfIds(RECORDS).length

describe('what is wrong is told with its file and row, and costs no more than that row', () => {
  test('cells that cannot be read, in rows of records and of their parts', async () => {
    const { places, ids, taken } = await changed((files) => {
      edit(files, 'posts.csv', cellIn(3, 'seats', 'two'))
      edit(files, 'memberships.csv', cellIn(2, 'ownStart', 'soon'))
      edit(files, 'people.csv', cellIn(4, 'named', 'perhaps'))
      edit(files, 'citations.csv', cellIn(2, 'start', '31 June'))
      edit(files, 'identifiers.csv', cellIn(2, 'scheme', ''))
    })
    expect(places).toEqual(
      expect.arrayContaining([
        ['ERROR', 'posts.csv', 'row 3', 'seats', 'two', expect.stringMatching(/number/)],
        ['ERROR', 'memberships.csv', 'row 2', 'ownStart', 'soon', expect.stringMatching(/soon/)],
        ['ERROR', 'people.csv', 'row 4', 'named', 'perhaps', expect.stringMatching(/boolean/)],
        ['ERROR', 'citations.csv', 'row 2', 'start', '31 June', expect.stringMatching(/31 June/)],
        ['ERROR', 'identifiers.csv', 'row 2', 'scheme', undefined, expect.stringMatching(/string/)],
      ]),
    )
    const [first] = rowsOf(FILES['citations.csv'])
    // Of a statement whose only passage cannot be read nothing is known.
    expect(ids.has(first?.['record'] ?? '')).toBe(
      rowsOf(FILES['citations.csv']).filter(({ record }) => record === first?.['record']).length > 1,
    )
    const { record } = rowsOf(FILES['identifiers.csv'])[0] as { record: string }
    expect(ids.has(record)).toBe(true)
    expect(ids.size).toBe(taken.length)
    expect(ids.size).toBeGreaterThan(ALL - 40)
  })

  test('files that are named and not there, those that are there and not named, and what is no table', async () => {
    const { places, ids } = await changed(
      (files) => {
        delete files['facts.csv']
        files['judgements.csv'] = '<!doctype html><p>Not found</p>'
        files['mentions.csv'] = ''
      },
      { 'notes.csv': 'a,b\n1,2\n', 'readme.json': '{}' },
    )
    expect(places).toEqual(
      expect.arrayContaining([
        [
          'ERROR',
          'datapackage.json',
          expect.stringMatching(/^resources\[\d+\]$/),
          undefined,
          'facts.csv',
          'names a file that is not there',
        ],
        ['ERROR', 'judgements.csv', undefined, undefined, undefined, 'cannot be read as a table'],
        ['ERROR', 'mentions.csv', undefined, undefined, undefined, 'cannot be read as a table'],
        ['WARNING', 'notes.csv', undefined, undefined, undefined, 'is not named by the datapackage.json beside it'],
        ['WARNING', 'readme.json', undefined, undefined, undefined, 'is not named by the datapackage.json beside it'],
        ['ERROR', 'citations.csv', expect.any(String), 'record', expect.stringMatching(/^fact:/), expect.any(String)],
      ]),
    )
    const { facts, judgements, mentions } = RECORDS
    expect(ids.size).toBe(ALL - facts.length - judgements.length - mentions.length)
  })

  test('columns that are not there, and that are not ours', async () => {
    const without = (column: string) => (text: string) =>
      rewritten(text, (rows) => {
        const place = rows[0]?.indexOf(column) ?? -1
        return rows.map((row) => row.filter((_, index) => index !== place))
      })
    const { places, report, taken } = await changed((files) => {
      edit(files, 'people.csv', without('honorificPrefix'))
      edit(files, 'names.csv', without('record'))
      edit(files, 'programmes.csv', without('summary'))
      edit(files, 'posts.csv', (text) =>
        rewritten(text, (rows) => rows.map((row, index) => [...row, index === 0 ? 'remark' : 'x'])),
      )
    })
    expect(places).toEqual([
      ['ERROR', 'names.csv', 'row 1', 'record', undefined, 'is no column of this table'],
      ['WARNING', 'people.csv', 'row 1', 'honorificPrefix', undefined, 'is no column of this table'],
    ])
    expect(report.leftOut).toEqual({ remark: RECORDS.posts.length })
    expect(taken).toHaveLength(ALL)
  })

  test('rows that are there twice, that have too many cells, and that belong to nobody', async () => {
    const { places, taken } = await changed((files) => {
      edit(files, 'people.csv', (text) => `${text}${text.split('\r\n')[1]}\r\n`)
      edit(files, 'posts.csv', (text) => text.replace(/\r\n("post:[^\r]*)\r\n/, '\r\n$1,"more","and more"\r\n'))
      edit(files, 'names.csv', (text) => `${text}"person:nobody",1,"Nobody"\r\n`)
      edit(files, 'passages.csv', (text) => `${text}"person:gerald-cooney",1,"p. 1",\r\n`)
    })
    const people = RECORDS.people.length
    expect(places).toEqual(
      expect.arrayContaining([
        ['ERROR', 'people.csv', `row ${people + 2}`, 'id', undefined, 'is there twice'],
        ['ERROR', 'posts.csv', 'row 2', undefined, undefined, 'has more cells than there are headings'],
        [
          'ERROR',
          'names.csv',
          expect.any(String),
          'record',
          'person:nobody',
          expect.stringMatching(/no record of these/),
        ],
        [
          'ERROR',
          'passages.csv',
          expect.any(String),
          'record',
          'person:gerald-cooney',
          expect.stringMatching(/no record/),
        ],
      ]),
    )
    expect(taken.filter(({ list }) => list === 'people')).toHaveLength(people)
  })

  test('what somebody wrote into a column that is worked out is told, as it is not read', async () => {
    const { places } = await changed((files) => {
      edit(files, 'memberships.csv', cellIn(2, 'start', '1999'))
      edit(files, 'events.csv', cellIn(2, 'date', '1999'))
    })
    expect(places).toEqual([
      ['WARNING', 'events.csv', 'row 2', 'date', '1999', 'is said neither in ownDate nor by a passage of the record'],
      [
        'WARNING',
        'memberships.csv',
        'row 2',
        'start',
        '1999',
        'is said neither in ownStart nor by a passage of the record',
      ],
    ])
  })

  test('the rows that were refused are given back as they were', async () => {
    const files = { ...FILES }
    edit(files, 'posts.csv', cellIn(3, 'seats', 'two'))
    const { opened } = await takeIn(dropped(folder.path, files))
    const wrong = new Map([['posts.csv, row 3', ['seats is no number']]])
    const rejected = await rejectedRows(
      opened.flatMap(({ tables = [] }) => tables),
      wrong,
    )
    expect(parse(rejected ?? '', { columns: true })).toEqual([
      { 'What is wrong': 'seats is no number', ...rowsOf(files['posts.csv'])[1] },
    ])
  })
})

describe('what a datapackage.json says', () => {
  interface Described {
    name: string
    resources: Record<string, unknown>[]
  }
  const described = (files: Files, change: (content: Described) => void): void =>
    edit(files, 'datapackage.json', (text) => {
      const content = JSON.parse(text) as Described
      change(content)
      return JSON.stringify(content)
    })

  test('never leads to a file elsewhere, nor to an address', async () => {
    const paths = [
      '../secret.csv',
      '/etc/passwd',
      'http://127.0.0.1:9/a.csv',
      'a/../../b.csv',
      'C:\\a.csv',
      '\\\\host\\a',
      '~/a.csv',
      'file:///etc/passwd',
      '',
    ]
    const given = [...paths, ['people.csv', 'more.csv'], 7, null]
    for (const path of given) {
      const { places, ids } = await changed((files) =>
        described(files, ({ resources }) => {
          Object.assign(resources.find(({ name }) => name === 'mentions') ?? {}, { path })
        }),
      )
      const isPath = typeof path === 'string' && path !== ''
      expect(places).toContainEqual([
        'ERROR',
        'datapackage.json',
        expect.stringMatching(/^resources/),
        undefined,
        isPath ? path : undefined,
        isPath ? 'leads out of the package' : 'names no file',
      ])
      expect(ids.size).toBe(ALL - RECORDS.mentions.length)
    }
  })

  test('may call files otherwise, and name what is none of ours or is named already', async () => {
    const { places, taken } = await changed(
      (files) => {
        files['data/who.csv'] = files['people.csv'] ?? ''
        delete files['people.csv']
        described(files, ({ resources }) => {
          Object.assign(resources.find(({ name }) => name === 'people') ?? {}, { path: './data/who.csv' })
          resources.push(
            { name: 'weather', path: 'weather.csv' },
            { name: 'people', path: 'posts.csv' },
            'people' as never,
          )
        })
      },
      { 'weather.csv': 'day,rain\n1,yes\n' },
    )
    expect(places).toEqual([
      ['ERROR', 'datapackage.json', expect.any(String), undefined, undefined, 'names no file'],
      ['WARNING', 'datapackage.json', expect.any(String), undefined, 'weather', 'is no table of ours'],
      ['WARNING', 'datapackage.json', expect.any(String), undefined, 'posts.csv', 'names a table or a file once more'],
    ])
    expect(taken).toHaveLength(ALL)
  })

  test('of somebody else is no matter: the tables are read by their headings', async () => {
    const sheet = 'Name,Council,Role\nAnn Lee,Town,Leader\n'
    const foreign = JSON.stringify({ name: 'councillors', resources: [{ name: 'people', path: 'members.csv' }] })
    const { of, opened } = await takeIn(dropped(folder.path, { 'datapackage.json': foreign, 'members.csv': sheet }))
    expect(of('memberships')).toMatchObject([{ role: 'Leader' }])
    expect(opened.map(({ format }) => format)).toEqual(['csv'])
    await expect(takeIn(dropped(folder.path, { 'datapackage.json': foreign }))).rejects.toThrow(
      /neither our own records/,
    )
    await expect(takeIn(dropped(folder.path, { 'datapackage.json': '{"resources": [' }))).rejects.toThrow(/is no JSON/)
  })

  test('is what a set of tables is known by, when that is asked for', async () => {
    const files = { ...FILES }
    await expect(takeIn(dropped(folder.path, files), { format: 'csv' })).rejects.toThrow(
      /is one set of tables \(csv-set\)/,
    )
    await expect(takeIn(dropped(folder.path, { 'a.csv': 'a,b\n' }), { format: 'csv-set' })).rejects.toThrow(
      /is no set of tables/,
    )
    const { 'datapackage.json': _, ...tables } = files
    await expect(takeIn(dropped(folder.path, tables))).rejects.toThrow(/\.csv/)
  })

  test('tells several sets apart by their folders', async () => {
    const files = { ...FILES }
    const inFolder = (name: string) =>
      Object.fromEntries(Object.entries(files).map(([file, text]) => [`${name}/${file}`, text]))
    const { inputs } = await unpacked(
      dropped(folder.path, { ...inFolder('a'), ...inFolder('b'), 'c.csv': 'Name,Council,Role\n' }),
    )
    expect(inputs.map(({ shown, tables }) => [shown, tables?.files.length])).toEqual([
      ['a/datapackage.json', 19],
      ['b/datapackage.json', 19],
      ['c.csv', undefined],
    ])
  })
})
