import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { cellFormat, numberAsShown } from '../../seed/formats/workbooks/cell-format.ts'
import { takeIn } from '../support/take-in.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { ods, xlsx } from '../support/zipped.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)
const take = (shown: string) => takeIn([{ path: at(shown), shown }])

interface Term {
  readonly role: string
  readonly organization: string
  readonly start?: string
  readonly end?: string
  readonly citations: readonly { readonly locator: string }[]
}

const inline = (ref: string, text: string): string => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
const rowOf = (row: number, ...cells: readonly string[]): string => `<row r="${row}">${cells.join('')}</row>`

describe('a workbook of Excel', () => {
  test('shared, rich and inline texts, codes, dates, merged cells and formulas are read; each row is cited', async () => {
    await xlsx(at('members.xlsx'), {
      texts: ['<t>Name</t>', '<r><t>Ann </t></r><r><t>Lee</t></r><rPh><t>no</t></rPh>', '<t>Leader_x000A_ of all</t>'],
      formats: ['dd/mm/yyyy', '00000', 'mmm\\ yyyy', 'yyyy'],
      sheets: {
        Members:
          `<dimension ref="A1:XFD1048576"/><sheetData>` +
          rowOf(1, inline('A1', 'Councillors, as of June')) +
          rowOf(3, '<c r="A3" t="s"><v>0</v></c>', inline('B3', 'Council'), inline('C3', 'Role')) +
          rowOf(3, '<c r="A3" t="s"><v>0</v></c>').slice(0, 0) +
          rowOf(
            4,
            '<c r="A4" t="s"><v>1</v></c>',
            inline('B4', 'Town'),
            '<c r="C4" t="s"><v>2</v></c>',
            '<c r="D4" s="1"><v>42131</v></c>',
            '<c r="E4" s="3"><v>43586</v></c>',
            '<c r="F4" s="2"><v>7</v></c>',
          ) +
          rowOf(5, inline('A5', 'Bob Ray'), '<c r="C5" t="str"><f>1</f><v>Clerk</v></c>', '<c r="D5"><v>2015</v></c>') +
          rowOf(900_000, inline('A900000', 'Cat Fox'), inline('B900000', 'Moor'), inline('C900000', 'Mayor')) +
          '</sheetData><mergeCells><mergeCell ref="B4:B5"/></mergeCells>',
        Quiet: `<sheetData>${rowOf(1, inline('A1', 'Name'), inline('B1', 'Council'))}</sheetData>`,
        Empty: '<sheetData/>',
      },
      hidden: ['Quiet'],
    })
    const { of, whats } = await take('members.xlsx')
    const terms = of<Term>('memberships')
    expect(terms.map(({ role, citations }) => [role, citations[0]?.locator])).toEqual([
      ['Leader of all', 'sheet Members, row 4'],
      ['Clerk', 'sheet Members, row 5'],
      ['Mayor', 'sheet Members, row 900000'],
    ])
    expect(new Set(terms.map(({ organization }) => organization)).size).toBe(2)
    expect(terms[0]?.organization).toBe(terms[1]?.organization)
    expect(whats).toContain('is a hidden sheet')
    expect(whats).toContain('has cells with no heading over them')
  })

  test('an address that is shown as words is the page they lead to', async () => {
    const headings = ['Name', 'Council', 'Source'].map((heading, at) => inline(`${'ABC'[at]}1`, heading))
    const person = (row: number, name: string, third: string): string =>
      rowOf(row, inline(`A${row}`, name), inline(`B${row}`, 'Town'), third)
    await xlsx(at('links.xlsx'), {
      links: { one: 'https://x.uk/ann?a=1&amp;b=2', two: 'mailto:bob@x.uk' },
      sheets: {
        One:
          `<sheetData>${rowOf(1, ...headings)}${person(2, 'Ann Lee', inline('C2', 'Her page'))}` +
          person(3, 'Bob Ray', inline('C3', 'His page')) +
          person(4, 'Cat Fox', '<c r="C4" t="str"><f>HYPERLINK("https://x.uk/cat","Page")</f><v>Page</v></c>') +
          `${person(5, 'Dan Ash', inline('C5', 'https://x.uk/dan'))}</sheetData><hyperlinks>` +
          '<hyperlink ref="C2" id="one"/><hyperlink ref="C3" id="two"/><hyperlink ref="C5" id="one"/>' +
          '<hyperlink ref="A2" id="one"/><hyperlink ref="B2" location="One!A1"/></hyperlinks>',
      },
    })
    const { of, report } = await take('links.xlsx')
    expect(of<{ url?: string }>('documents').flatMap(({ url }) => url ?? [])).toEqual([
      'https://x.uk/ann?a=1&b=2',
      'https://x.uk/cat',
      'https://x.uk/dan',
    ])
    expect(report.complaints).toMatchObject([
      { what: 'is no address of a page', examples: [{ value: 'mailto:bob@x.uk' }] },
    ])
  })

  test.each([
    ['yyyy-mm-dd', false, '59', '1900-02-28'],
    ['yyyy-mm-dd', false, '61', '1900-03-01'],
    ['yyyy-mm-dd', false, '42131.75', '2015-05-07'],
    ['yyyy-mm-dd', true, '40669', '2015-05-07'],
    ['yyyy-mm-dd', false, '0', '0000-00-00'],
    ['yyyy-mm-dd', false, '-3', '-3'],
    ['[$-809]dd\\ mmmm\\ yyyy;@', false, '42131', '2015-05-07'],
    ['mmm-yy', false, '42131', '2015-05'],
    ['yyyy', false, '42131', '2015'],
    ['[h]:mm', false, '1.5', '1.5'],
    ['"day "0', false, '3', '3'],
    ['0.00', false, '2.5', '2.5'],
    ['General', false, '2015', '2015'],
    ['00000', false, '7', '00007'],
    ['&quot;E&quot;00000000'.replaceAll('&quot;', '"'), false, '6000001', 'E06000001'],
    ['000\\-000', false, '12345', '012-345'],
    ['General', false, '0.30000000000000004', '0.3'],
    ['General', false, '1.2345E+9', '1234500000'],
  ])('a number under %s (1904: %s), %s, is %s', (format, is1904, raw, shown) => {
    expect(numberAsShown(raw, cellFormat(200, format), is1904)).toBe(shown)
  })

  test('the dates of a workbook that counts from 1904 are the days that it shows', async () => {
    const cells = ['Name', 'Council', 'Start'].map((heading, index) => inline(`${'ABC'[index]}1`, heading))
    const row = rowOf(2, inline('A2', 'Ann Lee'), inline('B2', 'Town'), '<c r="C2" s="1"><v>40669</v></c>')
    await xlsx(at('mac.xlsx'), {
      is1904: true,
      formats: ['d mmm yyyy'],
      sheets: { One: `<sheetData>${rowOf(1, ...cells)}${row}</sheetData>` },
    })
    expect((await take('mac.xlsx')).of<Term>('memberships')[0]?.start).toBe('2015-05-07')
  })
})

describe('an OpenDocument spreadsheet', () => {
  const text = (value: string, more = ''): string =>
    `<table:table-cell ${more}><text:p>${value}</text:p></table:table-cell>`
  const row = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`
  const kept = (type: string, value: string, shown: string): string =>
    `<table:table-cell office:value-type="${type}" office:${type === 'date' ? 'date-value' : 'value'}="${value}">` +
    `<office:annotation><text:p>a remark</text:p></office:annotation><text:p>${shown}</text:p></table:table-cell>`

  test('dates, codes, repeated and covered cells are read; empty rows count and are none', async () => {
    await ods(
      at('members.ods'),
      `<table:table table:name="Members">${
        row(['Name', 'Council', 'Role', 'Start', 'End', 'Member ID'].map((heading) => text(heading)).join('')) +
        row(
          text('Ann Lee') +
            text('Town', 'table:number-rows-spanned="2"') +
            text('Clerk') +
            kept('date', '2015-05-07', '07/05/15') +
            '<table:table-cell/>' +
            kept('float', '123', '00123') +
            '<table:table-cell table:number-columns-repeated="16378"/>',
        ) +
        row(
          text('Bob Ray') +
            '<table:covered-table-cell/>' +
            text('Clerk') +
            kept('date', '2015-05-01', 'May 2015') +
            kept('date', '2019-01-01T00:00:00', '2019') +
            kept('float', '8.5', '8.5'),
        ) +
        row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1000000"') +
        row(text('Cat Fox') + text('Moor') + text('Mayor'), 'table:number-rows-repeated="2"')
      }</table:table><table:table table:name="Off" table:style-name="off">${row(text('Name') + text('Body'))}</table:table>`,
    )
    const { of, report, whats } = await take('members.ods')
    const terms = of<Term & { readonly id: string; readonly member: string }>('memberships')
    expect(terms.map(({ member, start, end, citations }) => [member, start, end, citations[0]?.locator])).toEqual([
      ['person:test.00123', '2015-05-07', undefined, 'sheet Members, row 2'],
      [expect.stringMatching(/^person:test\.8-5-/), '2015-05', '2019', 'sheet Members, row 3'],
      [expect.stringMatching(/^person:test\.cat-fox/), undefined, undefined, 'sheet Members, row 1000004'],
    ])
    expect(terms[0]?.organization).toBe(terms[1]?.organization)
    expect(whats).toEqual(expect.arrayContaining(['is a hidden sheet', 'is there twice']))
    expect(report.placesRefused).toBe(1)
  })

  test('an address that is shown as words is the page they lead to', async () => {
    const linked =
      '<table:table-cell><text:p><text:a xlink:href="https://x.uk/ann">Page</text:a></text:p></table:table-cell>'
    const headings = ['Name', 'Council', 'Source'].map((heading) => text(heading)).join('')
    await ods(
      at('links.ods'),
      `<table:table table:name="One">${row(headings)}${row(text('Ann Lee') + text('Town') + linked)}</table:table>`,
    )
    const { of, report } = await take('links.ods')
    expect(of('documents')).toContainEqual(expect.objectContaining({ url: 'https://x.uk/ann' }))
    expect(report.complaints).toEqual([])
  })
})
