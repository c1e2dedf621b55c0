import type { Subject } from './asked.ts'
import type { Cell } from './cell.ts'

const code = (id: string, source: string): Cell => ({ id, code: true, source })
const text = (id: string, source: string): Cell => ({ id, code: false, source })

const viewLinks = `days = answer
names = {node["id"]: node["name"] for graph in days.values() for node in graph["nodes"]}
edges = {edge["key"]: edge for graph in days.values() for edge in graph["edges"]}
on = {day: {edge["key"] for edge in graph["edges"]} for day, graph in days.items()}


def change(key):
    if "view" in on:
        return None
    return "kept" if key in on["before"] & on["after"] else "began" if key in on["after"] else "ended"


links = pd.DataFrame(
    {
        "key": key,
        "change": change(key),
        "from": names[edge["source"]],
        "link": edge["label"],
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
for column in {"earliestStart", "latestStart", "earliestEnd", "latestEnd"} & set(links.columns):
    links[column] = links[column].astype("datetime64[s]")
links`

const viewNodes = `nodes = {node["id"]: node for graph in days.values() for node in graph["nodes"]}
pd.DataFrame(nodes.values()).dropna(axis="columns", how="all")`

const connectionSentences = `paths = answer["paths"]["paths"]
pd.DataFrame(
    {
        "path": number,
        "length": path["length"],
        "sentence": path["sentence"],
        "together from": (path["window"] or {}).get("start"),
        "together to": (path["window"] or {}).get("end"),
    }
    for number, path in enumerate(paths, 1)
)`

const connectionSteps = `edges = {step["edge"]["key"]: step["edge"] for path in paths for step in path["steps"] if step["edge"]}
links = pd.DataFrame(
    {
        "path": number,
        "step": count,
        "from": here["node"]["name"],
        "link": here["edge"]["label"],
        "to": there["node"]["name"],
        "start": here["edge"]["start"],
        "end": here["edge"]["end"],
        **here["edge"]["bounds"],
        "sentence": here["edge"]["sentence"],
    }
    for number, path in enumerate(paths, 1)
    for count, (here, there) in enumerate(zip(path["steps"], path["steps"][1:]), 1)
)
links`

const changedLinks = `changes = answer["changes"]
parts = ("began", "ended", "continued")
edges = {edge["key"]: edge for part in parts for edge in changes[part]}
links = pd.DataFrame(
    {
        "change": part,
        "from": edge["sourceNode"]["name"],
        "link": edge["label"],
        "to": edge["targetNode"]["name"],
        "start": edge["start"],
        "end": edge["end"],
        **edge["bounds"],
        "sentence": edge["sentence"],
    }
    for part in parts
    for edge in changes[part]
)
links`

const newHolders = `def named(holders):
    return ", ".join(
        ("possibly " if one["holds"] == "POSSIBLY" else "") + one["member"]["name"] for one in holders
    )


pd.DataFrame(
    {"post": seat["post"]["label"], "before": named(seat["before"]), "after": named(seat["after"])}
    for seat in changes["newHolders"]
)`

const covered = `found = answer["coverage"]
cells = found["nodes"]
while found["pageInfo"]["hasNextPage"]:
    found = ask(QUERY, {**VARIABLES, "after": found["pageInfo"]["endCursor"]})["coverage"]
    cells += found["nodes"]
coverage = pd.DataFrame(
    {"organization": cell["organization"]["name"], "month": cell["month"], "statements": cell["statementCount"]}
    for cell in cells
)
coverage`

const coveredTable = `coverage.pivot_table(
    index="organization", columns="month", values="statements", aggfunc="sum", fill_value=0
)`

const sources: readonly Cell[] = [
  text('sources-about', 'Who says so.'),
  code(
    'sources',
    `pd.DataFrame(
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
)`,
  ),
]

const DATES =
  '`start` and `end` are as the documents give them; certain is from `latestStart` to `earliestEnd`, and what is ' +
  'missing is not known.'

/** The cells that read an answer, by what is asked: each defines `links` or `coverage`, and shows it. */
export const answerCells: Readonly<Record<Subject, readonly Cell[]>> = {
  view: [
    text(
      'links-about',
      `Every link that is drawn. ${DATES} \`open\` says that a source leaves the end open: it goes on.`,
    ),
    code('links', viewLinks),
    text(
      'nodes-about',
      'Every node that is drawn; of a body also when it was founded and dissolved, where its record says so.',
    ),
    code('nodes', viewNodes),
    ...sources,
  ],
  connection: [
    text('paths-about', 'The connections, the shortest first, and on which days all of one may have held at once.'),
    code('paths', connectionSentences),
    text('links-about', `Every step of them. ${DATES}`),
    code('links', connectionSteps),
    ...sources,
  ],
  changes: [
    text('links-about', `What began, what ended and what may have gone on. ${DATES}`),
    code('links', changedLinks),
    text('holders-about', 'Posts that changed hands.'),
    code('holders', newHolders),
    ...sources,
  ],
  coverage: [
    text('coverage-about', 'How many statements count in each month, by organisation.'),
    code('coverage', covered),
    code('table', coveredTable),
  ],
}
