import { isoDay } from '../../schema/time.ts'
import { nameKey } from '../../schema/words.ts'
import { partialDate } from '../../schema/partial-date.ts'
import { bodyKey, classificationOf, identifiersOf } from './bodies.ts'
import type { Row } from './row.ts'

/** Names in one cell: a comma with a space behind it belongs to a name. */
const namesIn = (value: string): string[] => value.split(/[;|]\s*|,(?!\s)/).map((name) => name.trim())

/** Names that are more than another way of writing the first. */
function othersThan(name: string, others: readonly string[]): string[] {
  const byKey = new Map(
    others
      .filter((other) => other !== '')
      .map((other) => [nameKey(other), other])
      .reverse() as [string, string][],
  )
  byKey.delete(nameKey(name))
  return [...byKey.values()].reverse()
}

/** The last day of a body. Of some sources a date on certain days of the year is the first day without it. */
function lastDay(row: Row): string | undefined {
  const given = row.date('dissolved', true)
  if (given === undefined || !row.mapping.abolished.includes(given.slice(5))) return given
  return isoDay(partialDate(given).earliest - 1) ?? given
}

const dayAfter = (date: string): string | undefined =>
  date.length === 10 ? (isoDay(partialDate(date).latest + 1) ?? undefined) : date

function placeOf(row: Row, name: string): object {
  const [latitude, longitude] = ['latitude', 'longitude'].map((field) => Number(row.get(field) || Number.NaN))
  const there = Number.isFinite(latitude) && Number.isFinite(longitude)
  const place = row.get('place')
  if (place === '' && !there) return {}
  return { location: { name: place || name, ...(there ? { latitude, longitude } : {}) } }
}

/** Ties to other bodies of the table, named by their ids in it. */
function tie(row: Row, kind: string, [from, to]: readonly [string, string], says: string, start?: string): void {
  row.drafts.add(
    'affiliations',
    {
      id: row.drafts.idOf('affiliation', kind, from, to),
      from,
      to,
      kind,
      ...(start === undefined ? {} : { start }),
      citations: row.drafts.cite(row.place, says),
    },
    row.place,
  )
}

function unnamed(row: Row): void {
  row.drafts.refuse(row.place, {
    field: row.headingOf('organisation'),
    what: 'names no organisation',
    why: 'Nothing can be said of a body without a name; the row is left out',
    todo: 'Fill in the name',
  })
}

/** What a row of a register of bodies says. */
export function organizationRow(row: Row): void {
  row.countLeftOut()
  const { drafts, place } = row
  const own = row.get('organisation id')
  const name = row.get('organisation')
  if (name === '') {
    unnamed(row)
    return
  }
  const id = drafts.id('org', bodyKey(own, name))
  const [founded, dissolved] = [row.date('founded'), lastDay(row)]
  const others = row.all('other names').flatMap(({ value }) => namesIn(value))
  const [citation, ...more] = drafts.cite(place, `Lists ${name}.`, row.sources('source'))
  const dates = { ...(founded === undefined ? {} : { founded }), ...(dissolved === undefined ? {} : { dissolved }) }
  drafts.add(
    'organizations',
    {
      id,
      name,
      alternateNames: othersThan(name, others),
      classification: classificationOf(row.get('kind of organisation'), name),
      identifiers: identifiersOf(row),
      ...placeOf(row, name),
      citations: [{ ...citation, ...dates }, ...more],
    },
    place,
  )
  for (const other of row.listed('part of', /[,;|]/))
    tie(row, 'PART_OF', [id, drafts.id('org', other)], `Lists ${name} under ${other}.`)
  for (const other of row.listed('replaced by', /[,;|]/))
    tie(
      row,
      'SUCCEEDED_BY',
      [id, drafts.id('org', other)],
      `Lists ${name} as replaced by ${other}.`,
      dissolved === undefined ? undefined : dayAfter(dissolved),
    )
}
