import { dayOf } from '../../schema/time.ts'
import { encodeCursor, listName } from '../../server/selection/page.ts'
import type { Found, Variables } from './question.ts'

/** The same graph as @neo4j/graphql sees it. */
export const typeDefs = `
  type Person @node(labels: ["Person", "Entity"]) @plural(value: "people") { id: String! name: String!
    sortName: String! alternateNames: [String!]
    memberships: [Membership!]! @relationship(type: "FROM", direction: IN) }
  type Organization @node(labels: ["Organization", "Entity"]) { id: String! name: String! classification: String
    members: [Membership!]! @relationship(type: "TO", direction: IN)
    participations: [Participation!]! @relationship(type: "FROM", direction: IN) }
  type Post @node(labels: ["Post", "Entity"]) { id: String! label: String! }
  type Partnership @node(labels: ["Partnership", "Entity"]) { id: String! name: String! kind: String!
    purpose: String! participants: [Participation!]! @relationship(type: "TO", direction: IN) }
  type Document @node(labels: ["Document", "Entity"]) { id: String! title: String!
    statements: [Statement!]! @relationship(type: "CITES", direction: IN) }
  interface Statement { id: String! es: Int! start: String end: String standing: String! }
  type Membership implements Statement @node(labels: ["Membership", "Statement"]) { id: String!
    role: String! foldedText: String! start: String end: String standing: String! es: Int! ls: Int! ee: Int! le: Int!
    person: [Person!]! @relationship(type: "FROM", direction: OUT)
    organization: [Organization!]! @relationship(type: "TO", direction: OUT)
    post: [Post!]! @relationship(type: "THROUGH", direction: OUT) }
  type Participation implements Statement @node(labels: ["Participation", "Statement"]) { id: String!
    role: String! start: String end: String standing: String! es: Int! le: Int!
    organization: [Organization!]! @relationship(type: "FROM", direction: OUT)
    partnership: [Partnership!]! @relationship(type: "TO", direction: OUT) }
  type Affiliation implements Statement @node(labels: ["Affiliation", "Statement"]) { id: String!
    start: String end: String standing: String! es: Int! }
`

/** A question as @neo4j/graphql is asked it, and what makes the common answer of its own. */
export interface PeerQuestion {
  readonly graphql: string
  readonly variables: (variables: Variables) => Variables
  readonly data: (found: Found, variables: Variables) => unknown
}

const asGiven = (variables: Variables): Variables => variables
const onDay = ({ id, day }: Variables): Variables => ({ id, day: dayOf(day as string) })
const counted = 'standing: {eq: "IN_FORCE"}'
const then = `${counted}, es: {lte: $day}, le: {gte: $day}`
const byStart = 'sort: [{es: ASC}, {id: ASC}]'
const single = (list: Found[]): Found => list[0] ?? null

/**
 * What can be asked of it without Cypher of one's own: versions of the record, neighbourhoods and ranked search cannot.
 */
export const peerQuestions: Readonly<Record<string, PeerQuestion>> = {
  person: {
    graphql:
      `query Q($id: String!) { people(where: {id: {eq: $id}}) { id name memberships(where: {${counted}}, ` +
      `${byStart}, limit: 20) { id role start end organization { id name } post { id label } } } }`,
    variables: asGiven,
    data: ({ people: [person] }) => ({
      person: {
        ...person,
        memberships: {
          nodes: person.memberships.map((row: Found) => ({
            ...row,
            organization: single(row.organization),
            post: single(row.post),
          })),
        },
      },
    }),
  },
  members: {
    graphql:
      'query Q($id: String!, $day: Int!) { organizations(where: {id: {eq: $id}}) { id name classification ' +
      `membersConnection(where: {node: {${then}}}) { totalCount } members(where: {${then}}, ${byStart}, ` +
      'limit: 50) { role ls ee person { id name } } } }',
    variables: onDay,
    data: ({ organizations: [{ members, membersConnection, ...organization }] }, { day }) => ({
      organization: {
        ...organization,
        members: {
          totalCount: membersConnection.totalCount,
          edges: members.map(({ ls, ee, role, person }: Found) => ({
            holds: ls <= dayOf(day as string) && ee >= dayOf(day as string) ? 'CERTAINLY' : 'POSSIBLY',
            node: { role, person: single(person) },
          })),
        },
      },
    }),
  },
  partnership: {
    graphql:
      'query Q($id: String!) { partnerships(where: {id: {eq: $id}}) { id name kind purpose ' +
      `participants(where: {${counted}}, ${byStart}, limit: 20) { role start end organization { id name } } ` +
      '} }',
    variables: asGiven,
    data: ({ partnerships: [{ participants, kind: partnershipKind, ...partnership }] }) => ({
      partnership: {
        ...partnership,
        partnershipKind,
        participants: { nodes: participants.map((row: Found) => ({ ...row, organization: single(row.organization) })) },
      },
    }),
  },
  council: {
    graphql: `query Q($id: String!, $day: Int!) { organizations(where: {id: {eq: $id}}) { name members(where: {${then}},
      ${byStart}, limit: 10) { role person { name } }
      participations(where: {${then}}, ${byStart}, limit: 10) { role partnership { id name
        participants(where: {${counted}}, ${byStart}, limit: 5) { role organization { name } } } } } }`,
    variables: onDay,
    data: ({ organizations: [{ name, members, participations }] }) => ({
      organization: {
        name,
        members: { nodes: members.map(({ role, person }: Found) => ({ role, person: single(person) })) },
        partnerships: {
          nodes: participations.map(({ role, partnership: [{ participants, ...partnership }] }: Found) => ({
            role,
            partnership: {
              ...partnership,
              participants: {
                nodes: participants.map((row: Found) => ({ role: row.role, organization: single(row.organization) })),
              },
            },
          })),
        },
      },
    }),
  },
  people: {
    graphql:
      'query Q($name: String!, $id: String!) { peopleConnection { totalCount } people(where: {OR: ' +
      '[{sortName: {gt: $name}}, {AND: [{sortName: {eq: $name}}, {id: {gt: $id}}]}]}, sort: [{sortName: ' +
      'ASC}, {id: ASC}], limit: 21) { id name sortName } }',
    variables: ({ name, id }) => ({ name, id }),
    data: ({ people, peopleConnection }) => {
      const last = people.slice(0, 20).at(-1)
      return {
        people: {
          totalCount: peopleConnection.totalCount,
          nodes: people.slice(0, 20).map(({ id, name }: Found) => ({ id, name })),
          pageInfo: {
            hasNextPage: people.length > 20,
            endCursor:
              last === undefined
                ? null
                : encodeCursor([last.sortName, last.id], listName('Person', { by: 'sortName', descending: false })),
          },
        },
      }
    },
  },
  filtered: {
    graphql:
      'query Q($id: String!) { peopleConnection(where: {memberships: {some: {organization: {some: {id: {eq: ' +
      `$id}}}, ${counted}, AND: [{foldedText: {contains: "executive"}}, {foldedText: {contains: ` +
      '"member"}}]}}}, sort: [{sortName: ASC}, {id: ASC}], first: 20) { totalCount edges { node { id name } ' +
      '} } }',
    variables: ({ id }) => ({ id }),
    data: ({ peopleConnection: { totalCount, edges } }) => ({
      people: { totalCount, nodes: edges.map(({ node }: Found) => node) },
    }),
  },
  node: {
    graphql: 'query Q($id: String!) { people(where: {id: {eq: $id}}) { id __typename name alternateNames } }',
    variables: asGiven,
    data: ({ people: [node] }) => ({ node }),
  },
  document: {
    graphql:
      `query Q($id: String!) { documents(where: {id: {eq: $id}}) { title statements(where: {${counted}}, ` +
      `${byStart}, limit: 50) { __typename id start end ... on Membership { role } ... on Participation { ` +
      'role } } } }',
    variables: asGiven,
    data: ({ documents: [{ title, statements }] }) => ({ document: { title, statements: { nodes: statements } } }),
  },
}
