import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { type DocumentNode, parse, visit } from 'graphql'
import { expect, test } from 'vitest'
import { coloursAsCss } from '../../schema/colours.ts'
import { gapsIn } from '../../schema/gaps.ts'
import { kindsInPython } from '../../schema/kinds-in-python.ts'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { readTypeDefs } from '../../schema/sdl.ts'
import { root } from '../support/sources.ts'

const sdl = readTypeDefs()
const gaps = (...typeDefs: DocumentNode[]): string[] => gapsIn(makeExecutableSchema({ typeDefs }))

/** The SDL without a field of a type. */
function without(type: string, field: string): DocumentNode {
  let found = 0
  const left = visit(sdl, {
    enter(node) {
      if (!('fields' in node) || !('name' in node) || node.name?.value !== type) return undefined
      const fields = (node.fields ?? []).filter(({ name }) => name.value !== field)
      found += (node.fields ?? []).length - fields.length
      return { ...node, fields }
    },
  })
  expect(found).toBe(1)
  return left as DocumentNode
}

test('the SDL and the tables of kinds say the same', () => {
  expect(gaps(sdl)).toEqual([])
})

test.each([
  ['a kind without a row', 'type Board implements Node & Entity { id: ID! }', /The type Board has no row/],
  ['a field of a filter', 'extend input PostFilter { vacant: Boolean }', /filter of Post has a field 'vacant' without/],
  [
    'a field of a filter of statements',
    'extend input MentionFilter { who: ID }',
    /filter of Mention has a field 'who' without/,
  ],
  ['an order', 'extend enum PersonOrder { BORN_ASC }', /Person cannot be sorted by BORN_ASC/],
])('%s that no row knows is named', (_, more, message) => {
  expect(gaps(sdl, parse(more))).toContainEqual(expect.stringMatching(message))
})

test.each([
  ['a property', 'Person', 'honorificPrefix', /Person has no field 'honorificPrefix'/],
  ['a condition', 'PersonFilter', 'post', /Person has a condition 'post' that its filter/],
  ['a list', 'Post', 'holders', /Post has no field 'holders'/],
  ['an end', 'Fact', 'about', /Fact has no field 'about'/],
  ['an end narrowed to a type', 'Membership', 'person', /Membership has no field 'person'/],
  ['a root field', 'Query', 'programmes', /Query has no field 'programmes'/],
])('%s that the SDL does not know is named', (_, type, field, message) => {
  expect(gaps(without(type, field))).toContainEqual(expect.stringMatching(message))
})

test('a field of another type than its property is named', () => {
  const counted = parse('extend type Person { honorificPrefix: Int }')
  expect(gaps(without('Person', 'honorificPrefix'), counted)).toEqual([
    expect.stringMatching(/Person\.honorificPrefix is Int, but in its row in schema\/kinds it is of type String/),
  ])
  expect(gaps(sdl, parse('extend enum ProgrammeKind { PILOT }'))).toEqual([
    expect.stringMatching(/Programme\.programmeKind is ProgrammeKind!, but .* it has other words: PILOT/),
  ])
})

test('what a record may leave out may be null', () => {
  const never = parse('extend type Person { honorificPrefix: String! }')
  expect(gaps(without('Person', 'honorificPrefix'), never)).toEqual([
    expect.stringMatching(/Person\.honorificPrefix is never null/),
  ])
})

test.each([
  ['client/style/kinds.gen.css', coloursAsCss()],
  ['client/notebook/moothall/kinds.py', kindsInPython()],
])('%s is what the table says (npm run generate writes it)', (path, text) => {
  expect(readFileSync(join(root, path), 'utf8')).toBe(text)
})

test('the notebook has a marker for every shape', () => {
  const drawing = readFileSync(join(root, 'client/notebook/moothall/drawing.py'), 'utf8')
  const markers = /^MARKERS = \{$(.*?)^\}$/ms.exec(drawing)?.[1] ?? ''
  for (const { shape } of entityKinds) expect(markers).toContain(`"${shape}": `)
})
