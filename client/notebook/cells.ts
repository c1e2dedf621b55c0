import { answerCells } from './answer-cells.ts'
import type { Asked } from './asked.ts'
import type { Cell } from './cell.ts'
import { asMarkdown, linkTo } from './markdown.ts'
import { python, questionInPython } from './in-python.ts'

/** What a notebook is written from. */
export interface Written {
  /** What is shown: its title, and its sentence or what is drawn. */
  readonly title: string
  readonly words: string
  readonly link: string
  readonly endpoint: string
  /** Whose data it is; empty where that is not known. */
  readonly credit: string
  readonly asked: Asked
}

const setUp = ({ link, endpoint, asked: { text, variables } }: Written): string => `import json
import urllib.request

import pandas as pd

# A name may hold a dollar sign, and what stands between two of them is no formula.
pd.set_option("display.html.use_mathjax", False)

ENDPOINT = ${python(endpoint)}
LINK = ${python(link)}
${questionInPython({ text, variables })}


def ask(query, variables):
    body = json.dumps({"query": query, "variables": variables}).encode()
    request = urllib.request.Request(ENDPOINT, body, {"content-type": "application/json", "accept": "application/json"})
    with urllib.request.urlopen(request, timeout=60) as response:
        answer = json.load(response)
    if answer.get("errors"):
        raise RuntimeError("; ".join(f"{error['extensions']['code']}: {error['message']}" for error in
          answer["errors"]))
    return answer["data"]


answer = ask(QUERY, VARIABLES)
list(answer)`

const show = `from IPython.display import IFrame

IFrame(LINK.replace("/?", "/embed?", 1).replace("/#", "/embed#", 1), width="100%", height=560)`

/** The cells of a notebook of what is shown. They need Python's own library and pandas, and nothing of ours. */
export const cells = (written: Written): readonly Cell[] => [
  {
    id: 'about',
    code: false,
    source: `# ${asMarkdown(written.title)}

${asMarkdown(written.words)} ${linkTo(written.link, 'Open it in the explorer')}.

It comes from public documents, and appearing in it implies no wrongdoing. The cells below ask the same question again,
list what it is answered with, and cite the passages that each link rests on.${
      written.credit === '' ? '' : `\n\n${asMarkdown(written.credit)}`
    }`,
  },
  { id: 'question', code: true, source: setUp(written) },
  ...answerCells[written.asked.about],
  { id: 'picture-about', code: false, source: 'The view itself, where your browser reaches the server.' },
  { id: 'picture', code: true, source: show },
  {
    id: 'more',
    code: false,
    source: `With the package in Moothall's folder (\`pip install './client/notebook[widget]'\`), what is shown is an answer of
its own: a table, a networkx graph, and the picture to work with.

\`\`\`python
import moothall

answer = moothall.connect(${python(new URL('/', written.link).href)}).view(LINK)
answer.to_networkx()
answer.widget()
\`\`\``,
  },
]
