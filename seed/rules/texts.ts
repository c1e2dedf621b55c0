import { entitiesOf, statementsOf } from '../list-records.ts'
import type { Seed } from '../read.ts'

/** One text of a record: the path of its field, `citations.0.paraphrase`, and the field's own name. */
export interface FieldText {
  readonly record: string
  readonly field: string
  readonly name: string
  readonly text: string
}

function* textsIn(record: string, field: string, name: string, value: unknown): Generator<FieldText> {
  if (typeof value === 'string') yield { record, field, name, text: value }
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value))
      yield* textsIn(record, field === '' ? key : `${field}.${key}`, Array.isArray(value) ? name : key, inner)
}

/** Every text that a seed holds, record by record. */
export function* textsOf({ records, stories, corrections }: Seed): Generator<FieldText> {
  for (const list of [entitiesOf(records), statementsOf(records), stories, corrections])
    for (const record of list) yield* textsIn(record.id, '', '', record)
}
