import { dateAsWritten, orderOf } from './as-written/date.ts'
import { Unreadable } from './formats/unreadable.ts'
import { type Mapping, PERSONAL, type ReadAs } from './mapping.ts'
import { headerAmong, headingsOf, MOST_TITLES } from './tables/headings.ts'
import { headingKey } from './tables/row.ts'

/** What headings mean, by what the rows are; the first pattern that fits. */
const HEADINGS: Readonly<Record<ReadAs, readonly (readonly [RegExp, string])[]>> = {
  memberships: [
    [
      /\b(e ?mail|phone|telephone|mobile|tel|fax|address|postcode|post code|date of birth|dob|birth ?date|born)\b/,
      PERSONAL,
    ],
    [/\b(gender|sex|photo|image|picture|twitter|facebook|age|ethnicity|home)\b/, PERSONAL],
    [/^(person|member|councillor|cllr|officer|politician|employee) ?(id|code|no|number|ref|uid)$|^uid$/, 'person id'],
    [/^(organi[sz]ation|body|council|authority|committee|company) ?(id|ref|no|number)$/, 'organisation id'],
    [
      /^(organi[sz]ation|body|council|authority|local authority)? ?(gss|ons|gss code|ons code)$/,
      'organisation code: GSS',
    ],
    [/^(organi[sz]ation|body) (type|kind|classification)$|^kind of organi[sz]ation$/, 'kind of organisation'],
    [/^(row|membership|record|appointment) ?id$|^id$/, 'row id'],
    [/^(title|prefix|honorific|honorific prefix|salutation)$/, 'title'],
    [/^(honours|suffix|honorific suffix|post nominals?)$/, 'honours'],
    [/^(alias(es)?|other names?|also known as|aka|former names?|known as)$/, 'other names'],
    [/^(councillor |member |officer )?(fore|first|given) ?names?$/, 'forename'],
    [/^(councillor |member |officer )?(sur|last|family) ?names?$/, 'surname'],
    [/^(full |person |member |councillor |officer |display )?names?$/, 'person'],
    [/^(person|member|councillor|cllr|officer|who|politician|holder)s?$/, 'person'],
    [/^(party|political party|political group|group|on behalf of)( name)?$/, 'party'],
    [/^(ward|division|constituency|electoral (area|ward|division)|seat|area|district)( name)?$/, 'ward'],
    [/^(role|job title|position|job|function|office|capacity|appointment|post title|role title)s?$/, 'role'],
    [/^post$/, 'post'],
    [/^(organi[sz]ation|body|council|authority|local authority|la|committee)s?( names?)?$/, 'organisation'],
    [/^(board|employer|company|institution|where|department)( name)?$/, 'organisation'],
    [/^(start|from|since|began|begin|started|appointed|elected|joined|first day|term start)( on| date)?$/, 'start'],
    [/^(date (from|appointed|elected|started)|(appointment|election) date|from date|start of term)$/, 'start'],
    [/^date of (appointment|election|joining)$/, 'start'],
    [/^(end|to|until|till|ended|left|resigned|ceased|finished|last day|term end)( on| date)?$/, 'end'],
    [/^(date (to|left|ended|resigned)|to date|end of term|term of office ends?)$/, 'end'],
    [/^date of (leaving|resignation|retirement|departure)$/, 'end'],
    [/^(source|url|link|web page|website|reference|evidence|page|web address)s?( url| address)?$/, 'source'],
  ],
  organizations: [
    [/\b(e ?mail|phone|telephone|fax|postcode)\b/, PERSONAL],
    [/^(official |full )?(name|organi[sz]ation|council|authority|local authority|body)( name)?$/, 'organisation'],
    [/^(id|(local authority|organi[sz]ation|authority|council) ?(code|id))$/, 'organisation id'],
    [/^(gss|ons|gss code|ons code)$/, 'organisation code: GSS'],
    [/^former gss( codes?)?$/, 'former codes: GSS'],
    [/^(type|kind|classification|(local authority|organi[sz]ation|council) type( name)?)$/, 'kind of organisation'],
    [/^(alt names?|alias(es)?|other names?|nice name|short name)$/, 'other names'],
    [/^(founded|start|start date|founding date|established|created|from)$/, 'founded'],
    [/^(dissolved|end|end date|dissolution date|abolished|closed|to)$/, 'dissolved'],
    [/^(replaced by|successor|succeeded by)$/, 'replaced by'],
    [/^(parent|part of|parent id|combined authority|county( la)?)$/, 'part of'],
    [/^lat(itude)?$/, 'latitude'],
    [/^(lon|long|lng|longitude)$/, 'longitude'],
    [/^(source|url|link|website)$/, 'source'],
  ],
  inspections: [],
}

const fieldNamed = (rows: ReadAs, heading: string): string | undefined =>
  HEADINGS[rows].find(([pattern]) => pattern.test(headingKey(heading)))?.[1]

/** What a heading means; where it tells nothing as a whole, without what stands in brackets. */
const meantBy = (rows: ReadAs, heading: string): string | undefined =>
  fieldNamed(rows, heading) ?? fieldNamed(rows, heading.replace(/\([^()]*\)/g, ' '))

function fieldsFor(rows: ReadAs, headings: readonly string[]): Record<string, string> {
  const taken = new Set<string>()
  const columns: Record<string, string> = {}
  for (const heading of headings) {
    const field = meantBy(rows, heading)
    if (field === undefined || (field !== PERSONAL && field !== 'source' && taken.has(field))) continue
    taken.add(field)
    columns[heading] = field
  }
  return columns
}

const fieldsOf = (columns: Readonly<Record<string, string>>): Set<string> => new Set(Object.values(columns))

/** Headings none of whose names tell, and whose cells are dates: the first is a start, the second an end. */
function datesAmong(columns: Record<string, string>, headings: readonly string[], rows: readonly string[][]): void {
  const free = ['start', 'end'].filter((field) => !fieldsOf(columns).has(field))
  headings.forEach((heading, index) => {
    const filled = rows.flatMap((row) => row[index]?.trim() || [])
    const [field] = free
    if (columns[heading] !== undefined || field === undefined || filled.length === 0) return
    const isDates = filled.every((cell) => /\d[-/. ]|[a-z] \d/i.test(cell) && 'date' in dateAsWritten(cell))
    if (isDates && /date|start|end|from|to|term/i.test(heading)) {
      columns[heading] = field
      free.shift()
    }
  })
}

const MOST_TELLING = 2

/** The row of the headings: of the first the one most of whose cells are headings that are known. */
function headerOf(sample: readonly string[][]): number {
  const counts = sample.slice(0, MOST_TITLES).map((cells) => {
    const headings = headingsOf(cells)
    return Math.max(...(['memberships', 'organizations'] as const).map((of) => fieldsOf(fieldsFor(of, headings)).size))
  })
  const most = Math.max(0, ...counts)
  return most >= MOST_TELLING ? counts.indexOf(most) : headerAmong(sample)
}

/**
 * Proposes what the columns of a table mean, by their headings and the cells below. Throws Unreadable where nothing
 * tells who or what its rows are.
 */
export function proposeMapping(sample: readonly string[][], shown: string): Mapping {
  const at = headerOf(sample)
  const headings = headingsOf(sample[at] ?? [])
  const rows = sample.slice(at + 1)
  const people = fieldsFor('memberships', headings)
  const bodies = fieldsFor('organizations', headings)
  const ofPeople = ['person', 'surname'].some((field) => fieldsOf(people).has(field))
  const has = (columns: Readonly<Record<string, string>>, ...some: readonly string[]): boolean =>
    some.some((field) => fieldsOf(columns).has(field))
  // Where no body stands beside a name, and a code or kind of bodies does, the name is that of a body.
  const isOfBodies = !has(people, 'organisation') && has(bodies, 'organisation code: GSS', 'kind of organisation')
  const isRegister =
    has(bodies, 'organisation') && (!ofPeople || isOfBodies || has(bodies, 'replaced by', 'former codes: GSS'))
  if (!ofPeople && !isRegister)
    throw new Unreadable(
      shown,
      `has no heading that tells who its rows are about. Its headings: ${headings.join(', ')}. Rename one to 'Name' ` +
        `(of people) or 'Organisation', or say in a mapping what they mean (docs/mappings.md).`,
    )
  const columns = isRegister ? bodies : people
  if (!isRegister) datesAmong(columns, headings, rows)
  const dated = headings.flatMap((heading, index) =>
    ['start', 'end', 'founded', 'dissolved'].includes(columns[heading] ?? '')
      ? rows.map((row) => row[index] ?? '')
      : [],
  )
  return {
    rows: isRegister ? 'organizations' : 'memberships',
    dates: orderOf(dated) ?? 'dmy',
    columns,
    defaults: {},
    words: {},
    abolished: [],
  }
}
