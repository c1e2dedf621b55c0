import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EdgeAnswer, EntitySummary } from '../../client/api/fragments.ts'
import { placesOf } from '../../client/parts/tree-row.tsx'
import { jumpTo } from '../../client/parts/typeahead.ts'
import { show } from '../../client/state/actions/show.ts'
import { createAnnouncer, HEARD } from '../../client/state/announcer.ts'
import { draw } from '../../client/state/picture/drawing.ts'
import { linksRound } from '../../client/state/picture/links-round.ts'
import { linkWords, nodeWords, wayWords } from '../../client/state/picture/words.ts'
import { emptyScene } from '../../client/state/scene.ts'
import { createToasts } from '../../client/state/toasts.ts'
import { outlineRows } from '../../client/views/twins/outline-rows.tsx'
import { rowsOf } from '../../client/views/twins/table-rows.ts'
import { council, person, role } from './made.ts'

const town = council('Town Council')
const leader = (id: string, source: string, more: Partial<EdgeAnswer> = {}): EdgeAnswer => ({
  ...role({
    id: `membership:${id}`,
    source,
    sentence: `${source} was Leader of Town Council (1 document).`,
    statement: { __typename: 'Membership', id: `membership:${id}` },
    bounds: { earliestStart: '2020-01-01', latestStart: '2020-01-01', earliestEnd: null, latestEnd: null },
  }),
  ...more,
})
const drawingOf = (entities: readonly EntitySummary[], ties: readonly EdgeAnswer[]) =>
  draw(show(entities.map(({ id }) => id))(emptyScene), {
    day: '2024-06-01',
    entities: new Map(entities.map((entity) => [entity.id, entity])),
    ties,
    unrecorded: [],
    grades: new Map(),
    complete: true,
    expansions: null,
    newHolders: new Set(),
  })

const ann = person('ann', 'Ann Ó Briain')
const bob = person('bob', 'Bob Smith')
const small = drawingOf(
  [ann, bob, town],
  [
    leader('first', ann.id),
    leader('plan', bob.id, { standing: 'PROPOSED', label: 'Interim Manager', sourceCount: 2 }),
    leader('sure', bob.id, {
      bounds: { earliestStart: '2020-01-01', latestStart: '2020-01-01', earliestEnd: '2025-01-01', latestEnd: null },
    }),
  ],
)
// Plans are drawn only when they are asked for.
const plan = leader('plan', bob.id, { standing: 'PROPOSED', label: 'Interim Manager', sourceCount: 2 })
const withPlan = { ...small, edges: [...small.edges, { ...plan, time: 'POSSIBLY' as const, mark: null }] }

describe('letters', () => {
  const names = ['Ann Ó Briain', 'Bob Smith', 'Cllr Teresa Smith', 'O’Hara Trust', 'Stockport', 'Södra Skolan']
  const jump = (at: number, typed: string) => jumpTo(names.length, (row) => names[row] ?? '', at, typed)

  test('lead to what begins with them, then to a word that does, whatever accents and apostrophes are typed', () => {
    expect(jump(0, 's')).toBe(4)
    expect(jump(0, 'sm')).toBe(1)
    expect(jump(0, 'ter')).toBe(2)
    expect(jump(0, 'O’h')).toBe(3)
    expect(jump(0, 'oh')).toBe(3)
    expect(jump(0, 'o br')).toBe(0)
    expect(jump(0, 'sod')).toBe(5)
    expect(jump(0, 'x')).toBeNull()
  })

  test('the same one again goes on to the next, and round', () => {
    expect(jump(4, 's')).toBe(5)
    expect(jump(4, 'ss')).toBe(5)
    expect(jump(5, 'sss')).toBe(4)
  })

  test('lead to no row that has them nowhere, from wherever one stands', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 8 }), { maxLength: 12 }),
        fc.nat(11),
        fc.string({ maxLength: 3 }),
        (texts, at, typed) => {
          const found = jumpTo(texts.length, (row) => texts[row] ?? '', Math.min(at, texts.length - 1), typed)
          expect(found === null || (found >= 0 && found < texts.length)).toBe(true)
        },
      ),
    )
  })
})

test('each row of a tree is counted among those under the same row', () => {
  const levels = [1, 2, 3, 3, 2, 3, 1, 2]
  const places = placesOf(levels.map((level) => ({ level })))
  expect(places.map(({ position, group }) => `${position} of ${group.size}`)).toEqual([
    '1 of 2',
    '1 of 2',
    '1 of 2',
    '2 of 2',
    '2 of 2',
    '1 of 1',
    '2 of 2',
    '1 of 1',
  ])
})

describe('find in a twin', () => {
  const rows = (find: string) =>
    outlineRows(small, { selection: [], open: new Set(), closed: new Set(), find }).map(({ id }) => id)

  test.each(['o briain', 'Ó BRIAIN', 'obriain', 'O’Briain', "o'briain"])(
    '%s finds her, as the search does',
    (typed) => {
      expect(rows(typed)).toContain(ann.id)
      expect(rows(typed)).not.toContain(bob.id)
      expect(rowsOf(small, typed, { by: 'from', down: false }).map(({ ends }) => ends.from)).toEqual([ann.id])
    },
  )

  test('nothing that is looked for leaves all of it', () => {
    expect(rows('')).toEqual(['PERSON', ann.id, bob.id, 'ORGANIZATION', town.id])
  })
})

test('ten thousand rows are made, and opened, in a moment', () => {
  const people = Array.from({ length: 2000 }, (_, index) => person(`p${index}`, `Person ${index}`))
  const ties = people.flatMap(({ id }, index) => [leader(`a${index}`, id), leader(`b${index}`, id)])
  const large = drawingOf([town, ...people], ties)
  const folding = {
    selection: [],
    open: new Set([town.id, ...people.map(({ id }) => id)]),
    closed: new Set<string>(),
  }
  const before = performance.now()
  const rows = outlineRows(large, { ...folding, find: '' })
  placesOf(rows)
  expect(rows).toHaveLength(2 + 1 + 2000 + 4000 + 4000)
  expect(outlineRows(large, { ...folding, find: 'person 77' }).length).toBeGreaterThan(10)
  expect(jumpTo(rows.length, (row) => rows[row]?.text ?? '', 0, 'zz')).toBeNull()
  // Generous: what it guards against is work that grows with the square of the rows.
  expect(performance.now() - before).toBeLessThan(5000)
})

describe('links by ear', () => {
  test('are gone round clockwise from the top, parallel ones together', () => {
    const places = { 'org:council': { x: 0, y: 0 }, [ann.id]: { x: -10, y: -1 }, [bob.id]: { x: 10, y: 0 } }
    expect(linksRound(withPlan, 'org:council', places).map(({ source }) => source)).toEqual([bob.id, bob.id, ann.id])
    expect(linksRound(withPlan, ann.id, places)).toHaveLength(1)
  })

  test('are said by their sentence, with how sure they are on the day, and which of how many', () => {
    const [first, sure, planned] = withPlan.edges
    if (first === undefined || sure === undefined || planned === undefined) throw new Error('A link is not drawn.')
    expect(linkWords(first, 1, 3, '1 June 2024')).toBe(
      'Link 1 of 3: person:ann was Leader of Town Council (1 document). Possibly on 1 June 2024.',
    )
    expect(linkWords(sure, 2, 3, '1 June 2024')).toMatch(/Certainly on 1 June 2024\.$/)
    expect(linkWords(sure, 2, 3, null)).toMatch(/\(1 document\)\.$/)
    expect(linkWords(planned, 3, 3, null)).toMatch(/Planned\.$/)
    expect(linkWords({ ...first, time: 'ENDED' }, 1, 1, null)).toMatch(/Had ended\.$/)
    expect(linkWords({ ...first, mark: 'BEGAN' }, 1, 1, '1 June 2024')).toMatch(/Began between the two days\.$/)
  })

  test('that one walks along are named, with their sources', () => {
    expect(wayWords(small, 'org:council', ann.id)).toBe('Leader of Town Council, possibly, 1 source')
    expect(wayWords(withPlan, 'org:council', bob.id)).toBe(
      'Leader of Town Council, certainly, 1 source; Interim Manager at Town Council, planned, 2 sources',
    )
    expect(wayWords(small, ann.id, bob.id)).toBe('')
    expect(nodeWords(withPlan, bob.id)).toBe('Bob Smith, person, 2 links')
  })
})

describe('what is said', () => {
  const clock = () => {
    const waiting: { readonly call: () => void; readonly at: number }[] = []
    let now = 0
    return {
      later: (call: () => void, ms: number) => void waiting.push({ call, at: now + ms }),
      pass(ms: number) {
        now += ms
        for (const one of waiting.splice(0).sort((a, b) => a.at - b.at))
          if (one.at <= now) one.call()
          else waiting.push(one)
      },
    }
  }

  test('is not overwritten before it can be heard, and the last of it stays', () => {
    const { later, pass } = clock()
    const { lines, say } = createAnnouncer(later)
    const said = () => lines.value.map(({ words }) => words)
    say('Hid Tameside Council')
    say('Jill Colbert: 3 statements, 2 sources.')
    expect(said()).toEqual(['Hid Tameside Council', 'Jill Colbert: 3 statements, 2 sources.'])
    pass(HEARD)
    expect(said()).toEqual(['Jill Colbert: 3 statements, 2 sources.'])
    say('Jill Colbert: 3 statements, 2 sources.')
    expect(new Set(lines.value.map(({ id }) => id)).size).toBe(1)
    pass(HEARD)
    expect(said()).toEqual(['Jill Colbert: 3 statements, 2 sources.'])
  })

  test('by a note that another replaces is still said, and not shown', () => {
    const { later, pass } = clock()
    const toasts = createToasts(later)
    toasts.add('Took Bob off the picture')
    const second = toasts.add('3 of them are out of sight.')
    expect(toasts.shown.value.map(({ words }) => words)).toEqual(['3 of them are out of sight.'])
    expect(toasts.passing.value.map(({ words }) => words)).toEqual(['Took Bob off the picture'])
    pass(HEARD)
    expect(toasts.passing.value).toEqual([])
    toasts.dismiss(second)
    expect([...toasts.shown.value, ...toasts.passing.value]).toEqual([])
  })
})
