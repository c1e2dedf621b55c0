import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql'
import { answerFile, type File, makeFile } from './file.ts'

/** The schema as SDL, for whoever makes a client of it: made when it is first asked for, and packed once. */
export function schemaFile(schema: GraphQLSchema): (request: Request) => Promise<Response> {
  let made: Promise<File> | undefined
  return async (request) => {
    made ??= makeFile(new Uint8Array(Buffer.from(`${printSchema(lexicographicSortSchema(schema))}\n`)), true, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-cache',
    })
    return answerFile(await made, request)
  }
}
