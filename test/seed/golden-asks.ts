/** What a question of golden.yaml is put as, and the answer in lines that can be read and compared. */
export interface Asked {
  readonly of: string
  /** The other end of a chain. */
  readonly to?: string
  /** What no chain may go through. */
  readonly not?: string
  readonly asOf?: string
  readonly knownBy?: string
  readonly standing?: readonly string[]
  /** Only these: roles of an involvement or a part, kinds of a fact, relations of a tie. */
  readonly only?: readonly string[]
}

interface Ask {
  readonly query: (asked: Asked) => string
  // biome-ignore lint/suspicious/noExplicitAny: each question has an answer of its own shape.
  readonly lines: (data: any, asked: Asked) => readonly string[]
}

const times = ({ asOf, knownBy, standing = ['IN_FORCE'] }: Asked): string =>
  [
    ...(asOf === undefined ? [] : [`asOf: "${asOf}"`]),
    ...(knownBy === undefined ? [] : [`knownBy: "${knownBy}"`]),
    `standing: [${standing.join(', ')}]`,
    'first: 100',
  ].join(', ')

/** The days as arguments of what is not a list. */
const days = ({ asOf, knownBy }: Asked): string => {
  const given = Object.entries({ asOf, knownBy }).filter(([, day]) => day !== undefined)
  return given.length === 0 ? '' : `(${given.map(([name, day]) => `${name}: "${day}"`).join(', ')})`
}

/** Words with a space between; what is not said is left out. */
const line = (...words: readonly (string | null | undefined | false)[]): string =>
  words.filter((word) => typeof word === 'string' && word !== '').join(' ')

interface Edge {
  readonly holds: string | null
  readonly start: string | null
  readonly certainty: string
  readonly citations: readonly { readonly attributedTo: { readonly id: string } | null }[]
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  readonly node: any
}

/** How it is marked: what is stated and in force is so without a word. */
const marks = ({ holds, certainty, node }: Edge): string =>
  line(holds, node.standing === 'PROPOSED' && 'PROPOSED', certainty === 'IMPLIED' && 'IMPLIED')

/** Who says it, where every passage on the record is somebody's. */
function speakers({ citations }: Edge): string {
  const said = new Set(citations.map(({ attributedTo }) => attributedTo?.id ?? null))
  return said.has(null) ? '' : `by ${[...said].sort().join(' and ')}`
}

const EDGE = 'holds start certainty citations { attributedTo { id } }'
const only = (asked: Asked, word: string): boolean => asked.only === undefined || asked.only.includes(word)

export const asks = {
  holders: {
    query: (asked) =>
      `{ post(id: "${asked.of}") { holders(${times(asked)}) { edges { ${EDGE} ` +
      `node { standing member { id } } } } } }`,
    lines: ({ post }) => {
      const best = new Map<string, string>()
      for (const edge of post.holders.edges as readonly Edge[])
        if (best.get(edge.node.member.id)?.includes('CERTAINLY') !== true) best.set(edge.node.member.id, marks(edge))
      return [...best].map(([id, mark]) => line(id, mark))
    },
  },
  roles: {
    query: (asked) =>
      `{ person(id: "${asked.of}") { memberships(${times(asked)}) { edges { ${EDGE} ` +
      `node { standing role organization { id } } } } } }`,
    lines: ({ person }) =>
      person.memberships.edges.map((edge: Edge) =>
        line(`${edge.node.role}, ${edge.node.organization.id}`, edge.start, marks(edge)),
      ),
  },
  parts: {
    query: (asked) =>
      `{ partnership(id: "${asked.of}") { participants(${times(asked)}) { edges { ${EDGE} ` +
      `node { standing role participant { id } } } } } }`,
    lines: ({ partnership }, asked) =>
      partnership.participants.edges
        .filter(({ node }: Edge) => only(asked, node.role))
        .map((edge: Edge) => line(`${edge.node.participant.id}, ${edge.node.role}`, edge.start, marks(edge))),
  },
  involved: {
    query: (asked) =>
      `{ event(id: "${asked.of}") { involved(${times(asked)}) { edges { ${EDGE} ` +
      `node { standing role participant { id } } } } } }`,
    lines: ({ event }, asked) =>
      event.involved.edges
        .filter(({ node }: Edge) => only(asked, node.role))
        .map((edge: Edge) => line(`${edge.node.participant.id}, ${edge.node.role}`, marks(edge), speakers(edge))),
  },
  events: {
    query: (asked) =>
      `{ person(id: "${asked.of}") { involvements(${times(asked)}) { edges { ${EDGE} ` +
      `node { standing role event { id } } } } } }`,
    lines: ({ person }) =>
      person.involvements.edges.map((edge: Edge) => line(`${edge.node.event.id}, ${edge.node.role}`, marks(edge))),
  },
  grades: {
    query: (asked) =>
      `{ event(id: "${asked.of}") { judgements(${times(asked)}) { edges { ${EDGE} ` +
      `node { standing category grade } } } } }`,
    lines: ({ event }) =>
      event.judgements.edges.map((edge: Edge) => line(`${edge.node.category}: ${edge.node.grade}`, marks(edge))),
  },
  newest: {
    query: (asked) =>
      `{ organization(id: "${asked.of}") { judgements(${times(asked)}, ` +
      'filter: { category: "Overall effectiveness" }) { nodes { grade event { date } } } } }',
    lines: ({ organization }) =>
      organization.judgements.nodes
        .slice(0, 1)
        .map(({ grade, event }: { grade: string; event: { date: string } }) => line(grade, event.date)),
  },
  facts: {
    query: (asked) =>
      `{ node(id: "${asked.of}") { ... on Entity { facts(${times(asked)}` +
      `${asked.only === undefined ? '' : `, kinds: [${asked.only.join(', ')}]`}) { edges { ${EDGE} ` +
      `node { standing factKind value unit } } } } } }`,
    lines: ({ node }) =>
      node.facts.edges.map((edge: Edge) =>
        line(edge.node.factKind, edge.node.value, edge.node.unit, edge.start, marks(edge), speakers(edge)),
      ),
  },
  ties: {
    query: (asked) =>
      `{ affiliations(filter: { about: ["${asked.of}"], kind: [${(asked.only ?? []).join(', ')}] }, ${times(asked)}) ` +
      `{ edges { ${EDGE} node { standing relation subject { id } object { id } } } } }`,
    lines: ({ affiliations }) =>
      affiliations.edges.map((edge: Edge) =>
        line(`${edge.node.subject.id} ${edge.node.relation} ${edge.node.object.id}`, edge.start, marks(edge)),
      ),
  },
  overall: {
    query: (asked) =>
      `{ organization(id: "${asked.of}") { judgements(${times(asked)}, filter: { category: "Overall effectiveness" }) ` +
      `{ edges { ${EDGE} node { standing grade organization { id } } } } } }`,
    lines: ({ organization }) =>
      organization.judgements.edges.map((edge: Edge) =>
        line(`${edge.node.organization.id}: ${edge.node.grade}`, marks(edge)),
      ),
  },
  told: {
    query: ({ of, asOf, knownBy }) =>
      `{ node(id: "${of}") { ... on Entity { summary(asOf: "${asOf}", knownBy: "${knownBy}") } } }`,
    lines: ({ node }) =>
      /May 2025|Greater Manchester|requires? improvement/i.test(node.summary ?? '') ? ['later'] : [],
  },
  chain: {
    query: (asked) =>
      `{ paths(from: "${asked.of}", to: "${asked.to}", sameTime: true, maxHops: 2, not: ["${asked.not}"]) { paths { steps { node { id } } } } }`,
    lines: ({ paths }) =>
      paths.paths.map(({ steps }: { steps: readonly { node: { id: string } }[] }) =>
        steps.map(({ node }) => node.id).join(' '),
      ),
  },
  date: {
    query: ({ of, knownBy }) =>
      `{ event(id: "${of}") { date${knownBy === undefined ? '' : `(knownBy: "${knownBy}")`} } }`,
    lines: ({ event }) => (event.date === null ? [] : [event.date]),
  },
  out: {
    query: ({ of }) => `{ document(id: "${of}") { published knownFrom } }`,
    lines: ({ document }) => [`${document.published}, counted from ${document.knownFrom}`],
  },
  members: {
    query: (asked) =>
      `{ organization(id: "${asked.of}") { members(${times(asked)}) { edges { ${EDGE} ` +
      `node { standing role member { id } } } } } }`,
    lines: ({ organization }) =>
      organization.members.edges.map((edge: Edge) =>
        line(`${edge.node.member.id}, ${edge.node.role}`, edge.start, marks(edge)),
      ),
  },
  names: {
    query: (asked) => `{ node(id: "${asked.of}") { ... on Entity { alternateNames${days(asked)} } } }`,
    lines: ({ node }) => node.alternateNames,
  },
  status: {
    query: (asked) => `{ partnership(id: "${asked.of}") { status${days(asked)} } }`,
    lines: ({ partnership }) => [partnership.status],
  },
  quoted: {
    query: (asked) =>
      `{ document(id: "${asked.of}") { mentions(filter: { kind: ["quoted"] }, ${times(asked)}) { nodes { who { id } } } } }`,
    lines: ({ document }) => document.mentions.nodes.map(({ who }: { who: { id: string } }) => who.id),
  },
  name: {
    query: ({ of }) => `{ person(id: "${of}") { name named } }`,
    lines: ({ person }) => [person.named ? person.name : 'not named'],
  },
} as const satisfies Readonly<Record<string, Ask>>

export type AskName = keyof typeof asks
