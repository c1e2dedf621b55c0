import { writeFileSync } from 'node:fs'
import process from 'node:process'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { readTypeDefs } from './sdl.ts'

/** Writes what is derived from the SDL: the whole schema in one file, for diffs and breaking-change checks, and, to the file it is given, the types of the client's questions. */
const [typesFile] = process.argv.slice(2)
const schema = lexicographicSortSchema(makeExecutableSchema({ typeDefs: readTypeDefs() }))
writeFileSync(new URL('./schema.gen.graphql', import.meta.url), `${printSchema(schema)}\n`)
if (typesFile !== undefined)
  writeFileSync(
    typesFile,
    outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), {
      fileType: '.d.ts',
      shouldPreprocess: true,
    }),
  )
