import { asMarkdown, linkTo } from './markdown.ts'

/** A cell of a notebook; what is not code is Markdown. */
export interface Cell {
  readonly id: string
  readonly code: boolean
  readonly source: string
}

/** What a view's notebook is written from. */
export interface Written {
  readonly words: string
  readonly link: string
  readonly endpoint: string
  readonly text: string
  readonly variables: Readonly<Record<string, unknown>>
}

/** A JSON value as Python writes it. Text is the same in both. */
export function python(value: unknown): string {
  if (value === null) return 'None'
  if (Array.isArray(value)) return `[${value.map(python).join(', ')}]`
  return JSON.stringify(value)
}

const setUp = ({ link, endpoint, text, variables }: Written): string => `import json
import urllib.request

import pandas as pd

# A name may hold a dollar sign, and what stands between two of them is no formula.
pd.set_option("display.html.use_mathjax", False)

ENDPOINT = ${python(endpoint)}
LINK = ${python(link)}
QUERY = """
${text}
"""
VARIABLES = {
${Object.entries(variables)
  .map(([name, value]) => `    ${python(name)}: ${python(value)},`)
  .join('\n')}
}


def ask(query, variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(ENDPOINT, body, {"content-type": "application/json", "accept": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        answer = json.load(response)
    if answer.get("errors"):
        raise RuntimeError("; ".join(f"{error['extensions']['code']}: {error['message']}" for error in
          answer["errors"]))
    return answer["data"]


days = ask(QUERY, VARIABLES)
{day: f"{len(graph['nodes'])} things, {len(graph['edges'])} ties" for day, graph in days.items()}`

const table = `names = {node["id"]: node["name"] for graph in days.values() for node in graph["nodes"]}
edges = {edge["key"]: edge for graph in days.values() for edge in graph["edges"]}
on = {day: {edge["key"] for edge in graph["edges"]} for day, graph in days.items()}


def change(key):
    if "view" in on:
        return None
    return "kept" if key in on["before"] & on["after"] else "began" if key in on["after"] else "ended"


ties = pd.DataFrame(
    {
        "key": key,
        "change": change(key),
        "from": names[edge["source"]],
        "tie": edge["label"],
        "to": names[edge["target"]],
        "start": edge["start"],
        "end": edge["end"],
        **edge["bounds"],
        # A source says that it goes on.
        "open": edge["end"] == "..",
        **{key: edge[key] for key in ("holds", "standing", "certainty")},
        "sentence": edge["sentence"],
    }
    for key, edge in sorted(edges.items())
).dropna(axis="columns", how="all")
for column in {"earliestStart", "latestStart", "earliestEnd", "latestEnd"} & set(ties.columns):
    ties[column] = ties[column].astype("datetime64[s]")
ties`

const things = `nodes = {node["id"]: node for graph in days.values() for node in graph["nodes"]}
pd.DataFrame(nodes.values()).dropna(axis="columns", how="all")`

const sources = `pd.DataFrame(
    {
        "statement": edge["sentence"],
        "document": citation["document"]["title"],
        "published": citation["document"]["published"],
        "locator": citation["locator"],
        "paraphrase": citation["paraphrase"],
        "said by": (citation["attributedTo"] or {}).get("name"),
        "url": citation["document"]["url"],
    }
    for _, edge in sorted(edges.items())
    for citation in edge["statement"]["citations"]
)`

const show = `from IPython.display import IFrame

IFrame(LINK.replace("/?", "/embed?", 1).replace("/#", "/embed#", 1), width="100%", height=560)`

/** The cells of a view's notebook. They need Python's own library and pandas, and nothing of ours. */
export const cells = (written: Written): readonly Cell[] => [
  {
    id: 'about',
    code: false,
    source: `# A view of Moothall

${asMarkdown(written.words)} ${linkTo(written.link, 'Open it in the explorer')}.

It comes from public papers, and appearing in it implies no wrongdoing. The cells below ask the same question again, list every tie that
the view draws, and cite the passages that each rests on.`,
  },
  { id: 'question', code: true, source: setUp(written) },
  {
    id: 'ties-about',
    code: false,
    source:
      'Every tie that is drawn. `start` and `end` are as the papers give them; certain is from ' +
      '`latestStart` to `earliestEnd`, and what is missing is not known. `open` says that a source ' +
      'leaves the end open: it goes on.',
  },
  { id: 'ties', code: true, source: table },
  {
    id: 'things-about',
    code: false,
    source: 'Every thing that is drawn; of a body also when it was founded and dissolved, where its record says so.',
  },
  { id: 'things', code: true, source: things },
  { id: 'sources-about', code: false, source: 'Who says so.' },
  { id: 'sources', code: true, source: sources },
  { id: 'picture-about', code: false, source: 'The view itself, where your browser reaches the server.' },
  { id: 'picture', code: true, source: show },
  {
    id: 'more',
    code: false,
    source: `With the package in Moothall's folder (\`pip install ./client/notebook\`), the same view is also a networkx graph:

\`\`\`python
import moothall

view = moothall.connect(${python(new URL('/', written.link).href)}).view(LINK)
view.graph
\`\`\``,
  },
]
