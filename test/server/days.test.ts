import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLInputType,
  isInputObjectType,
  isRequiredArgument,
} from 'graphql'
import { describe, expect, test } from 'vitest'
import { makeSchema } from '../../server/schema.ts'
import { testApp } from '../support/app.ts'
import { post } from '../support/asking.ts'
import { shippedDatabase } from '../support/database.ts'

const app = testApp(shippedDatabase())
const DATES = ['Date', 'PartialDate', 'DateTime']
const questions = Object.values(makeSchema().getQueryType()?.getFields() ?? {})

/** Something that an argument takes, so that only the day is wrong. */
function filler({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): string {
  const kind = getNamedType(type).name
  if (DATES.includes(kind)) return '"2024-09-17"'
  if (kind === 'ID') return name === 'from' || name === 'to' ? '"org:ofsted"' : '["org:ofsted"]'
  return kind === 'Int' ? '1' : '"ofsted"'
}

/** Ways to write a day into an argument: as it is, or in a field of what it takes. */
function places(type: GraphQLInputType): ((day: string) => string)[] {
  const kind = getNamedType(type)
  if (DATES.includes(kind.name)) return [(day) => day]
  if (!isInputObjectType(kind)) return []
  return Object.values(kind.getFields())
    .filter((field) => DATES.includes(getNamedType(field.type).name))
    .map((field) => (day: string) => `{ ${field.name}: ${day} }`)
}

const asked = questions.flatMap((question) =>
  question.args.flatMap((argument) => {
    const others = question.args.filter((other) => other !== argument && isRequiredArgument(other))
    const rest = others.map((other) => `, ${other.name}: ${filler(other)}`).join('')
    return places(argument.type).map((write) => ({
      where: `${question.name}(${argument.name}: ${write('…')})`,
      literal: (day: string) => `{ ${question.name}(${argument.name}: ${write(`"${day}"`)}${rest}) { __typename } }`,
      variable: `query ($day: Date!) { ${question.name}(${argument.name}: ${write('$day')}${rest}) { __typename } }`,
    }))
  }),
)

describe('a day of a year that is not read is refused by its text:', () => {
  test('there are arguments for days to ask with', () => {
    expect(asked.length).toBeGreaterThan(20)
  })

  test.each(asked)('$where', async ({ literal, variable }) => {
    for (const day of ['0999-12-31', '-0044-03-15', '12024-01-01']) {
      const answers = [await post(app, literal(day)), await post(app, variable, { day })]
      for (const { errors, data } of answers) {
        expect(data ?? null).toBeNull()
        expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT'])
        expect(errors?.[0]?.message).toContain(day)
        expect(errors?.[0]?.message).toMatch(/years run from 1000 to 9999/)
      }
    }
  })

  test.each(asked)('and the first and last day that are read are taken: $where', async ({ literal }) => {
    for (const day of ['1000-01-01', '9999-12-31'])
      expect((await post(app, literal(day))).errors?.map(({ message }) => message) ?? []).toEqual(
        // The other end of a span stays where it is.
        expect.toSatisfy((messages: string[]) => messages.every((message) => /which is after to/.test(message))),
      )
  })
})
