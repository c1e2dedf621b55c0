import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { Issue, Place } from './issue.ts'
import { noRecords, recordSchemas, type RecordList, type Records } from './records.ts'
import { complaintsOf, twice } from './complaints.ts'
import { type AlsoCited, alsoCitedSchema } from './also-cited.ts'
import { type Correction, correctionSchema } from './correction.ts'
import { type Story, storySchema } from './story.ts'

/** What one file gave: the records that are sound, and a complaint for each that is not. */
export interface Reading {
  readonly records: Records
  readonly stories: Story[]
  readonly corrections: Correction[]
  /** Citations that this file adds to statements of another. */
  readonly alsoCited: AlsoCited[]
  readonly issues: Issue[]
  readonly places: Map<string, Place>
}

type Path = readonly (string | number)[]
type Entry = Readonly<Record<string, unknown>>

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads one YAML text of records, or of a story (it has `steps`).
 * In a file with `document:` at its top a citation that names none is of that document, and a fact's citation without a
 * paraphrase has the fact's text.
 * Never throws: what cannot be read becomes an issue with its line, and the rest stays.
 */
export function readYamlText(file: string, text: string): Reading {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const reading: Reading = {
    records: noRecords(),
    stories: [],
    corrections: [],
    alsoCited: [],
    issues: [],
    places: new Map(),
  }
  const at = (path: Path): Place => ({ file, line: lineOf(document, lines, path) })
  for (const error of document.errors)
    reading.issues.push({
      file,
      line: lines.linePos(error.pos[0]).line,
      what: `is no YAML: ${error.message}`,
      why: 'Nothing of the file can be read until it is',
      todo: 'Correct the line; text with a colon or a hash goes in quotes',
      severity: 'ERROR',
    })
  if (document.errors.length > 0) return reading
  const content = contentOf(document)
  if (!isEntry(content)) {
    reading.issues.push({
      ...at([]),
      what: 'holds no lists of records',
      why: `A data file is a mapping such as 'people: [...]'`,
      todo: `Put the records under one of ${Object.keys(recordSchemas).join(', ')}`,
      severity: 'ERROR',
    })
    return reading
  }
  if ('steps' in content) readInto(reading, storySchema, content, [], at, (story) => reading.stories.push(story))
  else readLists(reading, content, at)
  return reading
}

/** Aliases that one text may follow: a few lines of them can stand for more than any memory holds. */
const MOST_ALIASES = 1_000

function contentOf(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch (error) {
    if (error instanceof ReferenceError) return undefined
    throw error
  }
}

/** Lists that hold no records of the graph itself. */
const OTHER_LISTS: ReadonlySet<string> = new Set(['alsoCited', 'corrections'])

type At = (path: Path) => Place

const NO_LIST: Pick<Issue, 'what' | 'why' | 'todo'> = {
  what: 'is no list',
  why: 'Its records follow one below the other, each with a dash',
  todo: 'Write it as a list, or take the name out',
}

const unknownList = (key: string): Pick<Issue, 'what' | 'why' | 'todo'> => ({
  what: `'${key}' is no list of records`,
  why: `The lists are ${Object.keys(recordSchemas).join(', ')}, ${[...OTHER_LISTS].join(' and ')}`,
  todo: 'Correct its name',
})

function readEntry(
  reading: Reading,
  key: string,
  entry: unknown,
  source: string | undefined,
  path: Path,
  at: At,
): void {
  if (key === 'alsoCited')
    readInto(reading, alsoCitedSchema, inDocument(entry, source), path, at, (also) =>
      reading.alsoCited.push({ ...also, place: at(path) }),
    )
  else if (key === 'corrections')
    readInto(reading, correctionSchema, entry, path, at, (correction) => reading.corrections.push(correction))
  else if (isRecordList(key))
    readInto(reading, recordSchemas[key], withCitations(entry, source), path, at, (record) =>
      (reading.records[key] as unknown[]).push(record),
    )
}

function readLists(reading: Reading, content: Entry, at: At): void {
  const source = typeof content['document'] === 'string' ? content['document'] : undefined
  for (const [key, entries] of Object.entries(content)) {
    if (key === 'document') continue
    const known = OTHER_LISTS.has(key) || isRecordList(key)
    if (known && Array.isArray(entries))
      entries.forEach((entry: unknown, index) => {
        readEntry(reading, key, entry, source, [key, index], at)
      })
    else
      reading.issues.push({
        ...at([key]),
        field: key,
        severity: 'ERROR',
        ...(known ? NO_LIST : unknownList(key)),
      })
  }
}

function readInto<Schema extends z.ZodType>(
  reading: Reading,
  schema: Schema,
  value: unknown,
  path: Path,
  at: At,
  keep: (value: z.output<Schema>) => void,
): void {
  const id = isEntry(value) && typeof value['id'] === 'string' ? value['id'] : undefined
  const result = schema.safeParse(value)
  if (result.success) {
    const first = id === undefined ? undefined : reading.places.get(id)
    if (first !== undefined) reading.issues.push(twice(id ?? '', at(path), first))
    if (first !== undefined) return
    if (id !== undefined) reading.places.set(id, at(path))
    keep(result.data)
    return
  }
  reading.issues.push(...complaintsOf(result.error, id, (inner) => at([...path, ...inner])))
}

const isRecordList = (key: string): key is RecordList => Object.hasOwn(recordSchemas, key)

function inDocument(entry: unknown, source: string | undefined): unknown {
  return isEntry(entry) && source !== undefined ? { document: source, ...entry } : entry
}

function withCitations(entry: unknown, source: string | undefined): unknown {
  if (!isEntry(entry) || !Array.isArray(entry['citations'])) return entry
  const own = typeof entry['text'] === 'string' ? { paraphrase: entry['text'] } : {}
  return {
    ...entry,
    citations: entry['citations'].map((citation: unknown) =>
      inDocument(isEntry(citation) ? { ...own, ...citation } : citation, source),
    ),
  }
}

function lineOf(document: Document, lines: LineCounter, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}
