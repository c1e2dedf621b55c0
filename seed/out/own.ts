import { stringify } from 'yaml'
import { entityLists, statementLists } from '../records.ts'
import { creditLines, creditsTogether } from './credits.ts'
import { inOrder } from './in-order.ts'
import type { Taking, Writer } from './taking.ts'

const EVERYTHING = [...entityLists, ...statementLists]

/** Records as our own YAML, list by list; they come with those of a list behind each other. */
async function* asYaml({ sets, batches }: Taking): AsyncGenerator<string> {
  yield creditLines(creditsTogether(sets))
    .map((line) => `${line}\n`)
    .join('')
  let list: string | undefined
  for await (const batch of batches())
    for (const one of batch) {
      if (one.list !== list) yield `${one.list}:\n`
      list = one.list
      yield stringify([inOrder(one)], { lineWidth: 0, aliasDuplicateObjects: false }).replace(/^(?=.)/gm, '  ')
    }
  if (list === undefined) yield '{}\n'
}

/** Records as our own JSON lines; the first says whose they are. */
async function* asJsonLines({ sets, batches }: Taking): AsyncGenerator<string> {
  const owed = creditsTogether(sets)
  let credit = Object.keys(owed).length === 0 ? {} : { credit: owed }
  for await (const batch of batches())
    for (const one of batch) {
      yield `${JSON.stringify({ ...credit, [one.list]: inOrder(one) })}\n`
      credit = {}
    }
}

export const yaml: Writer = {
  what: 'our own records as YAML, everything',
  type: 'application/yaml; charset=utf-8',
  ending: 'yaml',
  carries: EVERYTHING,
  own: true,
  write: asYaml,
}

export const jsonl: Writer = {
  what: 'our own records as JSON lines, everything',
  type: 'application/jsonl; charset=utf-8',
  ending: 'jsonl',
  carries: EVERYTHING,
  own: true,
  write: asJsonLines,
}
