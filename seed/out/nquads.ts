import { entityLists, statementLists } from '../records.ts'
import { type Quad, rdf, type Said, wordAddress } from './rdf.ts'
import type { Taking, Writer } from './taking.ts'

/** As N-Quads writes them (https://www.w3.org/TR/n-quads/, with the canonical escapes). */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
}

const code = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

const literal = (value: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be escaped.
  `"${value.toWellFormed().replace(/["\\\x00-\x1F\x7F]/g, (letter) => ESCAPES[letter] ?? code(letter))}"`

const object = (said: Said): string =>
  'id' in said ? `<${said.id}>` : `${literal(said.value)}${said.type === undefined ? '' : `^^<${said.type}>`}`

const line = ({ subject, word, object: said, graph }: Quad): string =>
  `<${subject}> <${wordAddress(word)}> ${object(said)}${graph === undefined ? '' : ` <${graph}>`} .\n`

async function* write(taking: Taking): AsyncGenerator<string> {
  for await (const quads of rdf(taking)) yield quads.map(line).join('')
}

export const nquads: Writer = {
  what: 'N-Quads, each statement a graph of its own with where it comes from',
  type: 'application/n-quads; charset=utf-8',
  ending: 'nq',
  carries: [...entityLists, ...statementLists],
  write,
}
