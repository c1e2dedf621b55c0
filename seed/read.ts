import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Issue, Place } from './issue.ts'
import type { AlsoCited } from './also-cited.ts'
import { statementsOf } from './list-records.ts'
import { noRecords, type RecordList, type Records, type StatementRecord } from './records.ts'
import type { Correction } from './correction.ts'
import type { Story } from './story.ts'
import { twice } from './complaints.ts'
import { type Reading, readYamlText } from './read-yaml-text.ts'

/** A folder of data as read: what is sound, what is not, and where each record stands. */
export interface Seed {
  readonly records: Records
  readonly stories: readonly Story[]
  readonly corrections: readonly Correction[]
  readonly issues: readonly Issue[]
  /** Where the record of an id stands; undefined for an id that no file defines. */
  readonly placeOf: (id: string) => Place | undefined
  /** The same as text, 'people.yaml:12'. */
  readonly whereIs: (id: string) => string | undefined
}

/** How tables of others are read; no records. */
const RECIPES = /^recipes[\\/]/

/** Every YAML file of records below a folder, in the order of their paths, with its text. */
function yamlFiles(directory: string): { file: string; text: string }[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml') && !RECIPES.test(name))
    .sort()
    .map((name) => ({ file: join(directory, name), text: readFileSync(join(directory, name), 'utf8') }))
}

/**
 * Reads a folder of YAML files into one set of records and stories. Throws only where the folder itself cannot be read.
 */
export function readSeed(directory: string): Seed {
  return merge(yamlFiles(directory).map(({ file, text }) => readYamlText(file, text)))
}

/**
 * Several readings as one: of two records of one id the first stays, and a citation from another file joins its
 * statement.
 */
export function merge(readings: readonly Reading[]): Seed {
  const records = noRecords()
  const stories: Story[] = []
  const corrections: Correction[] = []
  const places = new Map<string, Place>()
  const issues = readings.flatMap((reading) => reading.issues)
  for (const reading of readings) {
    const doubled = new Set<string>()
    for (const [id, place] of reading.places) {
      const first = places.get(id)
      if (first === undefined) places.set(id, place)
      else {
        doubled.add(id)
        issues.push(twice(id, place, first))
      }
    }
    // One by one: a call takes no more arguments than its stack holds, and a list may have a million.
    const add = <Record extends { readonly id: string }>(to: Record[], from: readonly Record[]): void => {
      for (const record of from) if (!doubled.has(record.id)) to.push(record)
    }
    for (const list of Object.keys(records) as RecordList[]) add<{ id: string }>(records[list], reading.records[list])
    add(stories, reading.stories)
    add(corrections, reading.corrections)
  }
  const statements = new Map<string, StatementRecord>(statementsOf(records).map((record) => [record.id, record]))
  const unmatched = readings.flatMap((reading) => reading.alsoCited).filter((also) => !joined(statements, also))
  for (const also of unmatched) issues.push(noStatement(also))
  const placeOf = (id: string): Place | undefined => places.get(id)
  return { records, stories, corrections, issues, placeOf, whereIs: (id) => asText(placeOf(id)) }
}

function joined(
  statements: ReadonlyMap<string, StatementRecord>,
  { statement, place: _, ...citation }: AlsoCited,
): boolean {
  const record = statements.get(statement)
  record?.citations.push(citation)
  return record !== undefined
}

function noStatement({ statement, place }: AlsoCited): Issue {
  return {
    ...place,
    field: 'statement',
    what: `no file defines '${statement}'`,
    why: 'A citation belongs to a statement',
    todo: 'Correct the id, or define the statement',
    severity: 'ERROR',
  }
}

const asText = (place: Place | undefined): string | undefined =>
  place === undefined ? undefined : `${place.file}:${place.line}`
