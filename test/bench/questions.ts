import { dayOf } from '../../schema/time.ts'
import { rank, typedWords } from '../../server/search/rank.ts'
import { luceneQuery } from '../../server/search/lucene.ts'
import { encodeCursor, listName } from '../../server/selection/page.ts'
import { fold } from '../../schema/fold.ts'
import type { Records } from '../../seed/records.ts'
import type { Found, Question, Variables } from './question.ts'

const PEOPLE = listName('Person', { by: 'sortName', descending: false })

const DAY = '2021-03-17'
const pick = <Value>(values: readonly Value[], draw: () => number): Value =>
  values[Math.floor(draw() * values.length)] as Value
const one =
  (list: 'people' | 'posts' | 'partnerships' | 'documents') =>
  (records: Records, draw: () => number): Variables => ({ id: pick<{ id: string }>(records[list], draw).id })
/** A council of the usual size: neither a hub nor a body of two. */
const council = (records: Records, draw: () => number): Variables => ({
  id: records.organizations[Math.floor(records.organizations.length * (0.025 + 0.2 * draw()))]?.id ?? '',
  day: DAY,
})
const day = (value: unknown): number => dayOf(value as string)
const first = (rows: Found[]): Found => rows[0]?.found ?? null

const MEMBERS =
  'MATCH (s:Membership) WHERE s.to = row.id AND s.es IS NOT NULL AND s.id IS NOT NULL AND s.standing = ' +
  `'IN_FORCE' AND s.es <= $day AND s.le >= $day`
const HOLDS = `CASE WHEN s.ls <= $day AND s.ee >= $day THEN 'CERTAINLY' ELSE 'POSSIBLY' END`

/** What clients typically ask, each with the Cypher that somebody who knows Neo4j would write for it by hand. */
export const questions: readonly Question[] = [
  {
    name: 'person',
    asks: 'a person with memberships',
    variables: one('people'),
    graphql:
      'query Q($id: ID!) { person(id: $id) { id name memberships(first: 20) { nodes { id role start end ' +
      'organization { id name } post { id label } } } } }',
    raw: {
      cypher: `MATCH (row:Person:Entity {id: $id}) RETURN {id: row.id, name: row.name, memberships: {nodes: COLLECT {
        MATCH (s:Membership) WHERE s.from = row.id AND s.es IS NOT NULL AND s.id IS NOT NULL AND
          s.standing = 'IN_FORCE' WITH s ORDER BY s.from, s.es, s.id LIMIT 20 MATCH (s)-[:TO]->(o)
        RETURN {id: s.id, role: s.role, start: s.start, end: s.end, organization: {id: o.id, name:
          o.name}, post: head([(s)-[:THROUGH]->(p) | {id: p.id, label: p.label}])} }}} AS found`,
      parameters: ({ id }) => ({ id }),
      data: (rows) => ({ person: first(rows) }),
    },
  },
  {
    name: 'members',
    asks: 'an organisation with its members as of a day',
    variables: council,
    graphql:
      'query Q($id: ID!, $day: Date) { organization(id: $id) { id name classification members(asOf: $day, ' +
      'first: 50) { totalCount edges { holds node { role person { id name } } } } } }',
    raw: {
      cypher: `MATCH (row:Organization:Entity {id: $id}) RETURN {id: row.id, name: row.name, classification:
        row.classification, members: {totalCount: COUNT { ${MEMBERS} }, edges: COLLECT {
        ${MEMBERS} WITH s ORDER BY s.to, s.es, s.id LIMIT 50 MATCH (s)-[:FROM]->(p) RETURN {holds: ${HOLDS},
          node: {role: s.role, person: {id: p.id, name: p.name}}} }}} AS found`,
      parameters: ({ id, day: asOf }) => ({ id, day: day(asOf) }),
      data: (rows) => ({ organization: first(rows) }),
    },
  },
  {
    name: 'holders',
    asks: 'holders of a post as of a day and known by another, with evidence',
    variables: (records, draw) => ({ ...one('posts')(records, draw), day: DAY, known: '2023-06-30' }),
    graphql:
      'query Q($id: ID!, $day: Date, $known: Date) { post(id: $id) { label holders(asOf: $day, knownBy: ' +
      '$known, first: 10) { edges { holds start end citations { locator document { id title } } node { person ' +
      '{ id name } } } } } }',
    raw: {
      // What the record said by a day stands in lists of versions; the last by then counts.
      cypher: `MATCH (row:Post:Entity {id: $id}) RETURN {label: row.label, holders: {edges: COLLECT {
        MATCH (s:Membership) WHERE s.post = row.id AND s.es IS NOT NULL AND s.id IS NOT NULL AND
          s.standing = 'IN_FORCE' AND s.knownFrom <= $known
        WITH s, size([k IN s.vKnown WHERE k <= $known]) - 1 AS v
        WITH s, v, coalesce(s.vEs[v], s.es) AS es, coalesce(s.vLe[v], s.le) AS le WHERE es <= $day AND le
          >= $day WITH s, v ORDER BY s.post, s.es, s.id LIMIT 10 MATCH (s)-[:FROM]->(p)
        RETURN {holds: CASE WHEN coalesce(s.vLs[v], s.ls) <= $day AND coalesce(s.vEe[v], s.ee) >= $day
          THEN 'CERTAINLY' ELSE 'POSSIBLY' END,
          start: nullIf(coalesce(s.vStart[v], s.start), ''), end: nullIf(coalesce(s.vEnd[v], s.end),
            ''), node: {person: {id: p.id, name: p.name}},
          citations: COLLECT { MATCH (s)-[c:CITES]->(d) WHERE c.knownFrom <= $known WITH c, d ORDER BY
            c.position RETURN {locator: c.locator, document: {id: d.id, title: d.title}} }} }}} AS found`,
      parameters: ({ id, day: asOf, known }) => ({ id, day: day(asOf), known: day(known) }),
      data: (rows) => ({ post: first(rows) }),
    },
  },
  {
    name: 'partnership',
    asks: 'a partnership with its participants',
    variables: one('partnerships'),
    graphql:
      'query Q($id: ID!) { partnership(id: $id) { id name partnershipKind purpose participants(first: 20) { nodes { ' +
      'role start end organization { id name } } } } }',
    raw: {
      cypher: `MATCH (row:Partnership:Entity {id: $id}) RETURN {id: row.id, name: row.name, partnershipKind: row.kind, purpose:
        row.purpose, participants: {nodes: COLLECT {
        MATCH (s:Participation) WHERE s.to = row.id AND s.es IS NOT NULL AND s.id IS NOT NULL AND
          s.standing = 'IN_FORCE' WITH s ORDER BY s.to, s.es, s.id LIMIT 20 MATCH (s)-[:FROM]->(o)
        RETURN {role: s.role, start: s.start, end: s.end, organization: {id: o.id, name: o.name}} }}} AS found`,
      parameters: ({ id }) => ({ id }),
      data: (rows) => ({ partnership: first(rows) }),
    },
  },
  {
    name: 'council',
    asks: 'a council with members, partnerships and their participants',
    variables: council,
    graphql: `query Q($id: ID!, $day: Date) { organization(id: $id) { name members(asOf: $day, first: 10) { nodes { role
      person { name } } }
      partnerships(asOf: $day, first: 10) { nodes { role partnership { id name participants(first: 5) {
        nodes { role organization { name } } } } } } } }`,
    raw: {
      cypher: `MATCH (row:Organization:Entity {id: $id}) RETURN {name: row.name,
        members: {nodes: COLLECT { ${MEMBERS} WITH s ORDER BY s.to, s.es, s.id LIMIT 10 MATCH
          (s)-[:FROM]->(p) RETURN {role: s.role, person: {name: p.name}} }},
        partnerships: {nodes: COLLECT {
          MATCH (s:Participation) WHERE s.from = row.id AND s.es IS NOT NULL AND s.id IS NOT NULL AND
            s.standing = 'IN_FORCE' AND s.es <= $day AND s.le >= $day WITH s ORDER BY s.from, s.es, s.id LIMIT 10
            MATCH (s)-[:TO]->(p)
          RETURN {role: s.role, partnership: {id: p.id, name: p.name, participants: {nodes: COLLECT {
            MATCH (t:Participation) WHERE t.to = p.id AND t.es IS NOT NULL AND t.id IS NOT NULL AND
              t.standing = 'IN_FORCE' WITH t ORDER BY t.to, t.es, t.id LIMIT 5 MATCH (t)-[:FROM]->(o) RETURN {role:
              t.role, organization: {name: o.name}} }}}} }}} AS found`,
      parameters: ({ id, day: asOf }) => ({ id, day: day(asOf) }),
      data: (rows) => ({ organization: first(rows) }),
    },
  },
  {
    name: 'people',
    asks: 'a page of people by name',
    variables: (records, draw) => {
      const { name, id } = pick(records.people, draw)
      return { after: encodeCursor([fold(name), id], PEOPLE), name: fold(name), id }
    },
    graphql:
      'query Q($after: String) { people(first: 20, after: $after) { totalCount nodes { id name } pageInfo ' +
      '{ hasNextPage endCursor } } }',
    raw: {
      cypher: `RETURN COUNT { MATCH (:Person) } AS total, COLLECT { MATCH (p:Person) WHERE p.sortName >= $name AND p.id IS
        NOT NULL AND (p.sortName > $name OR p.id > $id)
        WITH p ORDER BY p.sortName, p.id LIMIT 21 RETURN {id: p.id, name: p.name, sortName: p.sortName} } AS rows`,
      parameters: ({ name, id }) => ({ name, id }),
      data: ([{ total, rows }]) => {
        const page = rows.slice(0, 20)
        const last = page.at(-1)
        return {
          people: {
            totalCount: total,
            nodes: page.map(({ id, name }: Found) => ({ id, name })),
            pageInfo: {
              hasNextPage: rows.length > 20,
              endCursor: last === undefined ? null : encodeCursor([last.sortName, last.id], PEOPLE),
            },
          },
        }
      },
    },
  },
  {
    name: 'filtered',
    asks: 'people with a role in an organisation',
    variables: council,
    graphql:
      'query Q($id: ID) { people(filter: { role: "Executive Member", organization: $id }, first: 20) { ' +
      'totalCount nodes { id name } } }',
    raw: {
      cypher: `MATCH (s:Membership) WHERE s.to = $id AND s.es IS NOT NULL AND s.id IS NOT NULL AND s.standing = 'IN_FORCE'
        AND s.foldedText CONTAINS 'executive' AND s.foldedText CONTAINS 'member' MATCH (s)-[:FROM]->(p:Person)
        WITH DISTINCT p ORDER BY p.sortName, p.id WITH collect({id: p.id, name: p.name}) AS everyone
          RETURN {totalCount: size(everyone), nodes: everyone[..20]} AS found`,
      parameters: ({ id }) => ({ id }),
      data: (rows) => ({ people: first(rows) }),
    },
  },
  {
    name: 'node',
    asks: 'a node by its id',
    variables: one('people'),
    graphql:
      'query Q($id: ID!) { node(id: $id) { id __typename ... on Person { name alternateNames } ... on ' +
      'Organization { name classification } } }',
    raw: {
      cypher:
        'MATCH (n:Entity {id: $id}) RETURN n.type AS type, n.id AS id, n.name AS name, n.alternateNames AS ' +
        'alternateNames, n.classification AS classification',
      parameters: ({ id }) => ({ id }),
      data: ([{ type, id, name, alternateNames, classification }]) => ({
        node:
          type === 'PERSON'
            ? { id, __typename: 'Person', name, alternateNames }
            : { id, __typename: 'Organization', name, classification },
      }),
    },
  },
  {
    name: 'neighbourhood',
    asks: 'the neighbourhood of a council as of a day, 50 nodes',
    variables: council,
    graphql: `query Q($id: ID!, $day: Date) { neighbourhood(of: [$id], asOf: $day, first: 50) { truncated
      nodes { __typename id ... on Person { name } ... on Organization { name } ... on Partnership { name }
        } edges { key kind source target label start end holds } } }`,
    raw: {
      cypher: `MATCH (row:Entity {id: $id})
        WITH row, COLLECT { ${MEMBERS} WITH s ORDER BY s.to DESC, s.es DESC, s.id DESC WITH DISTINCT
          s.from AS far LIMIT 50 RETURN far } AS people,
          COLLECT { MATCH (s:Participation) WHERE s.from = row.id AND s.es IS NOT NULL AND s.id IS NOT
            NULL AND s.standing = 'IN_FORCE' AND s.es <= $day AND s.le >= $day WITH s ORDER BY s.from DESC, s.es
            DESC, s.id DESC WITH DISTINCT s.to AS far LIMIT 50 RETURN far } AS shared
        WITH row, COLLECT { UNWIND range(0, 49) AS i UNWIND [people[i], shared[i]] AS far WITH far WHERE
          far IS NOT NULL RETURN far LIMIT 50 } AS around
        RETURN row {.id, .name} AS at, size(around) > 49 AS truncated, COLLECT { UNWIND around[..49] AS
          far MATCH (n:Entity {id: far}) RETURN n {.id, .name, .type} } AS nodes, COLLECT {
          UNWIND around[..49] AS far CALL (far, row) {
            MATCH (s:Tie) WHERE s.from = far AND s.to = row.id RETURN s UNION MATCH (s:Tie) WHERE
              s.from = row.id AND s.to = far RETURN s }
          WITH s WHERE s.standing = 'IN_FORCE' AND s.es <= $day AND s.le >= $day WITH s ORDER BY s.id
          RETURN {key: s.id, kind: s.relation, source: s.from, target: s.to, label: s.label, start:
            s.start, end: s.end, holds: ${HOLDS}} } AS edges`,
      parameters: ({ id, day: asOf }) => ({ id, day: day(asOf) }),
      data: ([{ at, truncated, nodes, edges }]) => ({
        neighbourhood: {
          truncated,
          edges,
          nodes: [
            { __typename: 'Organization', ...at },
            ...nodes.map(({ id, name, type }: Found) => ({
              __typename: type === 'PERSON' ? 'Person' : 'Partnership',
              id,
              name,
            })),
          ],
        },
      }),
    },
  },
  {
    name: 'search',
    asks: 'a search by the beginning of a name',
    variables: (records, draw) => ({ text: pick(records.people, draw).name.slice(0, -2) }),
    graphql:
      'query Q($text: String!) { search(text: $text, first: 10) { nodes { score matched { text start end } ' +
      'node { __typename id name } } } }',
    raw: {
      // To rank is no matter of the database: both servers use one function for it.
      cypher:
        "CALL db.index.fulltext.queryNodes('entity_words', $query, {limit: 500}) YIELD node AS n RETURN " +
        'n.id AS id, n.type AS type, n.name AS name, n.sortName AS sortName, n.names AS names, [i IN ' +
        "range(0, size(n.roles) - 1) WHERE n.roleStanding[i] = 'IN_FORCE' | n.roles[i]] AS roles, [text IN " +
        '[n.purpose] WHERE text IS NOT NULL] AS purposes',
      parameters: ({ text }) => ({ query: luceneQuery(typedWords(text as string), null) }),
      data: (rows, { text }) => {
        const byId = new Map(rows.map((row) => [row.id, row]))
        const typename = (type: string): string => type.charAt(0) + type.slice(1).toLowerCase()
        return {
          search: {
            nodes: rank(typedWords(text as string), rows)
              .slice(0, 10)
              .map(({ id, score, matched }) => ({
                score,
                matched: { text: matched.text, start: matched.start, end: matched.end },
                node: { __typename: typename(byId.get(id).type), id, name: byId.get(id).name },
              })),
          },
        }
      },
    },
  },
  {
    name: 'document',
    asks: 'the statements of a document',
    variables: one('documents'),
    graphql:
      'query Q($id: ID!) { document(id: $id) { title statements(first: 50) { nodes { __typename id start ' +
      'end ... on Membership { role } ... on Participation { role } } } } }',
    raw: {
      cypher: `MATCH (row:Document:Entity {id: $id}) RETURN row.title AS title, COLLECT {
        MATCH (row)<-[:CITES]-(s:Statement) WHERE s.standing = 'IN_FORCE' WITH DISTINCT s ORDER BY s.es,
          s.id LIMIT 50 RETURN s {.typename, .id, .start, .end, .role} } AS statements`,
      parameters: ({ id }) => ({ id }),
      data: ([{ title, statements }]) => ({
        document: {
          title,
          statements: {
            nodes: statements.map(({ typename: __typename, id, start, end, role }: Found) => ({
              __typename,
              id,
              start,
              end,
              ...(__typename === 'Affiliation' ? {} : { role }),
            })),
          },
        },
      }),
    },
  },
]
