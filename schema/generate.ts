import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { coloursAsCss } from './colours.ts'
import { gapsIn } from './gaps.ts'
import { kindsInPython } from './kinds-in-python.ts'
import { readTypeDefs } from './sdl.ts'

/**
 * Writes what is derived from the SDL and the tables of kinds: the whole schema in one file, for diffs and
 * breaking-change checks, and, to the files it is given, the types of the client's questions, the colours of the kinds
 * for its style sheet, and the kinds for the notebook's package. Refuses where the SDL and the tables do not agree.
 */
const [typesFile, coloursFile, pythonFile] = process.argv.slice(2)
if (typesFile === undefined || coloursFile === undefined || pythonFile === undefined)
  throw new TypeError('Say where the types, the colours and the kinds in Python go.')
const schema = lexicographicSortSchema(makeExecutableSchema({ typeDefs: readTypeDefs() }))
const gaps = gapsIn(schema)
if (gaps.length > 0) {
  process.stderr.write(`${gaps.join('\n')}\n`)
  process.exit(1)
}
const types = outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), {
  fileType: '.d.ts',
  shouldPreprocess: true,
})
const written: readonly (readonly [file: string | URL, text: string])[] = [
  [new URL('./schema.gen.graphql', import.meta.url), `${printSchema(schema)}\n`],
  [typesFile, types],
  [coloursFile, coloursAsCss()],
  [pythonFile, kindsInPython()],
]
for (const [file, text] of written) writeFileSync(file, text)
