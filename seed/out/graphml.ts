import { entityLists, statementLists } from '../records.ts'
import { statementKindOf } from '../listed.ts'
import { isoDay, NO_UPPER } from '../../schema/time.ts'
import { attribution } from './credits.ts'
import { type Edge, edges, type Node, nodes } from './picture.ts'
import type { Taking, Writer } from './taking.ts'
import { attributes, escaped } from './xml.ts'

/** What is known of each node, each tie and the whole, and in which type. */
const KEYS: Readonly<Record<'graph' | 'node' | 'edge', Readonly<Record<string, 'string' | 'int'>>>> = {
  graph: { licence: 'string', attribution: 'string', asOf: 'string' },
  node: {
    label: 'string',
    type: 'string',
    kind: 'string',
    role: 'string',
    organization: 'string',
    seats: 'int',
    purpose: 'string',
    earliest: 'string',
    latest: 'string',
  },
  edge: {
    kind: 'string',
    label: 'string',
    start: 'string',
    end: 'string',
    earliest: 'string',
    latest: 'string',
    certainFrom: 'string',
    certainTo: 'string',
    holds: 'string',
    standing: 'string',
    certainty: 'string',
    post: 'string',
    onBehalfOf: 'string',
    sources: 'string',
    sourceCount: 'int',
  },
}

const told = (of: keyof typeof KEYS, values: Readonly<Record<string, unknown>>): string =>
  Object.keys(KEYS[of])
    .filter((name) => values[name] !== undefined && values[name] !== null && values[name] !== '')
    .map((name) => `<data key="${of}-${name}">${escaped(values[name])}</data>`)
    .join('')

const days = (bounds: Node['bounds']) =>
  bounds === undefined ? {} : { earliest: isoDay(bounds.earliestStart), latest: isoDay(bounds.latestEnd) }

const node = (one: Node): string =>
  `<node${attributes({ id: one.id })}>${told('node', { ...one, ...days(one.bounds) })}</node>\n`

function edge(one: Edge): string {
  const { id, source, target, bounds, sources } = one
  const certain =
    bounds.latestStart <= bounds.earliestEnd && bounds.latestStart < NO_UPPER
      ? { certainFrom: isoDay(bounds.latestStart), certainTo: isoDay(bounds.earliestEnd) }
      : {}
  const values = { ...one, ...days(bounds), ...certain, sources: sources.join('\n'), sourceCount: sources.length }
  return `<edge${attributes({ id, source, target })}>${told('edge', values)}</edge>\n`
}

async function* write(taking: Taking): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
  for (const [of, keys] of Object.entries(KEYS))
    for (const [name, type] of Object.entries(keys))
      yield `<key${attributes({ id: `${of}-${name}`, for: of, 'attr.name': name, 'attr.type': type })}/>\n`
  yield '<graph id="moothall" edgedefault="directed">\n'
  const licences = new Set(taking.sets.flatMap(({ licence }) => licence ?? []))
  const asOf = taking.asOf === undefined ? undefined : isoDay(taking.asOf)
  yield `${told('graph', { licence: [...licences].join('; '), attribution: attribution(taking.sets), asOf })}\n`
  for await (const one of nodes(taking)) yield node(one)
  for await (const one of edges(taking)) yield edge(one)
  yield '</graph>\n</graphml>\n'
}

export const graphml: Writer = {
  what: 'a picture for networkx, yEd and others',
  type: 'application/graphml+xml; charset=utf-8',
  ending: 'graphml',
  carries: [...entityLists, ...statementLists.filter((list) => statementKindOf(list).tie)],
  write,
}
