import { expect, test } from 'vitest'
import { place } from '../../client/state/actions/arrange.ts'
import { select } from '../../client/state/actions/look.ts'
import { expand, show } from '../../client/state/actions/show.ts'
import { hide, takeOff, unexpand } from '../../client/state/actions/take-off.ts'
import { differenceOf } from '../../client/state/difference.ts'
import { emptyScene, inTurn } from '../../client/state/scene.ts'

const start = inTurn(
  show(['org:ofsted', 'org:stockport-council']),
  place({ 'org:ofsted': { x: 10, y: 10 } }),
)(emptyScene)

test('taking back an expansion takes off exactly what it brought', () => {
  const grown = expand({
    of: 'org:ofsted',
    relation: null,
    brought: ['org:stockport-council', 'person:a', 'person:b'],
  })(start)
  expect(grown.picture.nodes).toEqual(['org:ofsted', 'org:stockport-council', 'person:a', 'person:b'])
  const back = unexpand('org:ofsted')(grown)
  expect(back.picture).toEqual(start.picture)
})

test('an expansion that brings nothing new is no step', () => {
  expect(expand({ of: 'org:ofsted', relation: null, brought: ['org:stockport-council'] })(start)).toBe(start)
})

test('what arrives moves nothing that was there', () => {
  const grown = inTurn(show(['person:a']), place({ 'person:a': { x: 1.4, y: 2.6 } }))(start)
  expect(differenceOf(start, grown)).toEqual({ added: ['person:a'], removed: [], moved: [] })
  expect(grown.picture.positions['person:a']).toEqual({ x: 1, y: 3 })
})

test('what is hidden keeps its place, is no longer picked, and comes back by being asked for', () => {
  const picked = select(['org:ofsted'])(start)
  const hidden = hide(['org:ofsted'])(picked)
  expect(hidden.view.selection).toEqual([])
  expect(hidden.picture.positions).toEqual(start.picture.positions)
  expect(show(['org:ofsted'])(hidden).picture).toEqual(start.picture)
})

test('what is taken off is forgotten with all that was known of its place', () => {
  expect(takeOff(['org:ofsted'])(start).picture).toEqual({
    nodes: ['org:stockport-council'],
    positions: {},
    pins: [],
    hidden: [],
    expansions: [],
  })
})
