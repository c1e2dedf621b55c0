import type { Row } from './row.ts'
import { term } from './term.ts'

interface Vacant {
  readonly body: string
  readonly role: string
  readonly given: string
  readonly sources: readonly string[]
}

/** Nobody holds it: what the row says is a vacancy, and no person. */
export function vacancy(row: Row, { body, role, given, sources }: Vacant): void {
  const post = row.get('post')
  const what = post === '' || role.includes(post) ? role : `${role}, ${post}`
  row.drafts.add(
    'facts',
    {
      id: row.drafts.idOf('fact', 'vacancy', body, what),
      about: body,
      kind: 'VACANCY',
      text: `Vacant: ${what}`,
      ...term(row),
      citations: row.drafts.cite(row.place, `Lists ${what} as vacant.`, sources),
    },
    row.place,
  )
  row.drafts.warn(row.place, {
    field: row.headingOf('person', 'surname'),
    value: given,
    what: "is nobody's name",
    why: 'It is kept as a vacancy, and no person is made of it',
    todo: 'Leave it so, or give the name',
  })
}

/** Refuses a row that names nobody, or no body. */
export function refuseMissing(row: Row, field: 'person' | 'organisation'): void {
  const [heading] = row.headingsOf(field === 'person' ? ['person', 'forename', 'surname'] : [field, `${field} id`])
  const first = heading === undefined ? 'Map its column' : `Fill in the ${field}`
  row.drafts.refuse(row.place, {
    ...(heading === undefined ? {} : { field: heading }),
    what: heading === undefined ? `names no ${field}, as no column does` : `names no ${field}`,
    why: 'A role is held by somebody, somewhere; the row is left out',
    todo: `${first}, or give one for all rows in a mapping: defaults: {${field}: …}`,
  })
}

/** What a query's answer has where it knows no name. */
const NUMBER = /^Q\d+$/

/** Says that a row does not tell who it is about. */
export const tellWithheld = (row: Row, value: string): void =>
  row.drafts.refuse(row.place, {
    field: row.headingOf('person', 'surname'),
    value,
    what: 'says that nobody is named',
    why: 'A role is held by somebody; the row is left out',
    todo: 'Leave it so, or give the name',
  })

/** Says where a name is a number. */
export function tellNumber(row: Row, value: string): void {
  if (NUMBER.test(value))
    row.drafts.warn(row.place, {
      field: row.headingOf('person', 'surname'),
      value,
      what: 'is a number in place of a name',
      why: 'It is taken as it stands, as the row says all the rest',
      todo: 'Write the name, or ask for names in other languages too',
    })
}
