import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { unpacked } from '../../seed/formats/unpack.ts'
import { gatherFiles } from '../../server/commands/gather-files.ts'
import { recipeOf } from '../../server/commands/recipe.ts'
import { temporaryFolder } from '../support/temporary.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

async function gathered(named: readonly string[], stdin?: Readable): Promise<[string, string][]> {
  const { inputs: packed, remove } = await gatherFiles(named, stdin)
  const { inputs } = await unpacked(packed)
  const read = inputs.map(({ path, shown }): [string, string] => [shown, readFileSync(path, 'utf8')])
  remove()
  return read
}

test('files, folders, what is packed and what is piped in are gathered', async () => {
  const sheet = join(folder.path, 'a.csv')
  writeFileSync(sheet, 'a')
  mkdirSync(join(folder.path, 'more/deep'), { recursive: true })
  writeFileSync(join(folder.path, 'more/deep/b.yaml.gz'), gzipSync('b'))
  writeFileSync(join(folder.path, 'more/c.json'), 'c')
  writeFileSync(join(folder.path, 'more/picture.png'), 'x')
  expect(await gathered([sheet])).toEqual([[sheet, 'a']])
  expect(await gathered([join(folder.path, 'more')])).toEqual([
    [join(folder.path, 'more/c.json'), 'c'],
    [join(folder.path, 'more/deep/b.yaml'), 'b'],
  ])
  expect(await gathered(['-'], Readable.from([Buffer.from('piped')]))).toEqual([['standard input', 'piped']])
})

test('what is not there, or packed wrongly, is told', async () => {
  await expect(gathered([join(folder.path, 'nowhere.csv')])).rejects.toThrow(/There is no file or folder/)
  mkdirSync(join(folder.path, 'empty'))
  await expect(gathered([join(folder.path, 'empty')])).rejects.toThrow(/holds no file of a kind that is read/)
  await expect(gathered(['http://127.0.0.1:9/a.csv'])).rejects.toThrow(/cannot be fetched/)
})

test('a recipe is known by its name', () => {
  expect(recipeOf('councillors.csv')).toBeUndefined()
  expect(recipeOf('recipe:uk-local-authorities')?.files[0]).toMatch(/^https:.*\.csv$/)
  expect(() => recipeOf('recipe:nowhere')).toThrow(/There are: ilacs-overview, uk-local-authorities/)
  expect(() => recipeOf('recipe:ilacs-overview')).toThrow(/Get it from https:.*--map/)
})
