import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
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
