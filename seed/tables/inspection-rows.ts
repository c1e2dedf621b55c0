import { formatDate } from '../../schema/time.ts'
import { gradeOf } from '../../schema/grade.ts'
import { nameKey } from '../../schema/words.ts'
import { nameAsWritten } from '../as-written/name.ts'
import { bodyKey, identifiersOf } from './bodies.ts'
import { term } from './term.ts'
import type { Row } from './row.ts'

const OFSTED = 'org:ofsted'

/** 'bath and north east somerset' is written so by a program. */
const SMALL = new Set(['and', 'of', 'on', 'upon', 'the', 'with'])
const capitals = (name: string): string =>
  name === name.toLowerCase()
    ? name.replace(/[\p{L}'’]+/gu, (word, at) =>
        at > 0 && SMALL.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
      )
    : name

/** The authority, and its children's services, which are what is inspected. */
function servicesOf(row: Row, name: string): { services: string; authority: string } {
  const { drafts, place } = row
  const key = bodyKey(row.get('organisation id'), name)
  const authority = drafts.once('organizations', drafts.id('org', key), place, () => ({
    name,
    classification: 'COUNCIL',
    identifiers: identifiersOf(row),
  }))
  const services = drafts.once('organizations', drafts.id('org', `${key}|children's services`), place, () => ({
    name: `Children's services, ${name}`,
    classification: 'DIRECTORATE',
  }))
  drafts.once('affiliations', drafts.idOf('affiliation', 'PART_OF', services, authority), place, () => ({
    from: services,
    to: authority,
    kind: 'PART_OF',
    citations: drafts.cite(place, `Lists the inspection of the children's services of ${name}.`),
  }))
  return { services, authority }
}

interface Inspection {
  readonly row: Row
  readonly event: string
  readonly own: string
  readonly sources: readonly string[]
}

function involve({ row, event, own, sources }: Inspection, participant: string, role: string, says: string): void {
  row.drafts.add(
    'involvements',
    {
      id: row.drafts.idOf('involvement', own, participant, role),
      participant,
      event,
      role,
      citations: row.drafts.cite(row.place, says, sources),
    },
    row.place,
  )
}

function judge({ row, event, own, sources }: Inspection, organization: string): void {
  for (const { value, of, heading } of row.all('grade'))
    if (gradeOf(value) === undefined)
      row.drafts.warn(row.place, {
        field: heading,
        value,
        what: 'is no grade',
        why: 'What was not judged is not judged, and nothing is guessed; it is left out',
        todo: 'Say what it means in the mapping: words: {grade: {…}}',
      })
    else
      row.drafts.add(
        'judgements',
        {
          id: row.drafts.idOf('judgement', own, of),
          organization,
          event,
          category: of,
          grade: value.charAt(0).toUpperCase() + value.slice(1),
          citations: row.drafts.cite(row.place, `Gives ${of} as ${value}.`, sources),
        },
        row.place,
      )
}

function refuse(row: Row, field: string, what: string): void {
  row.drafts.refuse(row.place, {
    field: row.headingOf(field),
    value: row.get(field),
    what,
    why: 'An inspection is known by who was inspected and when; the row is left out',
    todo: 'Fill it in, or map its column',
  })
}

/** The days on site, as an event has them. */
function daysOf(row: Row): string | undefined {
  const { start, end } = term(row, 'first day', 'last day')
  if (start === undefined || end === undefined || start === end) return start ?? end
  return `${start}/${end}`
}

/** The report of an inspection as a document. */
function reportOf(row: Row, report: string, name: string, published: string | undefined): void {
  const when = published === undefined ? '' : `, ${formatDate(published)}`
  row.drafts.page(report, row.place, {
    title: `Ofsted's report on children's services, ${name}${when}`,
    kind: 'INSPECTION_REPORT',
    publisher: OFSTED,
    ...(published === undefined ? {} : { published }),
  })
}

function leadBy(inspection: Inspection): void {
  const { drafts, place } = inspection.row
  const inspector = inspection.row.get('inspector')
  if (inspector === '') return
  const { name } = nameAsWritten(inspector)
  const person = drafts.id('person', `${nameKey(name)}|${OFSTED}`)
  drafts.once('people', person, place, () => ({ name }))
  involve(inspection, person, 'lead inspector', `Names ${name} as lead inspector.`)
}

function eventOf(row: Row, name: string, own: string, sources: readonly string[], dates: Dates): string {
  const event = row.drafts.id('event', own)
  const { days, published, when } = dates
  const [first, ...others] = row.drafts.cite(
    row.place,
    `Lists the inspection of ${name}, ${formatDate(when)}.`,
    sources,
  )
  const told = { ...(days === undefined ? {} : { date: days }), ...(published === undefined ? {} : { published }) }
  const framework = row.get('framework')
  const summary = framework === '' ? {} : { summary: `Inspection: ${framework}.` }
  return row.drafts.once('events', event, row.place, () => ({
    name: `Ofsted inspects ${name}'s children's services, ${formatDate(when.slice(0, 7))}`,
    kind: 'INSPECTION',
    citations: [{ ...first, ...told, ...summary }, ...others],
  }))
}

interface Dates {
  readonly days: string | undefined
  readonly published: string | undefined
  readonly when: string
}

/** What a row of a list of inspections of children's services says. */
export function inspectionRow(row: Row): void {
  row.countLeftOut()
  const { drafts, place } = row
  const name = capitals(row.get('organisation'))
  if (name === '') {
    refuse(row, 'organisation', 'names no authority')
    return
  }
  const [report] = row.sources('report')
  const [days, published] = [daysOf(row), row.date('published')]
  const when = days ?? published
  if (when === undefined) {
    refuse(row, 'first day', 'has no date that can be read')
    return
  }
  const { services, authority } = servicesOf(row, name)
  drafts.once('organizations', OFSTED, place, () => ({ name: 'Ofsted', classification: 'REGULATOR' }))
  if (report !== undefined) reportOf(row, report, name, published)
  const own = report ?? `${bodyKey(row.get('organisation id'), name)}|${when}`
  const sources = report === undefined ? [] : [report]
  const event = eventOf(row, name, own, sources, { days, published, when })
  const inspection = { row, event, own, sources }
  involve(inspection, OFSTED, 'inspector', 'Lists it as an inspection by Ofsted.')
  involve(inspection, authority, 'inspected', `Lists ${name} as inspected.`)
  involve(inspection, services, 'inspected service', `Lists the services of ${name} as inspected.`)
  leadBy(inspection)
  judge(inspection, services)
}
