import { readdirSync } from 'node:fs'
import { buildASTSchema, type DocumentNode, validate } from 'graphql'
import { expect, test } from 'vitest'
import { readTypeDefs } from '../../schema/sdl.ts'

const schema = buildASTSchema(readTypeDefs())
const folder = new URL('../../client/api/', import.meta.url)
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))

test('every question of the explorer is valid against the schema', async () => {
  const questions: [string, DocumentNode][] = []
  for (const file of files) {
    const exported: Record<string, unknown> = await import(new URL(file, folder).href)
    for (const [name, value] of Object.entries(exported))
      if (name.endsWith('Question')) questions.push([name, value as DocumentNode])
  }
  expect(questions.length).toBeGreaterThanOrEqual(10)
  for (const [name, question] of questions)
    expect(validate(schema, question).map((error) => `${name}: ${error.message}`)).toEqual([])
})
