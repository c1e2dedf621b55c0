/** A cell of a notebook, as its file has it. */
export interface Cell {
  readonly id: string
  readonly cell_type: string
  readonly source: readonly string[]
  readonly outputs?: readonly unknown[]
  readonly execution_count?: number | null
}

/** Something that a cell puts out. */
export interface Output {
  readonly output_type: string
  /** Of a stream: stdout or stderr. */
  readonly name?: string
  readonly text?: string
  readonly data?: Readonly<Record<string, string>>
}

/** A notebook that was run, as Markdown, and the pictures that it shows by their file's name. */
export interface Page {
  readonly text: string
  readonly pictures: ReadonlyMap<string, string>
}

const START =
  '<!-- Written from client/notebook/explore.ipynb as the tests run it: ' +
  'npm test -- test/notebook/notebook.test.ts -u -->\n'

/** The still picture within the explorer's own, which a page that is only read cannot show. */
const STILL = /<img src="data:image\/svg\+xml;base64,([^"]+)"/

/** Without empty lines, which would end the HTML within Markdown, and without what stands for styles. */
const asHtml = (html: string): string =>
  html
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')

const fenced = (language: string, text: string): string => `\`\`\`${language}\n${text.replace(/\n+$/, '')}\n\`\`\``

const pictured = (id: string): string => `![What the cell above draws](notebook/${id}.svg)`

function shown({ text, data = {} }: Output, id: string, pictures: Map<string, string>): string {
  const html = data['text/html']
  const svg = data['image/svg+xml'] ?? Buffer.from(STILL.exec(html ?? '')?.[1] ?? '', 'base64').toString()
  if (svg !== '') {
    pictures.set(`${id}.svg`, svg.replaceAll(/[ \t]+$/gm, ''))
    return pictured(id)
  }
  return html === undefined ? fenced('text', text ?? data['text/plain'] ?? '') : asHtml(html)
}

/** The page that a notebook is when it has run; `address` is the server's, and is written as that of `npm start`. */
export function renderedPage(
  cells: readonly Cell[],
  outputs: ReadonlyMap<string, readonly Output[]>,
  address: string,
): Page {
  const pictures = new Map<string, string>()
  const parts = cells.map(({ id, cell_type, source }) => {
    const text = source.join('')
    if (cell_type !== 'code') return text
    // How far something long has come is said to who waits, and belongs to no page.
    const made = (outputs.get(id) ?? []).filter(({ name }) => name !== 'stderr')
    return [fenced('python', text), ...made.map((output) => shown(output, id, pictures))].join('\n\n')
  })
  return { text: `${START}\n${parts.join('\n\n').replaceAll(address, 'http://127.0.0.1:4000')}\n`, pictures }
}
