import { writeFileSync } from 'node:fs'
import { makeExecutableSchema } from '@graphql-tools/schema'
import { introspectionFromSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal'
import { readTypeDefs } from './sdl.ts'

/** Writes what is derived from the SDL: the whole schema in one file, for diffs and breaking-change checks, and the types of the client's questions. */
const schema = lexicographicSortSchema(makeExecutableSchema({ typeDefs: readTypeDefs() }))
writeFileSync(new URL('./schema.gen.graphql', import.meta.url), `${printSchema(schema)}\n`)
writeFileSync(
  new URL('../client/api/schema.gen.d.ts', import.meta.url),
  outputIntrospectionFile(minifyIntrospection(introspectionFromSchema(schema)), { fileType: '.d.ts', shouldPreprocess: true }),
)
