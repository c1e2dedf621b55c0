import { nameKey } from '../../schema/words.ts'
import { isClassification } from '../mapping.ts'
import type { Row } from './row.ts'

/** What words in the name of a body tell of its kind; the first that is found. */
const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bcombined authority\b/i, 'COMBINED_AUTHORITY'],
  [/\b(committee|sub-committee|panel)\b/i, 'COMMITTEE'],
  [/\b(cabinet|executive)\b/i, 'CABINET'],
  [/\bboard\b/i, 'BOARD'],
  [/\b(party|labour|conservatives?|liberal democrats?|greens?)\b/i, 'PARTY'],
  [/\b(council|borough|county|district|authority)\b/i, 'COUNCIL'],
  [/\b(school|academy|college)\b/i, 'SCHOOL'],
  [/\b(nhs|hospital|integrated care)\b/i, 'HEALTH_BODY'],
  [/\b(department for|ministry|department of)\b/i, 'GOVERNMENT_DEPARTMENT'],
  [/\b(police|constabulary)\b/i, 'POLICE'],
  [/\b(parliament|senate|assembly|house of|national assembly|d[áa]il|seanad|legislature)\b/i, 'LEGISLATURE'],
  [/\b(ltd|limited|plc|llp|inc)\b/i, 'COMPANY'],
  [/\b(charity|trust|foundation)\b/i, 'CHARITY'],
]

/** What kind of body something is, by the source's own word for it, or else by the words of its name. */
export function classificationOf(said: string, name: string): string {
  const word = said
    .trim()
    .toUpperCase()
    .replace(/[\s-]+/g, '_')
  if (isClassification(word)) return word
  return KINDS.find(([pattern]) => pattern.test(said) || (said === '' && pattern.test(name)))?.[1] ?? 'OTHER'
}

/** What ends the name of a body and of nobody; what is a surname too ('Board', 'Green') tells nothing. */
const BODY =
  /^[^,]*\s(?:council|committee|panel|authority|partnership|party|corporation|company|ltd|limited|plc|llp|inc)\.?$/i

/** Whether a name is that of a body by how it ends. */
export const isBodyName = (name: string): boolean => BODY.test(name.trim())

/** By what a body is known within its source: its own id there, or its name. */
export const bodyKey = (own: string, name: string): string => (own === '' ? nameKey(name) : own)

/** The body that a row names, made where it is the first to; undefined where it names none. */
export function bodyOf(row: Row): { id: string; name: string } | undefined {
  const own = row.get('organisation id')
  const name = row.get('organisation') || own
  if (name === '') return undefined
  const id = row.drafts.id('org', bodyKey(own, name))
  row.drafts.once('organizations', id, row.place, () => ({
    name,
    classification: classificationOf(row.get('kind of organisation'), name),
    identifiers: identifiersOf(row),
  }))
  return { id, name }
}

/** The codes of a body, each with its scheme; former ones are codes of it too. */
export function identifiersOf(row: Row): { scheme: string; value: string }[] {
  const codes = [...row.all('organisation code'), ...row.all('former codes')].flatMap(({ value, of, heading }) =>
    value.split(/[,;|]\s*/).flatMap((code) => (code === '' ? [] : [{ scheme: of || heading, value: code }])),
  )
  return [...new Map(codes.map((code) => [`${code.scheme} ${code.value}`, code])).values()]
}
