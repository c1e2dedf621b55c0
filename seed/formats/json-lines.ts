import { createReadStream } from 'node:fs'
import { complaintsOf } from '../complaints.ts'
import type { Issue, Place } from '../issue.ts'
import { plainlySound } from '../plain-check.ts'
import { type RecordList, recordSchemas } from '../records.ts'
import type { Placed, Portion, Source } from '../source.ts'
import { linesOf, LONGEST } from './lines.ts'
import { decoded, type Encoding } from './text-of-file.ts'

/** Bytes that are read at once. */
const CHUNK = 262_144

type Entry = Readonly<Record<string, unknown>>

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)
const isRecordList = (key: string): key is RecordList => Object.hasOwn(recordSchemas, key)

/** What is being read of one file. */
interface Reading {
  readonly file: string
  readonly records: Placed[]
  readonly issues: Issue[]
}

const complain = ({ file, issues }: Reading, line: number, rest: Pick<Issue, 'what' | 'why' | 'todo'>): void => {
  issues.push({ file, line, severity: 'ERROR', ...rest })
}

function readRecord(reading: Reading, list: RecordList, value: unknown, line: number): void {
  if (plainlySound(list, value)) {
    reading.records.push({ list, record: value, line } as Placed)
    return
  }
  const result = recordSchemas[list].safeParse(value)
  if (result.success) {
    reading.records.push({ list, record: result.data, line } as Placed)
    return
  }
  const id = isEntry(value) && typeof value['id'] === 'string' ? value['id'] : undefined
  const place: Place = { file: reading.file, line }
  reading.issues.push(...complaintsOf(result.error, id, () => place))
}

function readLine(reading: Reading, text: string, line: number): void {
  let content: unknown
  try {
    content = JSON.parse(text)
  } catch (error) {
    complain(reading, line, {
      what: `is no JSON: ${(error as Error).message}`,
      why: 'In JSON lines each line is a whole value',
      todo: 'Write each record in one line; a file that is one JSON value is another format',
    })
    return
  }
  if (isEntry(content)) readLists(reading, content, line)
  else
    complain(reading, line, {
      what: 'holds no record',
      why: `A line is a list's name with a record, such as {"people": {"id": "person:ann", "name": "Ann"}}`,
      todo: `Put it under one of ${Object.keys(recordSchemas).join(', ')}`,
    })
}

function readLists(reading: Reading, content: Entry, line: number): void {
  for (const [key, value] of Object.entries(content))
    if (key === 'credit') continue
    else if (!isRecordList(key))
      complain(reading, line, {
        what: `'${key}' is no list of records`,
        why: `The lists are ${Object.keys(recordSchemas).join(', ')}`,
        todo: 'Correct its name',
      })
    else if (Array.isArray(value)) for (const each of value) readRecord(reading, key, each, line)
    else readRecord(reading, key, value, line)
}

const tooLong = (file: string, line: number): Issue => ({
  file,
  line,
  severity: 'ERROR',
  what: `is longer than ${LONGEST.toLocaleString('en-GB')} characters`,
  why: 'It is left out, as no record is so long',
  todo: 'Write each record in a line of its own',
})

/**
 * Reads JSON lines of our own records: each line a list's name with a record or several, as in a data file,
 * `{"memberships": {"id": …}}`.
 * One portion a chunk of bytes; no more than that and the line it breaks off in is in memory. Never throws for what
 * the bytes hold: a bad line is a complaint, and the rest stays.
 */
export async function* readJsonLines(
  file: string,
  bytes: AsyncIterable<Uint8Array>,
  encoding?: Encoding,
): AsyncGenerator<Portion> {
  for await (const lines of linesOf(decoded(bytes, encoding))) {
    const reading: Reading = { file, records: [], issues: [] }
    for (const { line, text } of lines)
      if (text === undefined) reading.issues.push(tooLong(file, line))
      else if (text.trim() !== '') readLine(reading, text, line)
    yield reading
  }
}

/** A file of JSON lines as a source, under the name a person knows it by. Reading it throws where it cannot be read. */
export const jsonLinesFile = (path: string, file = path, encoding?: Encoding): Source => ({
  file,
  read: () => readJsonLines(file, createReadStream(path, { highWaterMark: CHUNK }), encoding),
})
