import { describe, expect, test } from 'vitest'
import { stepsAllowed } from '../../server/paths/steps-allowed.ts'

describe('what a chain may step along', () => {
  test('without being asked: neither adjacency nor documents, events and posts', () => {
    const { relations, through } = stepsAllowed(null, ['person:a', 'person:b'])
    expect([...relations].sort()).toEqual([
      'ADOPTED',
      'COMMITTED_TO',
      'CONSIDERS',
      'DRAWS_ON',
      'FUNDS',
      'HAS',
      'MEMBERSHIP',
      'OVERSEES',
      'PARTICIPATION',
      'PART_OF',
      'RESPONSIBLE_FOR',
      'REVIEWS',
      'RUNS',
      'SET_UP',
      'SUCCEEDED_BY',
      'SUPPORTS',
      'TAKES_PART_IN',
    ])
    expect(['org:a', 'partnership:a', 'programme:a', 'person:a', 'event:a', 'doc:a', 'post:a'].filter(through)).toEqual(
      ['org:a', 'partnership:a', 'programme:a', 'person:a'],
    )
  })

  test('an event, a document or a post may be an end, and is left by its own ties', () => {
    expect(stepsAllowed(null, ['event:a', 'person:b']).relations.has('INVOLVEMENT')).toBe(true)
    expect(stepsAllowed(null, ['doc:a', 'person:b']).relations.has('MENTION')).toBe(true)
    expect(stepsAllowed(null, ['person:b', 'post:a']).relations.has('HOLDS')).toBe(true)
    expect(stepsAllowed(null, ['person:b', 'post:a']).through('post:other')).toBe(false)
    expect(stepsAllowed(null, ['person:b', 'post:a']).through('post:a')).toBe(true)
  })

  test('what is asked for, through anything', () => {
    const { relations, through } = stepsAllowed(['ADJACENT_TO'], ['org:a', 'org:b'])
    expect([...relations]).toEqual(['ADJACENT_TO'])
    expect(through('doc:a')).toBe(true)
  })
})
