import type { Bounds } from '../../schema/bounds.ts'
import { type Day, isoDay, NO_UPPER } from '../../schema/time.ts'
import { attribution } from './credits.ts'
import { graphml } from './graphml.ts'
import { type Edge, edges, type Node, nodes } from './picture.ts'
import type { Taking, Writer } from './taking.ts'
import { attributes, escaped } from './xml.ts'

/** Attributes of nodes and ties that are the same on all days. */
const STATIC = {
  node: ['type', 'kind', 'role', 'organization', 'seats', 'purpose'],
  edge: ['start', 'end', 'standing', 'certainty', 'post', 'onBehalfOf', 'sources'],
} as const
/** Whether it held: certainly on some days, possibly on others (https://gexf.net/dynamics.html). */
const HOLDS = 'holds'

/** Days from one to another; without an end there is none. */
const span = (earliest: Day, latest: Day): string => attributes({ start: isoDay(earliest), end: isoDay(latest) })

/** The days on which it may have held. GEXF takes what has no spell for what always is. */
function spells({ earliestStart, latestEnd }: Bounds): string {
  const days = span(earliestStart, latestEnd)
  return days === '' ? '' : `<spells><spell${days}/></spells>`
}

/** On which days it held certainly, and on which possibly. */
function certainties({ earliestStart, latestStart, earliestEnd, latestEnd }: Bounds): string {
  const value = (said: string, from: Day, to: Day): string =>
    from > to || from > NO_UPPER ? '' : `<attvalue${attributes({ for: HOLDS, value: said })}${span(from, to)}/>`
  if (latestStart > earliestEnd || latestStart >= NO_UPPER) return value('POSSIBLY', earliestStart, latestEnd)
  return [
    value('POSSIBLY', earliestStart, latestStart - 1),
    value('CERTAINLY', latestStart, earliestEnd),
    value('POSSIBLY', earliestEnd + 1, latestEnd),
  ].join('')
}

const values = (of: keyof typeof STATIC, one: Readonly<Record<string, unknown>>): string =>
  STATIC[of]
    .filter((name) => one[name] !== undefined && one[name] !== '')
    .map((name) => `<attvalue${attributes({ for: name, value: one[name] })}/>`)
    .join('')

const node = (one: Node): string =>
  `<node${attributes({ id: one.id, label: one.label })}><attvalues>${values('node', { ...one })}</attvalues>` +
  `${one.bounds === undefined ? '' : spells(one.bounds)}</node>\n`

function edge(one: Edge): string {
  const { id, source, target, label, kind, bounds, sources } = one
  const told = values('edge', { ...one, sources: sources.join('; ') })
  return (
    `<edge${attributes({ id, source, target, label, kind })}><attvalues>${told}${certainties(bounds)}</attvalues>` +
    `${spells(bounds)}</edge>\n`
  )
}

function head({ sets }: Taking): string {
  const licences = [...new Set(sets.flatMap(({ licence }) => licence ?? []))].join(', ')
  const declared = (['node', 'edge'] as const).map((of) => {
    const all = STATIC[of].map((name) => `<attribute${attributes({ id: name, title: name, type: 'string' })}/>`)
    return `<attributes class="${of}" mode="static">${all.join('')}</attributes>\n`
  })
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" version="1.3">\n` +
    `<meta><creator>Moothall</creator><keywords>${escaped(licences)}</keywords>` +
    `<description>${escaped(attribution(sets))}</description></meta>\n` +
    `<graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">\n` +
    `${declared.join('')}<attributes class="edge" mode="dynamic">` +
    `<attribute id="${HOLDS}" title="${HOLDS}" type="string"/></attributes>\n`
  )
}

async function* write(taking: Taking): AsyncGenerator<string> {
  yield head(taking)
  yield '<nodes>\n'
  for await (const one of nodes(taking)) yield node(one)
  yield '</nodes>\n<edges>\n'
  // What holds on no day, as its sources rule each other out, would be shown on all.
  for await (const one of edges(taking)) if (one.bounds.earliestStart <= one.bounds.latestEnd) yield edge(one)
  yield '</edges>\n</graph>\n</gexf>\n'
}

export const gexf: Writer = {
  what: 'a picture with its days, for Gephi',
  type: 'application/gexf+xml; charset=utf-8',
  ending: 'gexf',
  carries: graphml.carries,
  write,
}
