import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { preparePython } from '../notebook/python.ts'
import { openBrowser } from '../support/browser.ts'
import { root } from '../support/sources.ts'
import { type Started, startProgram } from '../support/started.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { type Copied, copyCheckout } from './copied.ts'

/**
 * A kind of node and a field of a thing are added to a copy of the checkout by the steps of CONTRIBUTING.md and by
 * nothing else, and are asked for wherever a person would look.
 */

const folder = temporaryFolder()
let copy: Copied
let server: Started | undefined
let address = ''
afterAll(async () => {
  server?.signal('SIGTERM')
  await server?.ended
  await folder.remove()
})

const example = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8')

const row = `
  {
    type: 'SCHOOL_BOARD',
    typename: 'SchoolBoard',
    label: 'School board',
    plural: 'School boards',
    prefix: 'schoolboard',
    one: 'schoolBoard',
    many: 'schoolBoards',
    description: 'Who governs a school.',
    shape: 'hexagon',
    colour: { light: '#123456', dark: '#abcdef' },
    drawn: true,
    properties: {
      name,
      motto: { form: 'text', searched: true },
      chairs: { form: 'count', default: 7 },
      organization: { form: 'entity', of: ['ORGANIZATION'] },
      founded: { form: 'date' },
    },
    calledBy: 'name',
    filter: { ids, name: named, organization: { is: 'equal', column: 'organization' } },
    order: byName,
    lists: { affiliations: { statement: 'Affiliation', at: 'either' } },
  },`

/** The files a recipe changes, and how: exactly those that CONTRIBUTING names. */
const kindOfNode: Readonly<Record<string, (file: string) => void>> = {
  'schema/README.md': (file) =>
    copy.insert(file, '# Glossary\n', '\nA school board is who governs a school, and not a board.\n'),
  'schema/kinds/entities.ts': (file) => copy.insert(file, 'export const entityKinds = [', row),
  'schema/': (file) => copy.add(`${file}school-board.graphql`, example('school-board.graphql')),
  'schema/kinds/relations.ts': (file) => copy.insert(file, 'const BODIES = [', "'SCHOOL_BOARD', "),
}
const fieldOfThing: Readonly<Record<string, (file: string) => void>> = {
  'schema/kinds/entities.ts': (file) =>
    copy.insert(file, '      honorificPrefix: { ...text, searched: true },\n', '      party: text,\n'),
  'schema/person.graphql': (file) =>
    copy.insert(file, '  named: Boolean!\n', '  "The party they stand for."\n  party: String\n'),
}

/** The steps that CONTRIBUTING lists under a heading. */
function stepsOf(heading: string): string[] {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const from = text.indexOf(`**${heading}**`)
  expect(from, heading).toBeGreaterThan(-1)
  return [
    ...(text
      .slice(from)
      .split(/\n(?!\d\.|\n\d\.)(?=\S)/)[0]
      ?.matchAll(/^\d+\. (.*)$/gm) ?? []),
  ].map(([, step]) => step ?? '')
}

const generate = (): Promise<string> =>
  copy.node(
    'schema/generate.ts',
    'client/api/schema.gen.d.ts',
    'client/style/kinds.gen.css',
    'client/notebook/moothall/kinds.py',
  )

beforeAll(() => {
  copy = copyCheckout(join(folder.path, 'checkout'))
}, 60_000)

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what a test is about.
async function ask(query: string): Promise<any> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  const { data, errors } = (await response.json()) as { data: unknown; errors?: unknown }
  expect(errors).toBeUndefined()
  return data
}

test('the steps of the recipes are those that are done here', () => {
  expect(
    stepsOf('a kind of node.').map((step) => Object.keys(kindOfNode).filter((file) => step.includes(`\`${file}\``))),
  ).toEqual([['schema/README.md'], ['schema/kinds/entities.ts'], ['schema/'], ['schema/kinds/relations.ts'], []])
  expect(stepsOf('a kind of node.').at(-1)).toContain('`npm run generate`')
  expect(stepsOf('a field of a thing.')).toEqual([
    expect.stringContaining('`schema/kinds/entities.ts`'),
    expect.stringContaining('`.graphql`'),
    expect.stringContaining('`npm run generate`'),
  ])
})

test('half of a recipe is refused by name', { timeout: 60_000 }, async () => {
  kindOfNode['schema/kinds/entities.ts']?.('schema/kinds/entities.ts')
  await expect(generate()).rejects.toThrow(/row of SchoolBoard has no type in the SDL/)
  fieldOfThing['schema/kinds/entities.ts']?.('schema/kinds/entities.ts')
  await expect(generate()).rejects.toThrow(/Person has no field 'party'/)
})

test('with the other half types and rules are clean', { timeout: 180_000 }, async () => {
  for (const [file, change] of Object.entries({ ...kindOfNode, ...fieldOfThing }))
    if (file !== 'schema/kinds/entities.ts') change(file)
  await generate()
  const [types] = await Promise.all([
    copy.node(
      'node_modules/typescript/bin/tsc',
      '--noEmit',
      '--tsBuildInfoFile',
      join(folder.path, 'types.tsbuildinfo'),
    ),
    copy.node('node_modules/@biomejs/biome/bin/biome', 'check', 'schema'),
  ])
  expect(types).toBe('')
})

test('the rules of the data see the kind', { timeout: 60_000 }, async () => {
  copy.add(
    'seed/entities/school-boards.yaml',
    example('school-boards.yaml').replace('Another Governing Body', 'Governors of Example School'),
  )
  await expect(copy.node('seed/check.ts')).rejects.toThrow(/is called 'Governors of Example School', as 'schoolboard:/)
  copy.add(
    'seed/entities/school-boards.yaml',
    example('school-boards.yaml').replace('organization: org:example-school', 'organization: org:nobody'),
  )
  await expect(copy.node('seed/check.ts')).rejects.toThrow(/'org:nobody' is not known/)
  copy.add('seed/entities/school-boards.yaml', example('school-boards.yaml'))
  expect(await copy.node('seed/check.ts')).toContain('no errors')
})

test('the server starts with it', { timeout: 180_000 }, async () => {
  const { NODE_ENV: _, VITEST: __, NODE_OPTIONS: ___, ...env } = process.env
  server = startProgram(process.execPath, ['server/main.ts'], {
    cwd: copy.path,
    env: {
      ...env,
      PORT: '0',
      DATA_DIR: join(folder.path, 'data'),
      QUERY_TIMEOUT_MS: '60000',
      REQUEST_TIMEOUT_MS: '70000',
    },
  })
  address = (await server.says(/Moothall is ready: (\S+)/, 170_000))[1] ?? ''
})

test('the API lists, filters, gives and finds it', { timeout: 120_000 }, async () => {
  const data = await ask(`{
    all: schoolBoards { totalCount nodes { id type name chairs } }
    down: schoolBoards(orderBy: NAME_DESC) { nodes { id } }
    byName: schoolBoards(filter: { name: "governors" }) { nodes { id } }
    bySchool: schoolBoards(filter: { organization: "org:example-school" }) { nodes { id } }
    bySchoolOfNone: schoolBoards(filter: { organization: "org:example-trust" }) { nodes { id } }
    one: schoolBoard(id: "schoolboard:example-governors") {
      name motto chairs founded organization { name } affiliations { nodes { to { id } } }
    }
    node(id: "schoolboard:example-governors") { __typename ... on SchoolBoard { name motto } }
    nodes(ids: ["schoolboard:example-governors", "org:example-trust"]) { ... on Entity { __typename name } }
    search(text: "curiosity", types: [SCHOOL_BOARD]) { nodes { node { id } } }
    person(id: "person:ada-example") { name party }
  }`)
  const [example] = [{ id: 'schoolboard:example-governors' }]
  expect(data.all).toEqual({
    totalCount: 2,
    nodes: [
      { id: 'schoolboard:other-governors', type: 'SCHOOL_BOARD', name: 'Another Governing Body', chairs: 7 },
      { ...example, type: 'SCHOOL_BOARD', name: 'Governors of Example School', chairs: 12 },
    ],
  })
  expect(data.down.nodes).toEqual([example, { id: 'schoolboard:other-governors' }])
  expect(data.byName.nodes).toEqual([example])
  expect(data.bySchool.nodes).toEqual([example])
  expect(data.bySchoolOfNone.nodes).toEqual([])
  const motto = 'Curiosity before compliance'
  expect(data.one).toEqual({
    name: 'Governors of Example School',
    motto,
    chairs: 12,
    founded: '2019-09',
    organization: { name: 'Example School' },
    affiliations: { nodes: [{ to: { id: 'org:example-trust' } }] },
  })
  expect(data.node).toEqual({ __typename: 'SchoolBoard', name: 'Governors of Example School', motto })
  expect(data.nodes).toEqual([
    { __typename: 'SchoolBoard', name: 'Governors of Example School' },
    { __typename: 'Organization', name: 'Example Trust' },
  ])
  expect(data.search.nodes).toEqual([{ node: example }])
  expect(data.person).toEqual({ name: 'Ada Example', party: 'Progress Party' })
})

test('the API counts it, and draws it round what it is tied to', { timeout: 120_000 }, async () => {
  const data = await ask(`{
    stats { entitiesByType { key count } }
    facets { types { key count } }
    expansions(of: ["org:example-trust"]) { relation type count }
    neighbourhood(of: ["org:example-trust"]) { nodes { id } edges { kind source target } }
    back: neighbourhood(of: ["schoolboard:other-governors"], types: [ORGANIZATION]) { nodes { id } }
    paths(from: "schoolboard:example-governors", to: "schoolboard:other-governors") { paths { sentence } }
  }`)
  const counted = { key: 'SCHOOL_BOARD', count: 2 }
  expect(data.stats.entitiesByType).toContainEqual(counted)
  expect(data.facets.types).toContainEqual(counted)
  expect(data.expansions).toEqual([{ relation: 'PART_OF', type: 'SCHOOL_BOARD', count: 2 }])
  expect(data.neighbourhood.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([
    'org:example-trust',
    'schoolboard:example-governors',
    'schoolboard:other-governors',
  ])
  expect(data.neighbourhood.edges).toContainEqual({
    kind: 'PART_OF',
    source: 'schoolboard:example-governors',
    target: 'org:example-trust',
  })
  expect(data.back.nodes).toEqual([{ id: 'schoolboard:other-governors' }, { id: 'org:example-trust' }])
  expect(data.paths.paths[0].sentence).toContain('Governors of Example School')
})

test('the explorer draws it, names it in the legend and has its colour', { timeout: 120_000 }, async () => {
  const browser = await openBrowser()
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' })
  page.setDefaultTimeout(80_000)
  await page.goto(new URL('/?show=schoolboard:example-governors,org:example-trust', address).href)
  await page.getByRole('button', { name: 'Legend', exact: true }).click()
  const legend = page.getByRole('button', { name: 'School boards 1' })
  // Neo4j plans a question when it is first asked, which on a busy machine takes longer than a page waits.
  const again = page.getByRole('button', { name: 'Try again' })
  while (!(await legend.isVisible())) {
    await legend.or(again).first().waitFor()
    if (await again.first().isVisible()) await again.first().click()
  }
  const colour = await legend.locator('.kind-mark').evaluate((mark) => getComputedStyle(mark).color)
  expect(colour).toBe('rgb(18, 52, 86)')
  expect(await legend.locator('.kind-mark path').getAttribute('d')).toMatch(/^M/)
  await page.getByRole('button', { name: 'In words' }).click()
  await page.getByRole('treeitem', { name: /Governors of Example School/ }).waitFor()
})

test('the notebook has both in its frames, graphs and pictures', { timeout: 90_000 }, async () => {
  const python = await preparePython(join(folder.path, 'python'))
  const script = `import json, moothall
from moothall.address import type_of
from moothall.drawing import draw
there = moothall.connect()
boards = there.frame("{ schoolBoards { nodes { id name organization { name } } } }")
people = there.frame('{ people(filter: { ids: ["person:ada-example"] }) { nodes { name party } } }')
graph = there.graph(["org:example-trust"])
print(json.dumps({
    "boards": sorted(boards["name"]), "parties": list(people["party"]), "types": dict(graph.nodes(data="type")),
    "type": type_of("schoolboard:example-governors"), "key": "School board" in draw(graph).svg,
}))`
  const { code, out, words } = await python.run(['-c', script], {
    ours: false,
    environment: { MOOTHALL_URL: address, PYTHONPATH: join(copy.path, 'client', 'notebook') },
  })
  expect(code, words).toBe(0)
  expect(JSON.parse(out)).toEqual({
    boards: ['Another Governing Body', 'Governors of Example School'],
    parties: ['Progress Party'],
    types: {
      'org:example-trust': 'ORGANIZATION',
      'schoolboard:example-governors': 'SCHOOL_BOARD',
      'schoolboard:other-governors': 'SCHOOL_BOARD',
    },
    type: 'SCHOOL_BOARD',
    key: true,
  })
})
