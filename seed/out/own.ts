import { stringify } from 'yaml'
import type { Listed } from '../listed.ts'
import { type Credit, creditLines } from './credits.ts'
import { inOrder } from './in-order.ts'

/** Records as our own YAML, list by list; they come with those of a list behind each other. */
export async function* asYaml(records: AsyncIterable<Listed>, credit: Credit): AsyncGenerator<string> {
  yield creditLines(credit)
    .map((line) => `${line}\n`)
    .join('')
  let list: string | undefined
  for await (const one of records) {
    if (one.list !== list) yield `${one.list}:\n`
    list = one.list
    yield stringify([inOrder(one)], { lineWidth: 0, aliasDuplicateObjects: false }).replace(/^(?=.)/gm, '  ')
  }
  if (list === undefined) yield '{}\n'
}

/** Records as our own JSON lines. */
export async function* asJsonLines(records: AsyncIterable<Listed>): AsyncGenerator<string> {
  for await (const one of records) yield `${JSON.stringify({ [one.list]: inOrder(one) })}\n`
}
