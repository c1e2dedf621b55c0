import { dated, dayWords, onWritten } from './day-words.ts'
import { entityKind, relationKind, statementKind } from './kinds/find.ts'
import type { Phrases, PhrasesOfLabel } from './kinds/phrases.ts'
import type { RelationKind } from './kinds/relations.ts'
import type { StatementTypename } from './kinds/statements.ts'
import { type Manner, tenseOf, type Timed, timesOf } from './sentence-times.ts'
import { formatDate } from './time.ts'

/** What the bare clause of a statement is made of: what is so, without when and who says so. Null is not known. */
export interface SaidBarely extends Timed {
  readonly typename: StatementTypename
  /** What it is drawn as; null for a judgement and a fact. */
  readonly relation: RelationKind | null
  /** Ids of its ends; a fact has only the first. */
  readonly from: string
  readonly to: string | null
  readonly fromName: string
  readonly toName: string | null
  /** The role of a tie. */
  readonly label: string | null
}

/** What a sentence on a statement is made of. */
export interface Said extends SaidBarely {
  readonly certainty: string
  /** Who says all of it, where all its passages are attributed to one. */
  readonly speaker: string | null
  /** How many documents it stands in. */
  readonly documents: number | null
  /** The day (ISO) from which it is on the record. */
  readonly knownFrom: string | null
  /** Of a judgement: the grade and what it is for, and when what gave it was published (EDTF). */
  readonly grade: string | null
  readonly category: string | null
  readonly published: string | null
  /** Of a fact: its kind and its text. */
  readonly kind: string | null
  readonly text: string | null
}

/** A day (ISO) and whether a statement holds on it; null is not at all. */
export interface OnDay {
  readonly day: string
  readonly holds: 'CERTAINLY' | 'POSSIBLY' | null
}

const prefixOf = (id: string): string => id.slice(0, id.indexOf(':'))
const PERSON = entityKind('PERSON').prefix
const ORGANIZATION = entityKind('ORGANIZATION').prefix
const EVENT = entityKind('EVENT').prefix
const TITLED = new Set<string>([EVENT, entityKind('DOCUMENT').prefix])

/** A name as it stands in a sentence: what happened and what was written have titles, which may be sentences. */
const named = (id: string | null, name: string | null): string =>
  id !== null && TITLED.has(prefixOf(id)) ? `‘${name ?? ''}’` : (name ?? '')

/** A phrase with its words filled in; a name is never taken for a place to fill. */
const filled = (phrase: string, words: Readonly<Record<string, unknown>>): string =>
  phrase.replace(/\{(\w+)\}/g, (_, name: string) => String(words[name] ?? ''))

/** Roles that are of a body; others are held at it. */
const OF_A_BODY = new RegExp(
  '\\b(chair\\w*|chief executive|clerk|convenor|director|governor|head|leader|mayor|member|president|secretary|' +
    'treasurer|trustee|whip)$',
  'i',
)

/** How a role is joined to its body: leader of, manager at. */
export const heldAt = (role: string): 'of' | 'at' => (OF_A_BODY.test(role) ? 'of' : 'at')

/** Whether a person was only announced: the sources tell of a start to come, and of no day by which it was. */
const onlyAnnounced = ({ start, end, bounds: { earliestStart, latestStart } }: SaidBarely): boolean =>
  start !== null && end === null && earliestStart !== null && latestStart === null

const specialOf = ({ relation, label }: SaidBarely): PhrasesOfLabel | undefined =>
  relation === null ? undefined : relationKind(relation).ofLabels?.find((one) => one.label.test(label ?? ''))

function phrasesOf(said: SaidBarely): Phrases {
  const { typename, relation, from } = said
  if (relation === null) return statementKind(typename).phrases ?? { past: '', plan: '' }
  const row = relationKind(relation)
  return specialOf(said) ?? (prefixOf(from) === PERSON ? row.phrases : (row.ofBodies ?? row.phrases))
}

/** How its dates are said. What an inspection found has its day: that it goes on is no more than that it stands. */
function timeOf(said: SaidBarely): Manner['time'] {
  const { typename, relation, from } = said
  if (relation !== null) return specialOf(said)?.time ?? relationKind(relation).time
  if (typename === 'Judgement') return 'GRADE'
  return prefixOf(from) === EVENT ? 'ACT' : 'TERM'
}

function seenOf(typename: StatementTypename): Manner['seen'] {
  if (typename === 'Membership') return 'on'
  return typename === 'Fact' ? ', as of' : ', seen on'
}

/** The phrase in its tense, and whether it says itself that the start was still to come. */
function phraseOf(said: SaidBarely): { readonly phrase: string; readonly announced: boolean } {
  const { past, since = past, stands = past, plan, announced } = phrasesOf(said)
  if (said.standing === 'PROPOSED') return { phrase: agreeing(plan, said), announced: false }
  if (announced !== undefined && onlyAnnounced(said)) return { phrase: agreeing(announced, said), announced: true }
  const phrase = { PAST: past, SINCE: since, STANDS: stands }[tenseOf(said, timeOf(said))]
  return { phrase: agreeing(phrase, said), announced: false }
}

/** What a body is that is called by many: 'Children's services, Tameside', 'Elected members of Town Council'. */
const MANY = new RegExp(
  '^(?:(?! (?:at|for|in|of) )[^,(])*?\\b(candidates|councillors|councils|directors|governors|leaders|members|partners|schools|services|teams)' +
    '(?=$|,| (?:at|for|in|of) )',
  'i',
)
const OF_MANY: Readonly<Record<string, string>> = { was: 'were', has: 'have', is: 'are' }

/**
 * The phrase as these names want it: the verb of a body called by many is that of many, and a role that its body is
 * called by is said once, 'was Mayor of London' and not 'was Mayor of Mayor of London'.
 */
function agreeing(phrase: string, { from, fromName, toName, label }: SaidBarely): string {
  const many = prefixOf(from) === ORGANIZATION && MANY.test(fromName)
  const verbs = many
    ? phrase.replace(/^(\{from\} )(was|has|is)\b/, (_, before, verb) => before + OF_MANY[verb])
    : phrase
  const called = label !== null && toName?.toLowerCase().startsWith(`${label.toLowerCase()} `) === true
  return called ? verbs.replace('{label} {at} {to}', '{to}') : verbs
}

const wordsOf = (said: SaidBarely): Readonly<Record<string, unknown>> => {
  const label = said.label ?? ''
  return {
    from: named(said.from, said.fromName),
    to: named(said.to, said.toName),
    label: /^member$/i.test(label) ? 'a member' : label,
    at: heldAt(label),
  }
}

/** What a tie says, without when and who says so: 'Ann was Leader of Town'. */
export const bareClause = (said: SaidBarely): string => filled(phraseOf(said).phrase, wordsOf(said))

/** ' by January 2025', where the day is known from which it is on the record. */
function announcedBy({ knownFrom }: Said): string {
  const known = dayWords({ earliest: null, latest: knownFrom, written: null })
  return known === null ? '' : ` ${dated('from', known)}`
}

/** What a text says, as part of a sentence that goes on behind it. */
const unstopped = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/\.$/, '')

/** A fact is what somebody told: a speaker, or the documents. */
function told(said: Said, dates: string): string {
  const { speaker, documents, typename, kind, from, fromName, text } = said
  const teller = speaker ?? ((documents ?? 1) > 1 ? 'Documents' : 'A document')
  const tells = statementKind(typename).tells?.[kind ?? ''] ?? 'said of'
  const what = speaker === fromName ? 'said of themselves' : `${tells} ${named(from, fromName)}`
  const when = dates.startsWith(' ') ? `,${dates}` : dates
  return `${teller} ${what}${when}: ${unstopped(text ?? '')}`
}

/** A name that is no more than a description, within a sentence. */
const within = (name: string): string =>
  name.replace(/^(An?|Members|Somebody|Someone|The)(?= )/, (w) => w.toLowerCase())

/** Who says so, before what they say. */
function spoken({ speaker, certainty }: Said): string {
  if (speaker === null) return ''
  return certainty === 'IMPLIED' ? `From what ${within(speaker)} said, it follows that ` : `${speaker} said that `
}

/** Whoever speaks of themselves is named once. */
const ofThemselves = (said: Said): boolean =>
  said.speaker === said.fromName && phraseOf(said).phrase.startsWith('{from}')

/** Its dates, but where the name of an event that it ends with has the same day in it already: 'in ‘Visit, May 2025’'. */
function unlessSaid(clause: string, dates: string): string {
  const day = /^ (?:in|of|on) (\w[\w ]*)$/.exec(dates)?.[1]
  return day !== undefined && clause.endsWith(` ${day}’`) ? '' : dates
}

/** What is so and when; what is to be added to it stands apart. */
function clauseAndTails(said: Said): { readonly clause: string; readonly tails: readonly string[] } {
  const { phrase, announced } = phraseOf(said)
  const times = timesOf(said, { announced, time: timeOf(said), seen: seenOf(said.typename) })
  if (said.typename === 'Fact') return { clause: told(said, times.dates), tails: times.ends }
  const words = wordsOf(said)
  const own = ofThemselves(said)
  const from = own ? `${String(words['from'])}, by their own account,` : words['from']
  const { grade, category, published } = said
  const clause = filled(phrase, { ...words, from, grade, category, by: announcedBy(said) })
  return {
    clause:
      `${own ? '' : spoken(said)}${clause}${unlessSaid(clause, times.dates)}` +
      (published === null ? '' : `, published ${onWritten(published)}`),
    tails: [...times.ends, ...(said.standing === 'PROPOSED' ? [] : times.unknown)],
  }
}

/** What a reader is to be told of how sure it is. */
function cautions(said: Said): readonly string[] {
  const follows = said.speaker !== null && said.typename !== 'Fact' && !ofThemselves(said)
  return [
    ...(said.standing === 'PROPOSED' ? ['this was a plan, and no document shows that it took effect'] : []),
    ...(said.certainty === 'IMPLIED' && !follows ? ['implied, not said outright'] : []),
  ]
}

/** What is so on a day; of a plan, whether it is for that day. */
function onDay({ standing }: Said, { day, holds }: OnDay): string {
  const so = `${standing === 'PROPOSED' ? 'planned for' : 'so on'} ${formatDate(day)}`
  return `${holds === null ? 'not' : holds.toLowerCase()} ${so}`
}

/** What a statement says and when, as a link of a chain: no more is said than that of each. */
export const clauseOf = (said: Said): string => clauseAndTails(said).clause

/**
 * A statement in one sentence of English, with its dates, its standing and how many documents it stands in; it says no
 * more than these. With a day, it says as well whether that is one of its days.
 */
export function sentenceOf(said: Said, on?: OnDay): string {
  const { clause, tails } = clauseAndTails(said)
  const all = [clause, ...tails, ...cautions(said), ...(on === undefined ? [] : [onDay(said, on)])].join('; ')
  const { documents } = said
  if (documents === null) return all.endsWith('.') ? all : `${all}.`
  return `${all} (${documents.toLocaleString('en-GB')} ${documents === 1 ? 'document' : 'documents'}).`
}
