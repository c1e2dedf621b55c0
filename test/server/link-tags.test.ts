import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Facts, isReader, takesQuestions } from '../../server/gate/facts.ts'
import { notTooOften } from '../../server/gate/rate.ts'
import { withTags } from '../../server/http/link-tags.ts'

const page =
  '<!doctype html>\n<html lang="en-GB">\n  <head>\n    <meta charset="utf-8" />\n    <title>Moothall</title>\n' +
  '    <meta name="description" content="What it is." />\n  </head>\n  <body></body>\n</html>'
const content = (html: string, property: string): string | undefined =>
  new RegExp(`<meta property="${property}" content="([^"]*)" />`).exec(html)?.[1]

test('a link has a title, a sentence, its address and a picture, in place of the page’s own', () => {
  const told = withTags(
    page,
    { title: 'A Council', sentence: 'It was so.', address: '?show=org:a' },
    'https://m.example',
  )
  expect(content(told, 'og:title')).toBe('A Council')
  expect(content(told, 'og:description')).toBe('It was so.')
  expect(content(told, 'og:url')).toBe('https://m.example/?show=org:a')
  expect(content(told, 'og:image')).toBe('https://m.example/link-picture.png')
  expect(told.match(/<title>/g)).toHaveLength(1)
  expect(told).toContain('<title>A Council · Moothall</title>')
  expect(told.match(/name="description"/g)).toHaveLength(1)
})

test('a page without a head stays as it is', () => {
  expect(withTags('<title>The explorer</title>', null, 'http://m.example')).toBe('<title>The explorer</title>')
})

test('whatever a name holds, it makes no tag and ends none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const hostile = `${text}"'><script>alert(1)</script></title></head><body>$&$1`
      const told = withTags(page, { title: hostile, sentence: hostile, address: `?${hostile}` }, 'http://m.example')
      expect(told).not.toMatch(/<script/)
      expect(told.match(/<\/head>/g)).toHaveLength(1)
      expect(told.match(/<\/title>/g)).toHaveLength(1)
      expect(told.match(/<body>/g)).toHaveLength(1)
      const [, title = ''] = /<title>([^<]*)<\/title>/.exec(told) ?? []
      const back = title
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&#39;', "'")
        .replaceAll('&amp;', '&')
      expect(back).toBe(`${hostile} · Moothall`)
    }),
  )
})

const sent = (headers: Record<string, string>, search = '?panel=coverage', pathname = '/') =>
  ({ pathname, search, headers, address: '192.0.2.1', who: { client: '192.0.2.1', role: null } }) as never as Facts

test('a browser that opens the page for somebody is told from a program that looks at a link', () => {
  const reads = (headers: Record<string, string>) => isReader((name) => headers[name])
  expect(reads({ 'sec-fetch-dest': 'document' })).toBe(true)
  expect(reads({ 'sec-fetch-dest': 'iframe' })).toBe(true)
  expect(reads({ 'upgrade-insecure-requests': '1' })).toBe(true)
  expect(reads({ 'user-agent': 'facebookexternalhit/1.1' })).toBe(false)
  expect(reads({ 'sec-fetch-dest': 'empty' })).toBe(false)
})

test('who looks at links asks the database, and no more often than anybody may', async () => {
  expect(takesQuestions(sent({}, '', '/graphql'))).toBe(true)
  expect(takesQuestions(sent({}))).toBe(true)
  expect(takesQuestions(sent({}, ''))).toBe(false)
  expect(takesQuestions(sent({ 'sec-fetch-dest': 'document' }))).toBe(false)
  const check = notTooOften({ perMinute: 1, here: true })
  expect(await check(sent({}))).toBe(null)
  expect(await check(sent({}))).toMatchObject({ status: 429 })
  expect(await check(sent({ 'sec-fetch-dest': 'document' }))).toBe(null)
})
