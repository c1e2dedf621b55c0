import { afterAll, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary.ts'
import { preparePython } from './python.ts'

const folder = temporaryFolder()
afterAll(folder.remove)

/** Short words, as a label is broken at spaces and where it is too long. */
const NAMES = [
  '<script>run(1)</script>',
  '$\\href{data:x}{x}$',
  '$\\unknown$',
  '*_`[a](javascript:b)|#',
  '"quoted"&amp;',
  'محمد',
  'שרה',
]

const SCRIPT = `import json, sys, xml.etree.ElementTree as xml
import networkx as nx, pandas as pd, moothall
from types import SimpleNamespace
from moothall.address import read_address
from moothall.answers.answer import Asked
from moothall.view import View

names = json.load(sys.stdin)
graph = nx.MultiDiGraph(truncated=False, totalNodes=len(names))
for at, name in enumerate(names):
    graph.add_node(f"person:n{at}", name=name, type="PERSON")
days = {day: pd.Timestamp("2020-01-01") for day in ("earliestStart", "latestStart", "earliestEnd", "latestEnd")}
held = pd.DataFrame([{"who": name, "post": name, **days} for name in names])
held["citations"] = [[{"document": {"title": name, "url": "javascript:alert(1)"}, "paraphrase": name}, \
      {"document": {"title": name, "url": "https://a.example"}}] for name in names]
pictures = {"draw": moothall.draw(graph, title=names[0]), "timeline": moothall.timeline(held, label="who", \
      group="post", title=names[2])}
server = SimpleNamespace(url='http://127.0.0.1:4000/"><script>alert(1)</script>')
asked = Asked(server, "", {}, read_address("http://127.0.0.1:4000/?show=person:n1"))
shown = moothall.Shown(View(asked, graph), static=False, height=100)
cited = moothall.sources(held, said="who")
print(json.dumps({
    "texts": {key: ["".join(text.itertext()) \
      for text in xml.fromstring(still.svg).iter("{http://www.w3.org/2000/svg}text")] for key, still in pictures.items()},
    "elements": sorted({element.tag.split("}")[1] for still in pictures.values() for element in xml.fromstring(still.svg).iter()}),
    "page": shown._repr_mimebundle_()["text/html"],
    "urls": sorted({str(url) for url in cited["url"].dropna()}),
    "table": cited._repr_html_(),
}))`

interface Answer {
  readonly texts: Readonly<Record<'draw' | 'timeline', readonly string[]>>
  readonly elements: readonly string[]
  readonly page: string
  readonly urls: readonly string[]
  readonly table: string
}

test('hostile names show as they are in pictures and tables, and make no element, link or formula', {
  timeout: 600_000,
}, async () => {
  const python = await preparePython(folder.path)
  const { code, out, words } = await python.run(['-c', SCRIPT], { input: JSON.stringify(NAMES) })
  expect(code, words).toBe(0)
  const { texts, elements, page, urls, table } = JSON.parse(out) as Answer
  expect(texts.draw).toEqual(expect.arrayContaining(NAMES))
  expect(texts.timeline).toEqual(expect.arrayContaining(NAMES))
  expect(elements).not.toEqual(expect.arrayContaining(['script']))
  expect(page).not.toContain('<script')
  expect(urls).toEqual(['https://a.example'])
  expect(table).not.toMatch(/<script|<a /)
  expect(table).toContain('tex2jax_ignore')
})
