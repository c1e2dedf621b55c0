import { createHash } from 'node:crypto'
import { OPEN } from '../schema/bounds.ts'
import { slug } from '../schema/ids.ts'
import { partialDate } from '../schema/partial-date.ts'
import { webAddress } from '../schema/web-address.ts'
import { dateAsWritten, type DateOrder } from './as-written/date.ts'
import { isMangled, textAsWritten } from './as-written/text.ts'
import { complaintsOf } from './complaints.ts'
import type { Issue, Place } from './issue.ts'
import { plainlySound } from './plain-check.ts'
import { type CitationRecord, type RecordList, recordSchemas } from './records.ts'
import type { Placed, Portion } from './source.ts'

/** What records of a foreign file are made for. */
export interface Origin {
  /** The short name of the set. */
  readonly set: string
  /** The file as a person knows it. */
  readonly file: string
  /** What the set is called, where the file is all of it: its document then stays one from version to version. */
  readonly title?: string
  /** The day by which the file was out, as an EDTF date. */
  readonly published?: string
  /** Where the file can be fetched. */
  readonly url?: string
}

/** Characters of a readable id before the rest is told by a hash. */
const READABLE = 48
/** Hexadecimal digits: among millions no two are alike. */
const HASH = 12
/** Words of a paraphrase. */
const MOST_WORDS = 24

/**
 * The part of an id that tells one thing of a set from another, made of the source's own id and of nothing else. What
 * reads as an id already stays; of all else a hash is part, so that 'A/1' and 'a-1' stay two.
 */
export function ownPart(own: string): string {
  const readable = slug(own)
  if (readable === own && own.length <= READABLE) return own
  const hash = createHash('sha256').update(own).digest('hex').slice(0, HASH)
  const cut = readable.slice(0, READABLE).replace(/-+$/, '')
  return cut === '' ? hash : `${cut}-${hash}`
}

/** When something began and ended, as EDTF. */
export interface Term {
  readonly start?: string
  readonly end?: string
}

/**
 * Records in the making from a file that is not ours: gives ids, cites the file, cleans texts and dates, and complains
 * with the place. Everything that a reader of a foreign format needs, and the reader has the format only.
 */
export class Drafts {
  readonly origin: Origin
  readonly #document: string
  readonly #made = new Set<string>()
  #records: Placed[] = []
  #issues: Issue[] = []
  #leftOut = new Map<string, number>()

  constructor(origin: Origin) {
    this.origin = origin
    this.#document = this.id('doc', origin.title === undefined ? origin.file : 'file')
  }

  /** The id of something that its source knows by `own`. */
  id(prefix: string, own: string): string {
    return `${prefix}:${this.origin.set}.${ownPart(own)}`
  }

  /** The id of something that its source has no id for: by all that tells it from others, in a fixed order. */
  idOf(prefix: string, ...parts: readonly (string | undefined)[]): string {
    const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex')
    return `${prefix}:${this.origin.set}.${hash.slice(0, 20)}`
  }

  /** Citations of the file, and of the pages that a row itself gives as its sources. */
  cite(place: Place, says: string, sources: readonly string[] = [], asFound?: string): CitationRecord[] {
    const paraphrase = says.split(' ').slice(0, MOST_WORDS).join(' ')
    const found = asFound === undefined ? {} : { titleAsFound: asFound }
    const locator = place.at ?? `line ${place.line}`
    this.once('documents', this.#document, place, () => ({
      title: this.origin.title ?? this.origin.file,
      kind: 'DATASET',
      ...(this.origin.published === undefined ? {} : { published: this.origin.published }),
      ...(this.origin.url === undefined ? {} : { url: this.origin.url }),
    }))
    return [
      { document: this.#document, locator, paraphrase, ...found },
      ...sources.map((url) => ({ document: this.page(url, place), locator: `as given in ${locator}`, paraphrase })),
    ] as CitationRecord[]
  }

  /** The document at an address. */
  page(url: string, place: Place, more: Readonly<Record<string, unknown>> = {}): string {
    const id = this.id('doc', url)
    this.once('documents', id, place, () => ({
      title: url.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, ''),
      kind: 'WEB_PAGE',
      url,
      ...more,
    }))
    return id
  }

  /** An address of the web, or nothing with a complaint. */
  address(value: string, place: Place, field: string): string | undefined {
    if (value.trim() === '') return undefined
    const found = webAddress(value.trim())
    if (found !== null) return found
    this.warn(place, { field, value, what: 'is no address of a page', why: 'It is left out', todo: 'Write https://…' })
    return undefined
  }

  /** A record that many places give, made the first time only. */
  once(list: RecordList, id: string, place: Place, make: () => object): string {
    if (this.#made.has(id)) return id
    this.#made.add(id)
    this.add(list, { id, ...make() }, place, true)
    return id
  }

  /** Takes a record in, where it is sound; says what is wrong with it where it is not. */
  add(list: RecordList, record: object, place: Place, inPassing = false): boolean {
    const at = { ...(place.at === undefined ? {} : { at: place.at }), ...(inPassing ? { inPassing } : {}) }
    if (plainlySound(list, record)) {
      this.#records.push({ list, record, line: place.line, ...at } as unknown as Placed)
      return true
    }
    const read = recordSchemas[list].safeParse(record)
    if (read.success) this.#records.push({ list, record: read.data, line: place.line, ...at } as Placed)
    else this.#issues.push(...complaintsOf(read.error, undefined, () => place))
    return read.success
  }

  /** A text of one line without what nobody sees; empty where there is none. */
  text(given: unknown, place: Place, field: string): string {
    if (given === undefined || given === null || typeof given === 'object') return ''
    const raw = String(given)
    const { text, hidden, tooLong, mended } = textAsWritten(raw)
    const value = raw.slice(0, 60)
    if (mended) this.warn(place, { field, value, ...GARBLED })
    if (tooLong)
      this.warn(place, {
        field,
        value,
        what: 'is longer than any name or role',
        why: 'It is left out',
        todo: 'Shorten it',
      })
    if (hidden.length > 0)
      this.warn(place, {
        field,
        value: text,
        what: `held hidden characters (${hidden.join(', ')})`,
        why: 'Nobody sees them, and they can make a text read as another; they are taken out',
        todo: 'Type the text anew',
      })
    if (!isMangled(text)) return text
    this.warn(place, {
      field,
      value,
      what: 'has lost letters on its way',
      why: 'It was saved in another encoding than it was written in, and is left out',
      todo: 'Get the file anew, or type the letters in',
    })
    return ''
  }

  /** A date as EDTF; undefined, with a complaint where there is cause, for what is none. */
  date(given: unknown, place: Place, field: string, order?: DateOrder, end = false): string | undefined {
    const value = this.text(given, place, field)
    const read = dateAsWritten(value, order, end)
    if ('date' in read) return read.date
    if ('problem' in read)
      this.warn(place, {
        field,
        value,
        what: 'is no date',
        why: `${capital(read.problem)}; it is left out`,
        todo: WRITE,
      })
    else if (read.none === 'SENTINEL')
      this.warn(place, {
        field,
        value,
        what: 'stands for no date',
        why: 'Programs write it where none is known; it is taken as not known',
        todo: 'Leave the cell empty',
      })
    return undefined
  }

  /** A start and an end; neither, with a complaint, where the one is after the other. */
  term(start: string | undefined, end: string | undefined, place: Place, field: string, todo = MEND): Term {
    if (start !== undefined && end !== undefined && end !== OPEN)
      if (partialDate(start).earliest > partialDate(end).latest) {
        this.warn(place, {
          field,
          value: `${start} to ${end}`,
          what: 'ends before it starts',
          why: 'One of the two dates is wrong, and nobody can tell which; both are left out',
          todo,
        })
        return {}
      }
    return { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) }
  }

  /** Says what is odd about something that is taken all the same. */
  warn(place: Place, rest: Omit<Issue, 'file' | 'line' | 'at' | 'severity'>): void {
    this.#issues.push({ ...place, severity: 'WARNING', ...rest })
  }

  /** Says why something is not taken. */
  refuse(place: Place, rest: Omit<Issue, 'file' | 'line' | 'at' | 'severity'>): void {
    this.#issues.push({ ...place, severity: 'ERROR', ...rest })
  }

  /** Counts a value of which nothing is made. */
  leaveOut(field: string): void {
    this.#leftOut.set(field, (this.#leftOut.get(field) ?? 0) + 1)
  }

  /** What was made since the last time. */
  take(): Portion {
    const portion = { records: this.#records, issues: this.#issues, leftOut: this.#leftOut }
    this.#records = []
    this.#issues = []
    this.#leftOut = new Map()
    return portion
  }
}

const GARBLED = {
  what: 'was saved in another encoding than it was written in',
  why: 'Its letters are read as they were written',
  todo: 'Save the file as UTF-8',
}
const MEND = 'Correct one of the two dates'
const WRITE = 'Write it as 2024-09-17, 2024-09 or 2024'
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
