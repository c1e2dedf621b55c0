import { foldedWords, foundBy } from '../schema/found-by.ts'
import type { EntityKind } from '../schema/kinds/entities.ts'
import type { Property } from '../schema/kinds/property.ts'
import { statedProperties } from '../schema/kinds/stated.ts'
import type { StatementKind } from '../schema/kinds/statements.ts'
import { stem } from '../schema/stem.ts'
import { formatDate } from '../schema/time.ts'
import type { CitationRecord, EntityRecord, StatementRecord } from './records.ts'
import type { Story } from './story.ts'

/** What a search finds a row by: words, as the index splits them. '@person' stands for a type. */

type Fields = Readonly<Record<string, unknown>>

/** The texts of a record that a search looks in, beside its names. */
export const searchedTexts = (properties: Readonly<Record<string, Property>>, fields: Fields): string[] =>
  Object.entries(properties).flatMap(([name, { searched }]) =>
    searched === true && fields[name] !== undefined ? [String(fields[name])] : [],
  )

/** Long texts: their words and stems, and no neighbours written as one, which would double them. */
const inProse = (text: string): string[] => foldedWords(text).flatMap((word) => [word, stem(word)])

const datesOf = ({ happened, published }: EntityKind, fields: Fields): string[] =>
  [happened, published].flatMap((name) => {
    const date = name === undefined ? undefined : fields[name]
    return date === undefined ? [] : [formatDate(String(date)), String(date)]
  })

/** The words of an entity: its names and roles, whatever else of it is searched, its identifiers and its dates. */
export function wordsOfEntity(kind: EntityKind, record: EntityRecord, roles: readonly string[]): string[] {
  const fields: Fields = record
  const identifiers = 'identifiers' in record ? record.identifiers.map(({ value }) => value) : []
  const texts = [
    String(fields[kind.calledBy]),
    ...record.alternateNames,
    ...roles,
    ...searchedTexts(kind.properties, fields),
    ...identifiers,
  ]
  const found = new Set([...texts.flatMap((text) => [...foundBy(text)]), ...datesOf(kind, fields).flatMap(foldedWords)])
  return [`@${kind.prefix}`, ...found]
}

const textsIn = (value: unknown): string[] =>
  value === undefined ? [] : Array.isArray(value) ? value.map(String) : [String(value)]

const passageOf = ({ paraphrase, titleAsFound, quote }: CitationRecord): string =>
  [titleAsFound, paraphrase, quote].filter((text) => text !== undefined).join(' · ')

/** The words in which a statement says something: on its line, in its own properties, and in its passages. */
export function wordsSaid(kind: StatementKind, record: StatementRecord, label: string | undefined): string {
  const fields: Fields = record
  const own = [...textsIn(label), ...statedProperties(kind).flatMap((name) => textsIn(fields[name]))]
  const prose = record.citations.map(passageOf)
  return [
    ...new Set([`@${kind.prefix}`, ...own.flatMap((text) => [...foundBy(text)]), ...prose.flatMap(inProse)]),
  ].join(' ')
}

/** The words of what a statement says it of: names at its ends, and its years. */
export function wordsAbout({ start, end }: StatementRecord, names: readonly string[]): string {
  const years = `${start ?? ''} ${end ?? ''}`.match(/\d{4}/g) ?? []
  return [...new Set([...names.flatMap((name) => [...foundBy(name)]), ...years])].join(' ')
}

/** The words of a story. */
export function wordsOfStory({ title, question, summary, steps }: Story): string {
  const own = [title, question, summary].flatMap((text) => [...foundBy(text)])
  const prose = steps.flatMap((step) => [step.title, step.text]).flatMap(inProse)
  return [...new Set(['@story', ...own, ...prose])].join(' ')
}
