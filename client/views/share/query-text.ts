import { python, questionInPython } from '../../notebook/in-python.ts'
import type { Question } from '../../notebook/question.ts'

/** The languages in which a question can be taken away. */
export const languages = [
  { id: 'graphql', title: 'GraphQL' },
  { id: 'python', title: 'Python' },
  { id: 'r', title: 'R' },
  { id: 'curl', title: 'curl' },
] as const
export type Language = (typeof languages)[number]['id']

/** Text within single quotes of a shell. */
const inShell = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`

/** Text as R reads it; its escapes are those of JSON, but for the surrogate pairs that JSON does not write. */
const inR = (text: string): string => JSON.stringify(text)

const writers: Readonly<Record<Language, (question: Question, endpoint: string) => string>> = {
  graphql: ({ text, variables }) =>
    `${text}\n\n# Variables\n${JSON.stringify(variables, null, 2).replace(/^/gm, '# ')}`,
  python: ({ text, variables }, endpoint) => `import json
import urllib.request

${questionInPython({ text, variables })}

request = urllib.request.Request(
    ${python(endpoint)},
    json.dumps({"query": QUERY, "variables": VARIABLES}).encode(),
    {"content-type": "application/json", "accept": "application/json"},
)
with urllib.request.urlopen(request, timeout=60) as response:
    answer = json.load(response)
answer`,
  r: ({ text, variables }, endpoint) => `library(httr2)

query <- ${inR(text)}
variables <- jsonlite::fromJSON(${inR(JSON.stringify(variables))}, simplifyVector = FALSE)

answer <- request(${inR(endpoint)}) |>
  req_body_json(list(query = query, variables = variables), null = "null") |>
  req_perform() |>
  resp_body_json()
answer`,
  curl: (
    question,
    endpoint,
  ) => `curl --json ${inShell(JSON.stringify({ query: question.text, variables: question.variables }))} \\
  ${inShell(endpoint)}`,
}

/** A question written out for a language, to an endpoint (absolute URL); it runs as it is. */
export const writtenIn = (language: Language, question: Question, endpoint: string): string =>
  writers[language](question, endpoint)
