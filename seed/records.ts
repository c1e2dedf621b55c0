import { z } from 'zod'
import { OPEN } from '../schema/bounds.ts'
import { isEntityId, isStatementId } from '../schema/ids.ts'
import { affiliationKinds } from '../schema/kinds.ts'
import { eventSpan, partialDate } from '../schema/partial-date.ts'
import { dayOf } from '../schema/time.ts'
import {
  documentKinds,
  eventKinds,
  factKinds,
  organizationClassifications,
  partnershipKinds,
  partnershipStatuses,
  programmeKinds,
} from '../schema/vocabularies.ts'

/** What a data file may hold, one schema a kind of record. Every import format ends in these. */

/** Text that is not empty. */
export const text = z.string().trim().min(1)
const texts = z.array(text).default([])

function readable(read: (value: string) => unknown) {
  return text.superRefine((value, context) => {
    try {
      read(value)
    } catch (error) {
      context.addIssue({ code: 'custom', message: (error as Error).message })
    }
  })
}

/** One date known in part (EDTF), e.g. '2024-08' or '[2024-09-18..2025-01-31]'. */
const date = readable(partialDate)
/** As a date, or '..': the source says that it goes on. */
const endDate = readable((value) => value === OPEN || partialDate(value))
/** As a date, or the days on site: '2023-12-04/2023-12-15'. */
const days = readable(eventSpan)

/** An entity's id, with a complaint that shows what one looks like. */
export const entityId = text.refine(isEntityId, {
  error: (issue) => `'${String(issue.input)}' is no id of an entity; one looks like org:ofsted`,
})
/** A statement's id, likewise. */
export const statementId = text.refine(isStatementId, {
  error: (issue) =>
    `'${String(issue.input)}' is no id of a statement; one looks like membership:teresa-smith-executive-member`,
})

/** Where a statement is stated. In `start`, `end` and `attests` it carries what this passage alone says of time, so that the record of a day can be told from the record of another. */
export const citation = z.strictObject({
  document: entityId,
  /** What a reader of the original follows: 'paragraph 6', 'item 3, minutes, bullet 2', 'section 3.1'. */
  locator: text,
  /** What it says there, in our own words, 25 at most. */
  paraphrase: text,
  /** The title or name as the passage has it, where it differs. */
  titleAsFound: text.optional(),
  /** The person or body whose claim it is, where it is not the document's own. */
  attributedTo: entityId.optional(),
  /** Another document without which this passage does not show it, e.g. the one that gives a name to somebody known by post here: the citation counts from when both could be read. */
  readWith: entityId.optional(),
  /** Words of the source, for people who cite documents of their own. */
  quote: text.optional(),
  start: date.optional(),
  end: endDate.optional(),
  /** A day (or window) on which the passage shows the statement in force. */
  attests: date.optional(),
})

const entity = {
  id: entityId,
  alternateNames: texts,
  summary: text.optional(),
  /** Entities of the same name that are known to be others (OWL's word). */
  differentFrom: z.array(entityId).optional(),
}

const person = z.strictObject({
  ...entity,
  name: text,
  honorificPrefix: text.optional(),
  honorificSuffix: text.optional(),
  /** False where a source knows them by post only; the name is then a description. */
  named: z.boolean().default(true),
})

const organization = z.strictObject({
  ...entity,
  name: text,
  classification: z.enum(organizationClassifications),
  identifiers: z.array(z.strictObject({ scheme: text, value: text })).default([]),
  founded: date.optional(),
  dissolved: date.optional(),
  location: z
    .strictObject({
      name: text,
      latitude: z.number().min(-90).max(90).optional(),
      longitude: z.number().min(-180).max(180).optional(),
    })
    .optional(),
})

const post = z.strictObject({
  ...entity,
  label: text,
  role: text,
  organization: entityId,
  seats: z.number().int().min(1).default(1),
  citations: z.array(citation).min(1),
})

const partnership = z.strictObject({
  ...entity,
  name: text,
  kind: z.enum(partnershipKinds),
  purpose: text,
  status: z.enum(partnershipStatuses),
})

const programme = z.strictObject({
  ...entity,
  name: text,
  kind: z.enum(programmeKinds),
  start: date.optional(),
  end: endDate.optional(),
})

const event = z.strictObject({
  ...entity,
  name: text,
  kind: z.enum(eventKinds),
  date: days.optional(),
  published: date.optional(),
})

const document = z.strictObject({
  ...entity,
  title: text,
  kind: z.enum(documentKinds),
  publisher: entityId.optional(),
  published: date.optional(),
  /** Why the date is what it is, where the document does not give it. */
  publishedNote: text.optional(),
  url: z.url().optional(),
  /** The passages it consists of, each with the reason why nothing was taken from it, where that is so. */
  passages: z.array(z.strictObject({ locator: text, nothing: text.optional() })).default([]),
})

const statement = {
  id: statementId,
  start: date.optional(),
  end: endDate.optional(),
  standing: z.enum(['IN_FORCE', 'PROPOSED']).default('IN_FORCE'),
  certainty: z.enum(['STATED', 'IMPLIED']).default('STATED'),
  citations: z.array(citation).min(1),
  recordedAt: z.iso
    .datetime()
    .and(readable((value) => dayOf(value.slice(0, 10))))
    .optional(),
}

const membership = z.strictObject({
  ...statement,
  member: entityId,
  organization: entityId,
  role: text,
  post: entityId.optional(),
  /** Memberships that cannot hold beside this one and are kept all the same, because sources disagree. */
  conflictsWith: z.array(statementId).optional(),
})
const participation = z.strictObject({ ...statement, participant: entityId, partnership: entityId, role: text })
const involvement = z.strictObject({ ...statement, participant: entityId, event: entityId, role: text })
const affiliation = z.strictObject({ ...statement, kind: z.enum(affiliationKinds), from: entityId, to: entityId })
const mention = z.strictObject({ ...statement, who: entityId, document: entityId, kind: text })
const judgement = z.strictObject({ ...statement, organization: entityId, event: entityId, category: text, grade: text })
const fact = z.strictObject({
  ...statement,
  about: entityId,
  kind: z.enum(factKinds),
  text,
  /** A number or a code, with its unit: 400, 'days a year'. */
  value: z.union([z.string(), z.number()]).transform(String).optional(),
  unit: text.optional(),
  /** What it is filed under, e.g. 'National Framework, outcome one'. */
  tags: texts,
})

/** Every list a data file may hold, under the name it has there. */
export const recordSchemas = {
  people: person,
  organizations: organization,
  posts: post,
  partnerships: partnership,
  programmes: programme,
  events: event,
  documents: document,
  memberships: membership,
  participations: participation,
  involvements: involvement,
  affiliations: affiliation,
  mentions: mention,
  judgements: judgement,
  facts: fact,
} as const

export type RecordList = keyof typeof recordSchemas
export type RecordOf<List extends RecordList> = z.output<(typeof recordSchemas)[List]>
/** Everything that was read, list by list. */
export type Records = { [List in RecordList]: RecordOf<List>[] }
export type CitationRecord = z.output<typeof citation>
export type EntityRecord = RecordOf<
  'people' | 'organizations' | 'posts' | 'partnerships' | 'programmes' | 'events' | 'documents'
>
export type StatementRecord = RecordOf<
  'memberships' | 'participations' | 'involvements' | 'affiliations' | 'mentions' | 'judgements' | 'facts'
>

/** The lists whose records are statements. */
export const statementLists = [
  'memberships',
  'participations',
  'involvements',
  'affiliations',
  'mentions',
  'judgements',
  'facts',
] as const

/** No records at all, to add to. */
export const noRecords = (): Records => ({
  people: [],
  organizations: [],
  posts: [],
  partnerships: [],
  programmes: [],
  events: [],
  documents: [],
  memberships: [],
  participations: [],
  involvements: [],
  affiliations: [],
  mentions: [],
  judgements: [],
  facts: [],
})
