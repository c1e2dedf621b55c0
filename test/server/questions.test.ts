import { readFileSync } from 'node:fs'
import { type OperationDefinitionNode, parse, print } from 'graphql'
import { expect, test } from 'vitest'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'
import { root } from '../support/sources.ts'

const app = testApp(shippedDatabase())
const questions = parse(readFileSync(`${root}/schema/questions.graphql`, 'utf8')).definitions.map(
  (definition) => definition as OperationDefinitionNode,
)

/** The longest list in an answer, however deep. */
const longest = (value: unknown): number =>
  Array.isArray(value)
    ? Math.max(value.length, ...value.map(longest))
    : typeof value === 'object' && value !== null
      ? Math.max(0, ...Object.values(value).map(longest))
      : 0

test('there are the questions of an analyst', () => {
  expect(questions).toHaveLength(25)
})

test.each(questions.map((question) => [question.name?.value ?? '', print(question)]))(
  '%s is answered in one query, with something',
  async (name, text) => {
    const answer = await ask(app, text)
    expect(Object.values(answer)).not.toContain(null)
    // The papers that ship know nobody who served in both councils.
    if (name === 'ServedInBoth') expect(answer.people.totalCount).toBe(0)
    else expect(longest(answer)).toBeGreaterThan(0)
  },
)

test.each([
  '{ organizations(filter: { ids: ["org:tameside-council"] }) { nodes { posts { nodes { holders { nodes { person { name } } } } } } } }',
  '{ organization(id: "org:tameside-council") { posts { nodes { holders { nodes { person { memberships { nodes { role } } } } } } } } }',
  '{ people(first: 20) { nodes { memberships { nodes { organization { posts { nodes { label } } } } } } } }',
])('levels that anybody would ask for pass: %s', async (query) => {
  expect(longest(await ask(app, query))).toBeGreaterThan(0)
})
