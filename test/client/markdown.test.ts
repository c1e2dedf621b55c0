import { marked } from 'marked'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asMarkdown, linkTo } from '../../client/notebook/markdown.ts'
import { askedOf } from '../../client/notebook/asked.ts'
import { viewNotebook } from '../../client/notebook/view-notebook.ts'
import { scene } from './scenes.ts'

const HOSTILE = [
  '*Ann* _Able_ **Bold** __under__',
  '`code` ``more``',
  '[click](javascript:alert(1))',
  '![x](https://evil.example/a.png)',
  '[a]: https://evil.example',
  '[^1]',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!-- gone',
  '&lt;b&gt; &copy; &#60;',
  'https://evil.example www.evil.example a@evil.example <https://evil.example>',
  '$\\href{javascript:alert(1)}{x}$ and $$y$$',
  '\\(x\\) \\[y\\] \\begin{equation}z\\end{equation}',
  'a | b | c',
  '# Heading',
  '- item',
  '+ item',
  '1. item',
  '12) item',
  '> quoted',
  '~~gone~~ ==marked== ^up^',
  '***',
  '---',
  '===',
  '% a comment',
  '{{ now }} {role}`x` :smile: @somebody #1',
  'C:\\new\\*',
  'two\nlines\r\n\r\n# of it\n- or more',
  'Siobhán O’Brien-Weiß (St. Helens), "Chair" & Co.',
  'محمد العلي',
]

/** What a page shows of HTML: its texts, with references read. Each run of text that no element interrupts is one. */
const runsOf = (html: string): string[] =>
  html
    .split(/<[^>]*>/)
    .map((run) =>
      run
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
        .replace(
          /&(lt|gt|quot|#39|amp);/g,
          (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '&',
        ),
    )
const tagsOf = (html: string): string[] => [...html.matchAll(/<\/?([a-z0-9]*)[^>]*>/gi)].map(([, name]) => name ?? '')
/** What Jupyter and GitHub take for the beginning of a formula, in the source of a cell and in the page. */
const FORMULA = /\$|\\(?:[()[\]]|begin|end)|\\\\/

function showsAsItIs(text: string): void {
  for (const before of ['', 'Of ']) {
    const source = before + asMarkdown(text)
    const html = marked.parse(`${source}\n`, { async: false })
    expect(new Set(tagsOf(html)), source).toEqual(new Set(tagsOf(html).includes('span') ? ['p', 'span'] : ['p']))
    expect(html).not.toMatch(/<span [^>]*>/)
    expect(runsOf(html).join('').trim()).toBe((before + text.replace(/\s+/g, ' ')).trim())
    expect(source).not.toMatch(FORMULA)
    for (const run of runsOf(html)) if (run.length > 1) expect(run).not.toMatch(FORMULA)
  }
}

describe('a text in Markdown shows as it is', () => {
  test.each(HOSTILE)('%j', showsAsItIs)

  test('whatever stands in it', () => {
    const signs = fc.constantFrom(...'*_`[]()<>$|#\\~!&{}^=@:/.+-%"\' \n0aZé', 'www.', 'https://', '\\(', '$$', '&#36;')
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 12 }), (some) => {
        fc.pre(some.join('').trim() !== '')
        showsAsItIs(`a${some.join('')}`)
        showsAsItIs(some.join('').trim())
      }),
      { numRuns: 2_000 },
    )
  })
})

test.each([
  [
    'http://127.0.0.1:4000/?show=org:a,org:b&on=2020-01-01#at=1.2',
    'http://127.0.0.1:4000/?show=org:a,org:b&on=2020-01-01#at=1.2',
  ],
  ['https://a.example/(b)?c=$x$&d=`e`;', 'https://a.example/%28b%29?c=%24x%24&d=%60e%60%3B'],
])('a link leads where it should: %s', (address, href) => {
  expect(linkTo(address, 'Open [it]')).toBe(`[Open &#91;it&#93;](${href})`)
  expect(marked.parseInline(linkTo(address, 'Open'), { async: false })).toBe(
    `<a href="${href.replaceAll('&', '&amp;')}">Open</a>`,
  )
})

test('no link is made of what is no address of the web', () => {
  for (const address of ['javascript:alert(1)', 'data:text/html,x', 'nonsense'])
    expect(linkTo(address, 'Open')).toBe('Open')
})

test.each(HOSTILE)('the text cells of a notebook hold %j as it is', (words) => {
  const { cells } = JSON.parse(
    viewNotebook({
      title: words,
      words,
      credit: words,
      link: 'http://127.0.0.1:4000/',
      endpoint: 'http://127.0.0.1:4000/graphql',
      asked: askedOf(fc.sample(scene, { numRuns: 1, seed: 7 })[0] ?? expect.fail(), '2020-01-01'),
    }),
  ) as {
    cells: { cell_type: string; source: string[] }[]
  }
  const html = marked.parse(cells.find(({ cell_type }) => cell_type === 'markdown')?.source.join('') ?? '', {
    async: false,
  })
  expect(runsOf(html).join('')).toContain(words.replace(/\s+/g, ' '))
  expect([...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    'http://127.0.0.1:4000/',
  ])
  expect(new Set(tagsOf(html))).toEqual(
    new Set(tagsOf(html).includes('span') ? ['h1', 'p', 'span', 'a'] : ['h1', 'p', 'a']),
  )
})
