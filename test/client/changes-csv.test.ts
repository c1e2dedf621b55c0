import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ChangedTie } from '../../client/api/changes.ts'
import type { ChangeList } from '../../client/state/answers/change-list.ts'
import { changesCsv } from '../../client/views/data/changes-csv.ts'

const tie = (sentence: string, dates: Partial<ChangedTie> = {}) =>
  ({
    id: 'membership:a',
    kind: 'MEMBERSHIP',
    source: 'person:a',
    target: 'org:b',
    start: '2020-01-02',
    end: '2021',
    sourceCount: 3,
    bounds: { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null },
    holdsBefore: null,
    holdsAfter: 'CERTAINLY',
    ...dates,
    sentence,
    statement: { id: 'membership:a', __typename: 'Membership' },
  }) as never as ChangedTie

const none: ChangeList = {
  from: '2020-01-01',
  to: '2021-01-01',
  newHolders: [],
  began: [],
  ended: [],
  between: [],
  happened: [],
  about: [],
  named: [],
  continued: 0,
  truncated: false,
}

/** Reads a file of CSV as RFC 4180 has it, behind the mark of its encoding. */
function read(file: string): string[][] {
  expect(file.startsWith('\uFEFF')).toBe(true)
  expect(file.endsWith('\r\n')).toBe(true)
  const rows: string[][] = [[]]
  for (const [, quoted, bare = '', end] of file.slice(1, -2).matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare)
    if (end === '\r\n') rows.push([])
    if (end === '') break
  }
  return rows
}

/** A text without the mark that keeps a spreadsheet from running it. */
const unmarked = (text = ''): string => text.replace(/^'/, '')

describe('changes as CSV', () => {
  test('whatever stands in a sentence comes out of its field as it went in', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('"', ',', '\r\n', '=1+1', ''))),
        (texts) => {
          const rows = read(changesCsv({ ...none, began: texts.map((text) => tie(text)) }, new Set(), []))
          expect(rows).toHaveLength(texts.length + 1)
          expect(new Set(rows.map((row) => row.length))).toEqual(new Set([9]))
          expect(rows.slice(1).map((row) => unmarked(row[2]))).toEqual(texts.map((text) => unmarked(text)))
        },
      ),
    )
  })

  test('each column has its own, and what is drawn has both its ends in the picture', () => {
    const rows = (drawn: string[]) => read(changesCsv({ ...none, ended: [tie('She led.')] }, new Set(drawn), []))
    expect(rows(['person:a', 'org:b'])[0]).toEqual([
      'change',
      'possibly',
      'what',
      'start',
      'end',
      'sources',
      'id',
      'drawn',
      'compared',
    ])
    expect(rows(['person:a', 'org:b'])[1]).toEqual([
      'ended',
      '',
      'She led.',
      '2020-01-02',
      '2021',
      '3',
      'membership:a',
      'yes',
      '2020-01-01/2021-01-01',
    ])
    expect(rows(['person:a'])[1]?.[7]).toBe('no')
    expect(rows([])[1]?.[7]).toBe('no')
  })
})
