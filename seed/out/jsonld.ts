import { nquads } from './nquads.ts'
import { type Quad, rdf, type Said, wordAddress } from './rdf.ts'
import type { Taking, Writer } from './taking.ts'
import { PREFIXES, THINGS, WORDS } from './vocabulary.ts'

type Node = Record<string, unknown>

const short = (address: string): string => {
  const found = Object.entries(PREFIXES).find(([, prefix]) => address.startsWith(prefix))
  return found === undefined ? address : `${found[0]}:${address.slice(found[1].length)}`
}

/** What each word means, so that a reader who knows nothing of us understands it (https://www.w3.org/TR/json-ld11/). */
const context = {
  '@version': 1.1,
  ...Object.fromEntries(Object.entries(PREFIXES).map(([name, id]) => [name, { '@id': id, '@prefix': true }])),
  ...Object.fromEntries(
    Object.keys(WORDS).map((word) => {
      const id = wordAddress(word)
      return [word, THINGS.has(word) ? { '@id': id, '@type': '@id' } : id]
    }),
  ),
}

const value = (word: string, said: Said): unknown => {
  if ('id' in said) return word === 'type' ? short(said.id) : THINGS.has(word) ? said.id : { '@id': said.id }
  if (said.type !== undefined) return { '@value': said.value, '@type': short(said.type) }
  return THINGS.has(word) ? { '@value': said.value } : said.value
}

/** Triples of one graph as nodes, one a subject. */
function nodesOf(quads: readonly Quad[]): Node[] {
  return [...Map.groupBy(quads, ({ subject }) => subject)].map(([subject, own]) => {
    const node: Node = { '@id': subject }
    for (const [word, same] of Map.groupBy(own, (quad) => quad.word)) {
      const values = same.map(({ object }) => value(word, object))
      node[word === 'type' ? '@type' : word] = values.length === 1 ? values[0] : values
    }
    return node
  })
}

/** Quads as nodes; what is said in a graph stands within the node of that graph. */
function documentNodes(quads: readonly Quad[]): Node[] {
  const graphs = Map.groupBy(quads, ({ graph }) => graph)
  const nodes = nodesOf(graphs.get(undefined) ?? [])
  for (const node of nodes) {
    const said = graphs.get(String(node['@id']))
    if (said !== undefined) node['@graph'] = nodesOf(said)
  }
  return nodes
}

async function* write(taking: Taking): AsyncGenerator<string> {
  yield `{\n"@context": ${JSON.stringify(context)},\n"@graph": [`
  let between = '\n'
  for await (const quads of rdf(taking)) {
    const nodes = documentNodes(quads)
    if (nodes.length === 0) continue
    yield `${between}${nodes.map((node) => JSON.stringify(node)).join(',\n')}`
    between = ',\n'
  }
  yield '\n]\n}\n'
}

export const jsonld: Writer = {
  what: 'JSON-LD in the words of W3C ORG, PROV-O and Popolo',
  type: 'application/ld+json; charset=utf-8',
  ending: 'jsonld',
  carries: nquads.carries,
  write,
}
