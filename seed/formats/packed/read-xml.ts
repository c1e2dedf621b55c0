import { SaxesParser } from 'saxes'
import { Unreadable } from '../unreadable.ts'

/** Elements within elements: what people's programs write has ten. */
const DEEPEST = 200
/** Letters of the longest text, name or comment. */
const LONGEST = 16_000_000

/** Attributes by their names without prefix. */
export type Attributes = Readonly<Record<string, string>>

/** What is done as elements begin and end; names are without prefix. */
export interface XmlEvents {
  begin(name: string, attributes: Attributes, within: readonly string[]): void
  end?(name: string, within: readonly string[]): void
  text?(text: string, within: readonly string[]): void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

function localAttributes(given: Readonly<Record<string, string>>): Attributes {
  const attributes: Record<string, string> = {}
  for (const name of Object.keys(given)) attributes[local(name)] ??= given[name] ?? ''
  return attributes
}

const ENTITIES =
  'declares entities of its own, which can unfold without end. Save it without a DOCTYPE of its own, and try again.'

function parserOf(shown: string, events: XmlEvents, seen: () => void): SaxesParser {
  const parser = new SaxesParser()
  const within: string[] = []
  parser.on('error', ({ message }) => {
    throw new Unreadable(shown, `is no whole XML (${message.slice(0, 120)}). Get the file anew.`)
  })
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Unreadable(shown, ENTITIES)
  })
  parser.on('opentag', ({ name, attributes }) => {
    seen()
    within.push(local(name))
    if (within.length > DEEPEST)
      throw new Unreadable(shown, `has elements in elements, over ${DEEPEST} deep. Save it anew.`)
    events.begin(local(name), localAttributes(attributes), within)
  })
  const text = (found: string): void => {
    seen()
    if (within.length > 0) events.text?.(found, within)
  }
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('closetag', ({ name }) => {
    seen()
    events.end?.(local(name), within)
    within.pop()
  })
  return parser
}

/**
 * Reads XML piece by piece, and yields after each, so that what the events made can be handed on. No entities but the
 * five that XML has. Throws Unreadable.
 */
export async function* readXml(shown: string, pieces: AsyncIterable<string>, events: XmlEvents): AsyncGenerator<void> {
  let since = 0
  const parser = parserOf(shown, events, () => {
    since = 0
  })
  for await (const piece of pieces) {
    since += piece.length
    parser.write(piece)
    if (since > LONGEST)
      throw new Unreadable(shown, `has a text of over ${LONGEST.toLocaleString('en-GB')} letters. Save it anew.`)
    yield
  }
  parser.close()
  yield
}

/** Reads XML to its end. Throws Unreadable. */
export async function readXmlWhole(shown: string, pieces: AsyncIterable<string>, events: XmlEvents): Promise<void> {
  for await (const _ of readXml(shown, pieces, events));
}
