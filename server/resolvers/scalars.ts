import { Kind, print, type ValueNode } from 'graphql'
import { OPEN } from '../../schema/bounds.ts'
import { dayOf } from '../../schema/time.ts'
import { partialDate } from '../../schema/partial-date.ts'
import { badUserInput } from '../errors.ts'

/**
 * How a scalar that is text of a certain form is read and written; it is checked where it comes in. Its meaning stands
 * in the schema.
 */
function textScalar(name: string, check: (text: string) => void) {
  const parse = (value: unknown, node?: ValueNode): string => {
    if (typeof value !== 'string')
      throw badUserInput(
        `${node === undefined ? JSON.stringify(value) : print(node)} is no ${name}: it is written as text, in quotes.`,
        node,
      )
    try {
      check(value)
    } catch (error) {
      throw badUserInput((error as Error).message, node)
    }
    return value
  }
  return {
    __serialize: (value: string): string => value,
    __parseValue: (value: unknown) => parse(value),
    __parseLiteral: (node: ValueNode): string => parse(node.kind === Kind.STRING ? node.value : null, node),
  }
}

export const scalars = {
  Date: textScalar('Date', dayOf),
  PartialDate: textScalar('PartialDate', (text) => text === OPEN || partialDate(text)),
  DateTime: textScalar('DateTime', (text) => {
    const [day = ''] = text.split('T')
    dayOf(day)
    if (!/T.*(Z|[+-]\d{2}:\d{2})$/.test(text) || Number.isNaN(Date.parse(text)))
      throw new Error(`'${text}' is no instant: write 2026-01-31T09:30:00Z`)
  }),
}
