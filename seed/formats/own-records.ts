import { complaintsOf } from '../complaints.ts'
import type { Issue, Place } from '../issue.ts'
import { plainlySound } from '../plain-check.ts'
import { readYamlText } from '../read-yaml-text.ts'
import { merge } from '../read.ts'
import { listedOf } from '../listed.ts'
import { type RecordList, recordSchemas } from '../records.ts'
import type { Placed, Portion } from '../source.ts'
import type { JsonItem } from './json-stream.ts'

const isList = (key: string): key is RecordList => Object.hasOwn(recordSchemas, key)

function readOne(
  list: RecordList,
  value: unknown,
  place: Place & { at: string },
): { record?: Placed; issues: Issue[] } {
  const { line, at } = place
  if (plainlySound(list, value)) return { record: { list, record: value, line, at } as Placed, issues: [] }
  const read = recordSchemas[list].safeParse(value)
  if (read.success) return { record: { list, record: read.data, line, at } as Placed, issues: [] }
  const id = typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : undefined
  return { issues: complaintsOf(read.error, id, () => place) }
}

/** Reads our own records from a file of JSON: lists by name. */
export async function* readOwnJson(file: string, all: AsyncIterable<readonly JsonItem[]>): AsyncGenerator<Portion> {
  for await (const items of all) {
    const records: Placed[] = []
    const issues: Issue[] = []
    for (const { key = '', index, value } of items)
      if (isList(key) && index !== undefined) {
        const { record, issues: found } = readOne(key, value, { file, line: 1, at: `${key}[${index}]` })
        if (record !== undefined) records.push(record)
        issues.push(...found)
      } else if (index === undefined || index === 0) issues.push(noList(file, key))
    yield { records, issues }
  }
}

const noList = (file: string, key: string): Issue => ({
  file,
  line: 1,
  at: key,
  severity: 'ERROR',
  what: isList(key) ? 'is no list' : `'${key}' is no list of records`,
  why: `The lists are ${Object.keys(recordSchemas).join(', ')}`,
  todo: 'Correct its name, or write its records as a list',
})

/** Reads files of our own YAML, which may cite statements of one another. */
export function readOwnYaml(files: readonly { file: string; text: string }[]): Portion {
  const { records, stories, corrections, issues, placeOf } = merge(
    files.map(({ file, text }) => readYamlText(file, text)),
  )
  const placed = [...listedOf(records)].map((one): Placed => ({ ...one, line: placeOf(one.record.id)?.line ?? 1 }))
  return { records: placed, issues, stories, corrections }
}
