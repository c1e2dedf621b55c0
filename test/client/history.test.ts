import fc from 'fast-check'
import { expect, test } from 'vitest'
import { place, pin } from '../../client/state/actions/arrange.ts'
import { look, select } from '../../client/state/actions/look.ts'
import { expand, show } from '../../client/state/actions/show.ts'
import { hide, keepOnly, takeOff, unexpand, unhideAll } from '../../client/state/actions/take-off.ts'
import { amend, beginHistory, type History, LONGEST, pushStep, redoStep, undoStep } from '../../client/state/history.ts'
import { type Action, emptyScene } from '../../client/state/scene.ts'
import { entityId, scene } from './scenes.ts'

const ids = fc.array(entityId, { maxLength: 5 })
const action: fc.Arbitrary<Action> = fc.oneof(
  ids.map(show),
  ids.map(takeOff),
  ids.map(hide),
  ids.map(keepOnly),
  ids.map(pin),
  ids.map(select),
  entityId.map(unexpand),
  fc.constant(unhideAll),
  fc.boolean().map((anyTime) => look({ anyTime })),
  fc.tuple(entityId, ids).map(([of, brought]) => expand({ of, relation: null, brought })),
  fc.tuple(entityId, fc.nat(100), fc.nat(100)).map(([id, x, y]) => place({ [id]: { x, y } })),
)

const times = (count: number, step: (history: History) => History, history: History): History =>
  Array.from({ length: count }).reduce<History>(step, history)

test('undoing every step leads back to the start, and redoing them all to the end', () => {
  fc.assert(
    fc.property(scene, fc.array(action, { maxLength: 40 }), (start, steps) => {
      const done = steps.reduce(
        (history, step) => pushStep(history, 'step', step(history.now.scene)),
        beginHistory(start),
      )
      const undone = times(steps.length, undoStep, done)
      expect(undone.now.scene).toBe(start)
      expect(undoStep(undone)).toBe(undone)
      expect(times(steps.length, redoStep, undone)).toEqual(done)
    }),
  )
})

test('a change that is no step is kept by undo and redo of others', () => {
  fc.assert(
    fc.property(scene, action, action, (start, step, change) => {
      const first = pushStep(beginHistory(start), 'first', step(start))
      const amended = amend(first, change(first.now.scene))
      expect(redoStep(undoStep(amended))).toEqual(amended)
      expect(undoStep(amended).now.scene).toBe(start)
    }),
  )
})

test('no action ever leaves a trace of a node that is not in the picture', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 40 }), (steps) => {
      const end = steps.reduce((now, step) => step(now), emptyScene)
      const nodes = new Set(end.picture.nodes)
      expect(nodes.size).toBe(end.picture.nodes.length)
      const traces = [
        ...Object.keys(end.picture.positions),
        ...end.picture.pins,
        ...end.picture.hidden,
        ...end.picture.expansions.flatMap(({ brought }) => brought),
      ]
      expect(traces.filter((id) => !nodes.has(id))).toEqual([])
    }),
  )
})

test('steps of one series that follow one another are undone together; any other step parts them', () => {
  const at = (asOf: string) => look({ asOf })(emptyScene)
  const moved = ['2024-01-01', '2024-01-02', '2024-01-03'].reduce(
    (history, day) => pushStep(history, day, at(day), 'date'),
    beginHistory(emptyScene),
  )
  expect(moved.now.scene.view.asOf).toBe('2024-01-03')
  expect(undoStep(moved).now.scene).toBe(emptyScene)
  const parted = pushStep(pushStep(moved, 'select', at('2024-01-03')), 'go', at('2024-02-01'), 'date')
  expect(undoStep(undoStep(parted)).now.scene.view.asOf).toBe('2024-01-03')
  expect(parted.past).toHaveLength(3)
})

test('the log forgets steps beyond its length and still undoes the rest', () => {
  const long = times(
    LONGEST + 50,
    (history) => pushStep(history, 'step', { ...history.now.scene }),
    beginHistory(emptyScene),
  )
  expect(long.past).toHaveLength(LONGEST)
  expect(times(LONGEST, undoStep, long).past).toHaveLength(0)
})
