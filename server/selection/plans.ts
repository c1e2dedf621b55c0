import { connection } from './connection.ts'
import { type Day, isoDay } from '../../schema/time.ts'
import { citedDocument, columns, end, made, one, statementPlan } from './field-plans.ts'
import { identifiers, location, passages } from './made-values.ts'
import type { TypePlan } from './scope.ts'
import {
  allStatements,
  citingStatements,
  facts,
  judgementsAt,
  ordered,
  statementsAt,
  statementsAtEither,
} from './statement-lists.ts'

const entity: TypePlan = {
  id: columns('id'),
  type: columns('type'),
  name: columns('name'),
  alternateNames: columns('alternateNames'),
  summary: columns('summary'),
  statements: allStatements,
  facts,
}

const own = (...names: readonly string[]): TypePlan => Object.fromEntries(names.map((name) => [name, columns(name)]))

const posts = connection({
  type: 'Post',
  timed: false,
  order: () => ({ anchor: 'organization', by: 'sortName', descending: false }),
  match: (_row, child) => `MATCH (${child}:Post)`,
  conditions: (row, child) => [
    `${child}.organization = ${row}.id`,
    `${child}.sortName IS NOT NULL`,
    `${child}.id IS NOT NULL`,
  ],
})

/** How each type of the schema is read from the database, field by field. A field that is not here is made by its resolver from others. */
const PLANS: Readonly<Record<string, TypePlan>> = {
  Person: {
    ...entity,
    ...own('honorificPrefix', 'honorificSuffix', 'named'),
    memberships: statementsAt('Membership', 'from'),
    partnerships: statementsAt('Participation', 'from'),
    involvements: statementsAt('Involvement', 'from'),
    mentions: statementsAt('Mention', 'from'),
  },
  Organization: {
    ...entity,
    ...own('classification', 'founded', 'dissolved'),
    identifiers: made(['identifiersScheme', 'identifiersValue'], identifiers),
    location: made(['locationName', 'locationLatitude', 'locationLongitude'], location),
    members: statementsAt('Membership', 'to'),
    memberships: statementsAt('Membership', 'from'),
    posts,
    partnerships: statementsAt('Participation', 'from'),
    affiliations: statementsAtEither('Affiliation'),
    involvements: statementsAt('Involvement', 'from'),
    judgements: judgementsAt('from'),
    mentions: statementsAt('Mention', 'from'),
  },
  Post: {
    ...entity,
    ...own('label', 'role', 'seats'),
    organization: one('Organization', (row, child) => `(${child}:Entity {id: ${row}.organization})`),
    holders: statementsAt('Membership', 'post'),
  },
  Partnership: {
    ...entity,
    ...own('kind', 'purpose', 'status'),
    participants: statementsAt('Participation', 'to'),
    terms: (row) => ({
      entries: [
        [
          'terms',
          `COLLECT { MATCH (term:Fact) WHERE term.from = ${row}.id AND term.kind = 'TERM' AND ${ordered('term').join(' AND ')} WITH term ORDER BY term.id RETURN term.text }`,
        ],
      ],
    }),
  },
  Programme: { ...entity, ...own('kind', 'start', 'end'), affiliations: statementsAtEither('Affiliation') },
  Event: {
    ...entity,
    ...own('kind', 'date', 'published'),
    involved: statementsAt('Involvement', 'to'),
    judgements: judgementsAt('to'),
  },
  Document: {
    ...entity,
    ...own('title', 'kind', 'published', 'publishedNote', 'url'),
    knownFrom: made(['knownFrom'], (row) => (row['knownFrom'] == null ? null : isoDay(row['knownFrom'] as Day))),
    publisher: one('Organization', (row, child) => `(${child}:Entity {id: ${row}.publisher})`),
    mentions: statementsAt('Mention', 'to'),
    statements: citingStatements,
    passages: (row) => ({
      entries: [
        ['passagesLocator', `${row}.passagesLocator`],
        ['passagesNothing', `${row}.passagesNothing`],
        // Counted by a subquery: an aggregate here would make Neo4j take the whole row for a grouping key, and refuse.
        [
          'cited',
          `COLLECT { MATCH (${row})<-[cites:CITES]-() WITH DISTINCT cites.locator AS locator RETURN {locator: locator, times: COUNT { MATCH (${row})<-[:CITES {locator: locator}]-(citing) RETURN DISTINCT citing }} }`,
        ],
      ],
      make: passages,
    }),
  },
  Membership: {
    ...statementPlan,
    role: columns('role'),
    member: end('FROM', 'Agent'),
    person: end('FROM', 'Person'),
    organization: end('TO', 'Organization'),
    post: end('THROUGH', 'Post'),
  },
  Participation: {
    ...statementPlan,
    role: columns('role'),
    participant: end('FROM', 'Agent'),
    organization: end('FROM', 'Organization'),
    person: end('FROM', 'Person'),
    partnership: end('TO', 'Partnership'),
  },
  Involvement: {
    ...statementPlan,
    role: columns('role'),
    participant: end('FROM', 'Entity'),
    event: end('TO', 'Event'),
  },
  Affiliation: { ...statementPlan, kind: columns('kind'), from: end('FROM', 'Entity'), to: end('TO', 'Entity') },
  Mention: { ...statementPlan, kind: columns('kind'), who: end('FROM', 'Entity'), document: end('TO', 'Document') },
  Judgement: {
    ...statementPlan,
    ...own('category', 'grade'),
    organization: end('FROM', 'Organization'),
    event: end('TO', 'Event'),
  },
  Fact: { ...statementPlan, ...own('kind', 'text', 'value', 'unit', 'tags'), about: end('FROM', 'Entity') },
  Citation: {
    ...own('locator', 'paraphrase', 'titleAsFound', 'quote', 'start', 'end', 'attests'),
    document: citedDocument,
    attributedTo: one('Agent', (row, child) => `(${child}:Entity {id: ${row}.attributedTo})`),
  },
}

/** The plan of a type; empty for types that no row of the database stands behind. */
export const planOf = (typename: string): TypePlan => PLANS[typename] ?? {}
