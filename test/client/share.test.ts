import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { EdgeAnswer } from '../../client/api/fragments.ts'
import type { Drawing } from '../../client/state/picture/drawing.ts'
import { initialView } from '../../client/state/view/view.ts'
import { python } from '../../client/notebook/in-python.ts'
import { creditWords } from '../../client/views/share/credit.ts'
import { fileName } from '../../client/views/share/file-name.ts'
import { shortened } from '../../client/views/share/preview.ts'
import { viewCsv } from '../../client/views/share/view-csv.ts'
import { writtenIn } from '../../client/views/share/query-text.ts'
import { footnotes } from '../../client/views/share/view-citation.ts'

const cited = (id: string, locator: string, url: string | null = null) =>
  ({
    locator,
    document: {
      id,
      title: `Title of ${id}`,
      published: '2024-09-17',
      publisher: { id: 'org:a', name: 'A Council' },
      url,
    },
  }) as never as Parameters<typeof footnotes>[0][number]

test('a document is one footnote, however many passages of it are cited, each place named once', () => {
  expect(
    footnotes([
      cited('doc:a', 'paragraph 1'),
      cited('doc:b', 'title', 'https://b.example/'),
      cited('doc:a', 'paragraph 2'),
      cited('doc:a', 'paragraph 1'),
    ]),
  ).toEqual([
    '1. Title of doc:a, A Council, 17 September 2024, paragraph 1; paragraph 2',
    '2. Title of doc:b, A Council, 17 September 2024, title, https://b.example/',
  ])
})

test('a query for the shell is one word of it, whatever stands in the query', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
      (name) => {
        const question = { text: `{ search(text: ${JSON.stringify(name)}) { totalCount } }`, variables: { name } }
        const command = writtenIn('curl', question, 'http://localhost:4000/graphql').replace(
          /^curl /,
          'printf "%s\\n" ',
        )
        const words = execFileSync('sh', ['-c', command], { encoding: 'utf8' })
        expect(words).toBe(
          `--json\n${JSON.stringify({ query: question.text, variables: question.variables })}\nhttp://localhost:4000/graphql\n`,
        )
      },
    ),
    { numRuns: 25 },
  )
})

test('a query is written for each language with its endpoint and its variables', () => {
  const question = { text: '{ stats { documents } }', variables: { asOf: null, ids: ['org:a'] } }
  const endpoint = 'http://localhost:4000/graphql'
  for (const language of ['python', 'r', 'curl'] as const) {
    expect(writtenIn(language, question, endpoint)).toContain(endpoint)
    expect(writtenIn(language, question, endpoint)).toContain('org:a')
  }
  expect(writtenIn('python', question, endpoint)).toContain('"asOf": None')
  expect(writtenIn('graphql', question, endpoint)).toContain('# {\n#   "asOf": null')
})

const entity = (id: string, name: string) => ({
  id,
  entity: { __typename: 'Organization', id, type: 'ORGANIZATION', name },
})
const drawn = {
  day: '2024-09-17',
  nodes: [entity('org:a', '=HYPERLINK("x")'), entity('org:b', 'Zoë’s Council'), entity('org:c', 'Alone')],
  edges: [
    {
      id: 'affiliation:a',
      kind: 'FUNDS',
      source: 'org:a',
      target: 'org:b',
      label: 'funds',
      start: '2024',
      end: null,
      bounds: { earliestStart: '2024-01-01', latestStart: '2024-12-31', earliestEnd: null, latestEnd: null },
      standing: 'IN_FORCE',
      certainty: 'STATED',
      time: 'POSSIBLY',
      mark: null,
      sentence: 'A funds B.',
      sourceCount: 2,
      statement: { id: 'affiliation:a' },
    },
  ] as never as EdgeAnswer[],
} as never as Drawing

test('the table of a view has its day and sources on every line, whose data it is, and nothing that runs', () => {
  const evidence = {
    passages: new Map([['affiliation:a', [cited('doc:a', 'p. 1'), cited('doc:b', 'p. 2')]]]),
    sets: [{ id: 'set:shipped', name: 'Papers', licence: 'Apache-2.0', publishedBy: 'Moothall', url: null }],
  } as never as Parameters<typeof viewCsv>[2]
  const file = viewCsv(drawn, initialView, evidence, 'http://m.example/?show=org:a')
  expect(file.startsWith('\uFEFF"from"')).toBe(true)
  const lines = file.slice(1).trimEnd().split('\r\n')
  const width = lines[0]?.split('","').length
  expect(lines).toHaveLength(6)
  expect(lines[1]).toContain(`"'=HYPERLINK(""x"")"`)
  expect(lines[1]).toContain('"possibly","in force","stated","A funds B.","2024-09-17"')
  expect(lines[1]).toContain('1. Title of doc:a, A Council, 17 September 2024, p. 1 2. Title of doc:b')
  expect(lines[2]).toContain('"Alone"')
  expect(lines[2]?.split('","')).toHaveLength(width ?? 0)
  expect(lines[3]).toBe(`"Moothall: http://m.example/?show=org:a"${','.repeat((width ?? 0) - 1)}`)
  expect(lines[4]).toContain('Data: ‘Papers’, Moothall, Apache-2.0. The documents are their publishers’.')
})

test('whose data it is names every set, and says where no licence is stated', () => {
  const set = { id: 'set:x', name: 'A set', licence: null, publishedBy: null, url: 'https://x.example/' }
  expect(creditWords([set, { ...set, licence: 'OGL-3.0', publishedBy: 'ONS', url: null }])).toBe(
    'Data: ‘A set’, licence not stated, https://x.example/; ‘A set’, ONS, OGL-3.0. The documents are their publishers’.',
  )
})

test('a file is named after what is in it', () => {
  expect(fileName('Cllr Zoë O’Neil, on 17 September 2024', 'csv')).toBe(
    'moothall-cllr-zoe-oneil-on-17-september-2024.csv',
  )
  expect(fileName('../../etc/passwd "x" <y>', 'svg')).toBe('moothall-etc-passwd-x-y.svg')
  expect(fileName('…', 'png')).toBe('moothall.png')
  expect(fileName('word '.repeat(40), 'png').length).toBeLessThan(80)
})

test('a text for a preview is cut between words, and whole where it fits', () => {
  expect(shortened('It was so.', 10)).toBe('It was so.')
  expect(shortened('It was so, they say.', 12)).toBe('It was so …')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 8, max: 60 }), (text, most) => {
      const short = shortened(text, most)
      expect(short.length).toBeLessThanOrEqual(most)
      expect(short.isWellFormed() || !text.isWellFormed()).toBe(true)
    }),
  )
})

test('a value is written as Python reads it, whatever JSON it is', () => {
  expect(python({ a: [null, true, false, 1.5, 'x"y'], b: {} })).toBe(
    '{"a": [None, True, False, 1.5, "x\\"y"], "b": {}}',
  )
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      // Outside of texts no word is left that Python does not know.
      expect(python(value).replace(/"(?:[^"\\]|\\.)*"/g, '')).not.toMatch(/null|true|false|undefined/)
    }),
  )
})
