import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inXml, pathThrough, tag } from '../../client/canvas/svg/markup.ts'
import { textWidth } from '../../client/canvas/compose/text.ts'
import { filled, type Sheet, sheetSvg } from '../../client/views/share/sheet.ts'

const sheet: Sheet = {
  title: 'Who led <Tameside> & when?',
  when: '3 people, on 17 September 2024.',
  sentence: 'Gerald Cooney led the council.',
  picture: { markup: '<g id="drawn"/>', left: -100, top: -50, width: 400, height: 300 },
  key: [
    { words: 'Person', shape: 'ellipse', colour: '#a00' },
    { words: 'Possible on this day', colour: '#777', width: 2, dash: '5 3' },
  ],
  notes: ['1. A release, A Council, 2024, paragraph 1', '2. Minutes, A Council, 2021, item 5'],
  foot: ['Data: Papers, Apache-2.0.', 'Moothall: http://m.example/?show=org:a'],
  colours: { ground: '#fff', ink: '#000', soft: '#555', rule: '#888' },
  face: '',
}

/** Names of the tags that are open, checked to close in turn. */
function read(xml: string): string[] {
  const open: string[] = []
  const seen: string[] = []
  for (const [, closing, name = '', , self] of xml.matchAll(/<(\/?)([a-z]+)((?:\s[\w-]+="[^"<]*")*)\s*(\/?)>/gi)) {
    if (closing === '/') expect(open.pop()).toBe(name)
    else {
      seen.push(name)
      if (self !== '/') open.push(name)
    }
  }
  expect(open).toEqual([])
  return seen
}
const textIn = (xml: string): string => xml.replace(/<[^>]*>/g, ' ')

test('the sheet of a picture has its title, day, answer, key, sources and whose data it is, as text', () => {
  const { svg, width, height } = sheetSvg(sheet)
  expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`)
  const text = textIn(svg)
  for (const words of [
    'Who led &lt;Tameside&gt; &amp; when?',
    '3 people, on 17 September 2024.',
    'Gerald Cooney led the council.',
    'Possible on this day',
    '1. A release, A Council, 2024, paragraph 1',
    '2. Minutes, A Council, 2021, item 5',
    'Data: Papers, Apache-2.0.',
  ])
    expect(text).toContain(words)
  expect(read(svg)).toContain('g')
  expect(svg).toMatch(/translate\(\d+(\.\d+)? \d+(\.\d+)?\)/)
})

test('blocks stand below one another, and the last ends above the edge', () => {
  const { svg, height } = sheetSvg({
    ...sheet,
    notes: Array.from({ length: 80 }, (_, index) => `${index + 1}. A document`),
  })
  const tops = [...svg.matchAll(/<tspan x="36" y="([\d.]+)"/g)].map(([, y]) => Number(y))
  expect(tops.length).toBeGreaterThan(80)
  expect(tops).toEqual(tops.toSorted((a, b) => a - b))
  expect(tops.at(-1)).toBeLessThan(height)
})

test('whatever a name holds, the sheet is XML and its lines fit', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (title, note) => {
      const { svg } = sheetSvg({ ...sheet, title: `${title}</svg><script>"`, notes: [note, 'x'.repeat(300)] })
      expect(read(svg).filter((name) => name === 'svg')).toHaveLength(1)
      expect(svg).not.toContain('<script')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what no XML may hold.
      expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      expect(svg.isWellFormed()).toBe(true)
    }),
  )
  for (const line of filled(`short ${'longword'.repeat(40)} end`, 13, 200))
    expect(textWidth(line, 13)).toBeLessThanOrEqual(200)
  expect(filled('', 13, 200)).toEqual([])
})

test('markup is written with few digits, without what is undefined, and escaped', () => {
  expect(tag('a', { x: 1.23456, y: undefined, z: '"<&' })).toBe('<a x="1.23" z="&quot;&lt;&amp;"/>')
  expect(tag('a', {}, 'b')).toBe('<a>b</a>')
  expect(inXml('a\u0007b>')).toBe('ab&gt;')
  expect(
    pathThrough(
      [
        [0, 0.123],
        [1, 2],
      ],
      true,
    ),
  ).toBe('M0 0.12L1 2Z')
})
