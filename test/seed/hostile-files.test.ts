import { writeFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import { takeIn } from '../support/take-in.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { ods, xlsx, zipped } from '../support/zipped.ts'

const folder = temporaryFolder()
afterAll(folder.remove)
const at = (name: string): string => join(folder.path, name)
const take = (shown: string) => takeIn([{ path: at(shown), shown }])
const written = (name: string, content: string | Buffer): string => {
  writeFileSync(at(name), content)
  return name
}

const SHEET = 'Name,Council,Role\nAnn Lee,Town,Leader\n'
const LAUGHS =
  '<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'

/** An archive whose names are changed after it was made: no program would write such ones. */
async function renamed(name: string, from: string, to: string): Promise<string> {
  await zipped(at(name), { [from]: SHEET })
  writeFileSync(at(name), Buffer.from(readFileSync(at(name)).toString('latin1').replaceAll(from, to), 'latin1'))
  return name
}

describe('archives', () => {
  test('each file of one that is read comes in, under its path there', async () => {
    await zipped(at('all.zip'), {
      'a/members.csv': SHEET,
      'b/members.csv': SHEET.replace('Ann Lee', 'Bob Ray'),
      'readme.md': 'no data',
      '__MACOSX/a/._members.csv': 'rubbish',
    })
    const { of, report } = await take('all.zip')
    expect(of<{ title: string }>('documents').map(({ title }) => title)).toEqual(['a/members.csv', 'b/members.csv'])
    expect(of('memberships')).toHaveLength(2)
    expect(report.complaints).toEqual([])
  })

  test('within archives, without data, cut off or locked they are refused', async () => {
    await zipped(at('in.zip'), { 'inner.zip': 'PK', 'a.csv': SHEET })
    await expect(take('in.zip')).rejects.toThrow(/in\.zip holds an archive itself, inner\.zip\. Unpack that one/)
    await zipped(at('none.zip'), { 'a.png': 'x' })
    await expect(take('none.zip')).rejects.toThrow(/none\.zip holds no file of a kind that is read\. It holds: a\.png/)
    const whole = readFileSync(at('in.zip'))
    written('cut.zip', whole.subarray(0, whole.length - 30))
    await expect(take('cut.zip')).rejects.toThrow(/is a broken or cut off archive .* Get it anew/)
    // The first bit of the general purpose flag, in both headers.
    const locked = Buffer.from(whole)
    for (const [mark, offset] of [['PK\x03\x04', 6] as const, ['PK\x01\x02', 8] as const])
      for (let found = locked.indexOf(mark); found >= 0; found = locked.indexOf(mark, found + 1))
        locked[found + offset] = (locked[found + offset] ?? 0) | 1
    written('locked.zip', locked)
    await expect(take('locked.zip')).rejects.toThrow(/is locked with a password/)
  })

  test('packed with gzip, one file is read; an archive of several, one cut off and a trap are refused', async () => {
    written('members.csv.gz', gzipSync(SHEET))
    const { of } = await take('members.csv.gz')
    expect(of<{ title: string }>('documents').map(({ title }) => title)).toEqual(['members.csv'])
    written('cut.csv.gz', gzipSync(SHEET).subarray(0, 30))
    await expect(take('cut.csv.gz')).rejects.toThrow(/cut\.csv\.gz is packed with gzip, and broken or cut off/)
    const tar = Buffer.alloc(1_024)
    tar.write('ustar', 257)
    written('all.tar.gz', gzipSync(tar))
    await expect(take('all.tar.gz')).rejects.toThrow(/is an archive of several files \(tar\)/)
    written('trap.csv.gz', gzipSync(Buffer.alloc(110_000_000, 'a')))
    await expect(take('trap.csv.gz')).rejects.toThrow(/over 200 times its size, as only a trap does/)
  })

  test.each([
    ['up.zip', 'aa/evil.csv', '../evil.csv'],
    ['root.zip', 'aetc/evil.csv', '/etc/evil.csv'],
    ['drive.zip', 'aa/evil.csv', 'C:/evil.csv'],
  ])('names that lead out of the folder are not followed: %s', async (name, from, to) => {
    await expect(take(await renamed(name, from, to))).rejects.toThrow(/names a file outside of its own folder/)
  })

  test('what would unpack to far more than it is stays packed', async () => {
    await zipped(at('bomb.zip'), { 'bomb.csv': Buffer.alloc(120_000_000, 'a') })
    await expect(take('bomb.zip')).rejects.toThrow(/would unpack to 120,000,000 bytes, over 200 times its size/)
  })

  test('what says that it is small and is not ends where it would grow', async () => {
    await zipped(at('liar.zip'), { 'liar.csv': SHEET + 'x,y,z\n'.repeat(10_000) })
    const bytes = readFileSync(at('liar.zip'))
    bytes.writeUInt32LE(40, bytes.indexOf('PK\x01\x02') + 24)
    written('liar.zip', bytes)
    await expect(take('liar.zip')).rejects.toThrow(/is a broken or cut off archive/)
  })

  test('more files than anybody has are not unpacked', async () => {
    const bytes = readFileSync(await zipped(at('many.zip'), { 'a.csv': SHEET }))
    bytes.writeUInt16LE(10_001, bytes.lastIndexOf('PK\x05\x06') + 10)
    written('many.zip', bytes)
    await expect(take('many.zip')).rejects.toThrow(/holds 10001 files; 10000 are read at most/)
  })
})

describe('workbooks', () => {
  test('XML that unfolds itself is refused before it does', async () => {
    const laughing = { sheets: { One: '' }, texts: ['<t>&c;</t>'] }
    await xlsx(at('laughs.xlsx'), laughing)
    await expect(take('laughs.xlsx')).rejects.toThrow(/is no whole XML .*entity/)
    await ods(at('laughs.ods'), '', { 'META-INF/manifest.xml': `${LAUGHS}<manifest>&c;</manifest>` })
    await expect(take('laughs.ods')).rejects.toThrow(/declares entities of its own/)
    await ods(at('unknown.ods'), '<table:table table:name="&c;"/>')
    await expect(take('unknown.ods')).rejects.toThrow(/is no whole XML .*entity/)
  })

  test('elements in elements without end, and cells without end, are refused', async () => {
    await ods(at('deep.ods'), '<table:table>'.repeat(300) + '</table:table>'.repeat(300))
    await expect(take('deep.ods')).rejects.toThrow(/over 200 deep/)
    const cell = '<table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
    const row = `<table:table-row table:number-rows-repeated="1000000">${cell}</table:table-row>`
    await ods(at('wide.ods'), `<table:table table:name="One">${row}</table:table>`)
    await expect(take('wide.ods')).rejects.toThrow(/has over 100,000,000 cells/)
    await ods(at('high.ods'), `<table:table table:name="One">${row.replace('1000000', '99999999999')}</table:table>`)
    await expect(take('high.ods')).rejects.toThrow(/repeats a row 99999999999 times/)
  })

  test('locked ones, old ones and pages of the web tell what to do', async () => {
    const old = Buffer.alloc(2_048)
    old.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
    old.writeUInt16LE(9, 30)
    old.writeUInt32LE(1, 48)
    written('old.xls', old)
    await expect(take('old.xls')).rejects.toThrow(
      /is a workbook of an old kind \(\.xls\)\. Open it, and save it as XLSX/,
    )
    old.set(Buffer.from('EncryptedPackage', 'utf16le'), 1_024)
    written('locked.xlsx', old)
    await expect(take('locked.xlsx')).rejects.toThrow(/is locked with a password\. Open it, take the password off/)
    written('short.xls', old.subarray(0, 20))
    await expect(take('short.xls')).rejects.toThrow(/old kind/)
    await ods(at('locked.ods'), '', {
      'META-INF/manifest.xml': '<manifest><file-entry><encryption-data/></file-entry></manifest>',
    })
    await expect(take('locked.ods')).rejects.toThrow(/is locked with a password/)
    for (const name of ['page.xlsx', 'page.csv']) {
      written(name, '<!DOCTYPE html><html><body>Not found</body></html>')
      await expect(take(name)).rejects.toThrow(/is a web page, not data/)
    }
    written('text.xlsx', SHEET)
    expect((await take('text.xlsx')).of('memberships')).toHaveLength(1)
  })
})
