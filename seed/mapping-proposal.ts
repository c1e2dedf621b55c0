import { dateAsWritten, orderOf } from './as-written/date.ts'
import { Unreadable } from './formats/unreadable.ts'
import { type Mapping, PERSONAL, type ReadAs } from './mapping.ts'
import { classificationOf, isBodyName } from './tables/bodies.ts'
import { fits, isFlags, isYes } from './tables/proposal/fits.ts'
import { headerAmong, headingsOf, MOST_TITLES } from './tables/headings.ts'
import { MEANINGS, OF_OFFICE } from './tables/proposal/meanings.ts'
import { roleAsWritten } from './tables/membership-rows.ts'
import { inWords, type Sampled, sampledColumns } from './tables/proposal/sampled.ts'

/** The field that each column is, of those that are one. */
type Chosen = Map<Sampled, string>

const has = (chosen: Chosen, ...some: readonly string[]): boolean =>
  [...chosen.values()].some((field) => some.includes(field))

const cellsOf = (chosen: Chosen, field: string): readonly string[] =>
  [...chosen].find(([, one]) => one === field)?.[0].cells ?? []

/** Who each row is about, by the columns chosen so far. */
function namesBy(chosen: Chosen): string[] {
  const [whole = [], first = [], last = []] = ['person', 'forename', 'surname'].map((field) => cellsOf(chosen, field))
  const rows = Math.max(whole.length, first.length, last.length)
  return Array.from({ length: rows }, (_, row) => whole[row] || `${first[row] ?? ''} ${last[row] ?? ''}`.trim())
}

/** What is said of another than a path seems to lead to. */
const OF_ANOTHER = /^(?:former|previous|old|last|next|parent|successor)/i

/** The last key of a path of JSON, where it is more than a word by itself: 'company_name' of what somebody is in. */
const lastKey = (heading: string): string[] => {
  const keys = heading.split(' ')
  const last = keys.at(-1) ?? ''
  return /_|\p{Ll}\p{Lu}/u.test(last) && !keys.some((key) => OF_ANOTHER.test(key)) ? [last] : []
}

/**
 * What a heading says as a whole; where that tells nothing, without its brackets, either side of a stroke, or by the
 * last key of a path.
 */
function saidBy(rows: ReadAs, { heading, says }: Sampled): string {
  const candidates = [heading.replace(/\([^()]*\)/g, ' '), ...heading.split('/'), ...lastKey(heading)]
  const parts = candidates.filter((part) => part !== heading)
  return [says, ...parts.map(inWords)].find((part) => MEANINGS[rows].some(([pattern]) => pattern.test(part))) ?? says
}

/** Fields that several columns may be. */
const OF_SEVERAL = new Set([PERSONAL, 'source'])

/** Chooses a field for each column, the likeliest first, and columns in which anything stands before the others. */
function choose(rows: ReadAs, columns: readonly Sampled[]): Chosen {
  const chosen: Chosen = new Map()
  const taken = new Set<string>()
  const said = columns.map((column) => [column, saidBy(rows, column)] as const)
  const ofOnes = (isFilled: boolean): void => {
    for (const [pattern, field] of MEANINGS[rows])
      for (const [column, says] of said) {
        if (column.filled.length > 0 !== isFilled || chosen.has(column)) continue
        if (!pattern.test(says) || (taken.has(field) && !OF_SEVERAL.has(field))) continue
        if (!fits(field, column, { names: namesBy(chosen), taken })) continue
        chosen.set(column, field)
        taken.add(field)
      }
  }
  ofOnes(true)
  ofOnes(false)
  return chosen
}

const ENDS = /\b(?:ends?|ended|to|until|till|leav\w+|left|resign\w*|ceas\w*|expir\w*|retire\w*|term of office)\b/
const STARTS = /\b(?:date|starts?|started|from|since|appoint\w*|join\w*|assum\w*|term)\b/
/** Days of the table, of a person's life or of something else that happened. */
const OTHERS =
  /\b(?:extract\w*|updated?|created?|modified|published|retrieved|entered|added|registered|seen|birth|death|meeting)\b/

/** Whether all of some cells are dates or stand for none, and one at least is a date. */
function areDates(cells: readonly string[]): boolean {
  const read = cells.map((cell) => (/\d[-/. ]|[a-z] \d/i.test(cell) ? dateAsWritten(cell) : { problem: cell }))
  return read.every((one) => !('problem' in one)) && read.some((one) => 'date' in one)
}

/** Headings none of whose names tell, and whose cells are dates: what they hint at. */
function datesAmong(chosen: Chosen, columns: readonly Sampled[]): void {
  for (const column of columns) {
    const { says, filled } = column
    if (chosen.has(column) || filled.length === 0 || OTHERS.test(says)) continue
    if (!areDates(filled)) continue
    const field = ENDS.test(says) ? 'end' : STARTS.test(says) ? 'start' : undefined
    if (field !== undefined && !has(chosen, field)) chosen.set(column, field)
  }
}

/** Who is a member of a council or parliament, and of what is named beside them perhaps no more than a member. */
const ELSEWHERE = /^(?:councill|cllr|council|alder|senator|m[es]?p)/
const PART = /\b(?:committee|board|panel|body)\b/

/** What all are whom a heading names: 'Trustees' are trustees, and councillors on a committee are members of it. */
function officeOf(chosen: Chosen): string | undefined {
  const saysOf = (field: string): string => [...chosen].find(([, one]) => one === field)?.[0].says ?? ''
  const office = OF_OFFICE.exec(saysOf('person'))?.groups?.['office']
  return office !== undefined && ELSEWHERE.test(office) && PART.test(saysOf('organisation')) ? undefined : office
}

/** What holds for rows that say nothing: an office; and of candidates some were elected, who are told by a yes. */
function saidOfAll(chosen: Chosen, columns: readonly Sampled[]): Pick<Mapping, 'defaults' | 'words'> {
  const elected = columns.find((column) => /^(?:is |was )?elected$/.test(column.says) && isFlags(column))
  const office = officeOf(chosen)
  if (elected === undefined || has(chosen, 'role', 'post'))
    return { defaults: office === undefined ? {} : { role: roleAsWritten(office) }, words: {} }
  chosen.set(elected, 'role')
  const words = [...new Set(elected.filled)].map((cell) => [cell, isYes(cell) ? 'Elected' : 'Candidate'])
  return { defaults: { role: 'Candidate' }, words: { role: Object.fromEntries(words) } }
}

const MOST_TELLING = 2

/** The row of the headings: of the first the one most of whose cells are headings that are known. */
function headerOf(sample: readonly string[][]): number {
  const counts = sample.slice(0, MOST_TITLES).map((cells) => {
    const columns = sampledColumns(headingsOf(cells), [])
    return Math.max(
      ...(['memberships', 'organizations'] as const).map((of) => new Set(choose(of, columns).values()).size),
    )
  })
  const most = Math.max(0, ...counts)
  return most >= MOST_TELLING ? counts.indexOf(most) : headerAmong(sample)
}

/** Whether at least half of some cells tell of a kind of body, by a word for it or by a name. */
const areOfBodies = (cells: readonly string[], isName: boolean): boolean => {
  const filled = cells.filter((cell) => cell !== '')
  const known = filled.filter((cell) => classificationOf(isName ? '' : cell, isName ? cell : '') !== 'OTHER')
  return known.length > 0 && known.length * 2 >= filled.length
}

/** Whether each of some bodies comes several times, as it does where the rows are of what is in them. */
const comeAgain = (cells: readonly string[]): boolean => {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 1 && new Set(filled).size * 2 <= filled.length
}

const areBodyNames = (cells: readonly string[]): boolean =>
  cells.some((cell) => cell !== '') && cells.every((cell) => cell === '' || isBodyName(cell))

/** What only somebody has, and no body. */
const OF_PEOPLE = ['forename', 'surname', 'title', 'honours', 'role', 'party', 'row id']

/** Whether rows are of bodies: nothing is of people, or what is named is a body by what stands beside it. */
function isRegister(people: Chosen, bodies: Chosen): boolean {
  if (!has(bodies, 'organisation')) return false
  if (has(bodies, 'replaced by', 'former codes: GSS')) return true
  if (has(people, ...OF_PEOPLE)) return false
  if (!has(people, 'person')) return !comeAgain(cellsOf(bodies, 'organisation'))
  if (areBodyNames(cellsOf(people, 'person'))) return true
  if (has(people, 'organisation')) return false
  return (
    has(bodies, 'organisation code: GSS') ||
    areOfBodies(cellsOf(bodies, 'kind of organisation'), false) ||
    areOfBodies(cellsOf(bodies, 'organisation'), true)
  )
}

/**
 * Proposes what the columns of a table mean, by their headings and the cells below. Throws Unreadable where nothing
 * tells who or what its rows are.
 */
export function proposeMapping(sample: readonly string[][], shown: string): Mapping {
  const at = headerOf(sample)
  const headings = headingsOf(sample[at] ?? [])
  const columns = sampledColumns(headings, sample.slice(at + 1))
  const people = choose('memberships', columns)
  const bodies = choose('organizations', columns)
  const rows = isRegister(people, bodies) ? 'organizations' : 'memberships'
  if (rows === 'memberships' && !has(people, 'person', 'surname'))
    throw new Unreadable(
      shown,
      `has no heading that tells who its rows are about. Its headings: ${headings.join(', ')}. Rename one to 'Name' ` +
        `(of people) or 'Organisation', or say in a mapping what they mean (docs/mappings.md).`,
    )
  const chosen = rows === 'organizations' ? bodies : people
  if (rows === 'memberships') datesAmong(chosen, columns)
  const said = rows === 'memberships' ? saidOfAll(chosen, columns) : { defaults: {}, words: {} }
  const dated = [...chosen].flatMap(([column, field]) =>
    ['start', 'end', 'founded', 'dissolved'].includes(field) ? column.cells : [],
  )
  const inOrder = columns.flatMap((column) => {
    const field = chosen.get(column)
    return field === undefined ? [] : [[column.heading, field] as const]
  })
  return { rows, dates: orderOf(dated) ?? 'dmy', columns: Object.fromEntries(inOrder), ...said, abolished: [] }
}
