import { type Attributes, readXml, type XmlEvents } from '../packed/read-xml.ts'

/** What a picture holds of a node or an edge: its attributes by the names that the picture declares. */
export interface Drawn {
  readonly id: string
  readonly of: 'node' | 'edge'
  /** Of an edge: the ids of its ends. */
  readonly ends?: readonly [string, string]
  readonly attributes: ReadonlyMap<string, string>
  /** Which of them only the spells of GEXF tell: the days on which it may be shown. */
  readonly shown: ReadonlySet<string>
}

interface Making {
  readonly of: 'node' | 'edge'
  readonly own: Attributes
  readonly attributes: Map<string, string>
  shown: ReadonlySet<string>
}

const isDrawn = (name: string): name is 'node' | 'edge' => name === 'node' || name === 'edge'

/** What GEXF writes as attributes of the element itself. */
const OF_ITSELF = ['label', 'start', 'end', 'startopen', 'endopen', 'weight', 'kind', 'type'] as const

/** Shared by all that tell nothing by spells. */
const NONE: ReadonlySet<string> = new Set()

/** Gathers nodes and edges of GraphML and GEXF as their XML comes by. */
class Pictures implements XmlEvents {
  readonly #names = new Map<string, string>()
  #drawn: Drawn[] = []
  #making: Making | undefined
  #class = ''
  #key = ''
  #text = ''
  #count = 0

  begin(name: string, attributes: Attributes): void {
    const { id = '', title = '', for: of = '', key = '', value = '' } = attributes
    // GraphML declares by key, GEXF by attribute, within attributes of a class.
    if (name === 'key') this.#names.set(id, attributes['attr.name'] ?? id)
    else if (name === 'attributes') this.#class = attributes['class'] ?? ''
    else if (name === 'attribute') this.#names.set(`${this.#class} ${id}`, title)
    else if (isDrawn(name)) this.#begin(name, attributes)
    else if (this.#making === undefined) return
    else if (name === 'data') [this.#key, this.#text] = [key, '']
    else if (name === 'attvalue') this.#set(this.#names.get(`${this.#making.of} ${of}`) ?? of, value)
    else if (name === 'spell') for (const when of ['start', 'end']) this.#show(when, attributes[when] ?? '')
  }

  #show(when: string, day: string): void {
    if (this.#making !== undefined && this.#set(when, day)) this.#making.shown = new Set([...this.#making.shown, when])
  }

  #begin(of: 'node' | 'edge', own: Attributes): void {
    this.#making = { of, own, attributes: new Map(), shown: NONE }
    for (const name of OF_ITSELF) this.#set(name, own[name] ?? '')
  }

  /** Notes what is said of an attribute, where it is the first to say it. */
  #set(name: string, value: string): boolean {
    if (value.trim() === '' || this.#making?.attributes.has(name) !== false) return false
    this.#making.attributes.set(name, value)
    return true
  }

  text(text: string): void {
    this.#text += text
  }

  end(name: string): void {
    if (name === 'data') this.#set(this.#names.get(this.#key) ?? this.#key, this.#text)
    if (!isDrawn(name) || this.#making === undefined) return
    const { of, own, attributes, shown } = this.#making
    this.#making = undefined
    this.#count += 1
    const { id = of === 'node' ? '' : String(this.#count), source, target } = own
    if (of === 'node') this.#drawn.push({ id, of, attributes, shown })
    else if (source !== undefined && target !== undefined)
      this.#drawn.push({ id, of, ends: [source, target], attributes, shown })
  }

  take(): Drawn[] {
    const drawn = this.#drawn
    this.#drawn = []
    return drawn
  }
}

/** Reads nodes and edges of GraphML or GEXF, in the order of the file. Throws Unreadable. */
export async function* readPicture(shown: string, pieces: AsyncIterable<string>): AsyncGenerator<readonly Drawn[]> {
  const pictures = new Pictures()
  for await (const _ of readXml(shown, pieces, pictures)) yield pictures.take()
}
