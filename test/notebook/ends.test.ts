import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EdgeAnswer } from '../../client/api/fragments.ts'
import { boundsOfTie } from '../../client/state/picture/drawing.ts'
import { periodWords } from '../../client/state/view/period.ts'
import { stretchesOf } from '../../client/views/answer/succession-rows.ts'
import { axisOf } from '../../client/views/time/axis.ts'
import { type Holds, holdsAt } from '../../schema/bounds.ts'
import { dayOf } from '../../schema/time.ts'
import { serve } from '../../server/http/serve.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { seedOf } from '../seed/small-seed.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'
import { endCases, endCasesFile } from '../support/ends.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { preparePython, type Python } from './python.ts'

const database = await scratchDatabase()
await ensureConstraints(database)
const seed = seedOf(endCasesFile)
await fill(database, fillingOf('ends', seed.records))
const app = testApp(database)
const serving = await serve(Promise.resolve(app), { host: '127.0.0.1', port: 0 })
const folder = temporaryFolder()
afterAll(async () => {
  await serving.close()
  await folder.remove()
})
let python: Python
beforeAll(async () => {
  python = await preparePython(folder.path)
}, 600_000)

type Found = Record<string, Holds | null>
const days = [...new Set(endCases.flatMap(({ holds }) => Object.keys(holds)))].sort()
/** What is expected on all days, of those that a case says something of. */
const expected = Object.fromEntries(endCases.map(({ id, holds }) => [id, holds]))
/** As much of what was found as the cases say something of. */
const asked = (foundOn: (id: string, day: string) => Holds | null): Record<string, Found> =>
  Object.fromEntries(
    endCases.map(({ id, holds }) => [id, Object.fromEntries(Object.keys(holds).map((day) => [day, foundOn(id, day)]))]),
  )

type Said = Pick<EdgeAnswer, 'start' | 'end' | 'bounds'> & { id: string; sentence: string }
const PICTURE = `ids: ["org:town", ${endCases.map(({ id }) => `"person:${id}"`).join(', ')}]`
const BOUNDS = 'bounds { earliestStart latestStart earliestEnd latestEnd }'

async function ties(): Promise<Map<string, Said>> {
  const { subgraph } = await ask(app, `{ subgraph(${PICTURE}) { edges { id: source start end ${BOUNDS} sentence } } }`)
  return new Map(subgraph.edges.map((edge: Said) => [edge.id.replace('person:', ''), edge]))
}

describe('an open end is certain for as long as the document says so, and an unknown end is not:', () => {
  test('the data is sound', () => {
    expect(seed.issues).toEqual([])
  })

  test('in the API', async () => {
    const found = new Map<string, Holds>()
    for (const day of days) {
      const { subgraph } = await ask(app, `{ subgraph(${PICTURE}, asOf: "${day}") { edges { source holds } } }`)
      for (const { source, holds } of subgraph.edges) found.set(`${source} ${day}`, holds)
    }
    expect(asked((id, day) => found.get(`person:${id} ${day}`) ?? null)).toEqual(expected)
  })

  test('in the explorer, which works it out from the bounds, and in its strips', async () => {
    const all = await ties()
    const of = (id: string): Said => all.get(id) as Said
    expect(asked((id, day) => holdsAt(boundsOfTie(of(id)), dayOf(day)))).toEqual(expected)
    const looks = (id: string) =>
      stretchesOf(of(id), axisOf({ first: 2020, last: 2029 }))
        .filter(({ to }) => to === 1)
        .map(({ look }) => look)
    expect(looks('open')).toEqual(['hatched', 'solid'])
    expect(looks('unknown')).toEqual(['hatched'])
    expect(looks('closed')).toEqual([])
  })

  test('in words', async () => {
    const all = await ties()
    for (const { id, sentence, period } of endCases) {
      const said = all.get(id) as Said
      expect([said.sentence, periodWords(said)]).toEqual([sentence, period])
    }
  })

  test('in the notebook, also where only the start is asked for, and in its graph', async () => {
    const script = `import json, sys, moothall
import pandas as pd
days = json.load(sys.stdin)
api = moothall.connect("${serving.address}")
asked = "{ memberships { nodes { start member { id } } } }"
frame = api.frame(asked).rename(columns={"member.id": "person"})
graph = api.graph(["org:town"])
ties = moothall.view.links_of(graph)
found = {}
for day in days:
    found[day] = [
        dict(zip(held["person"], held["holds"]))
        for held in (moothall.holding(frame, day), moothall.holding(ties.rename(columns={"source": "person"}), day))
    ]
moothall.timeline(frame, label="person")
day = pd.Timestamp("2026-01-01")
by_hand = frame[(frame["latestStart"] <= day) & ((frame["earliestEnd"] >= day) | frame["open"])]
print(json.dumps({"found": found, "byHand": sorted(by_hand["person"])}))`
    const { code, out, words } = await python.run(['-c', script], { input: JSON.stringify(days) })
    expect(code, words).toBe(0)
    const { found, byHand } = JSON.parse(out) as { found: Record<string, Found[]>; byHand: string[] }
    for (const way of [0, 1]) expect(asked((id, day) => found[day]?.[way]?.[`person:${id}`] ?? null)).toEqual(expected)
    expect(byHand).toEqual(['person:open', 'person:open-seen', 'person:open-window'])
  })
})
