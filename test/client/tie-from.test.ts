import { expect, test } from 'vitest'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { tieFrom } from '../../client/views/answer/tie-from.ts'

const UNDATED = { earliestStart: null, latestStart: null, earliestEnd: null, latestEnd: null }
const tie = (kind: (typeof relationKinds)[number]['kind'], standing: 'IN_FORCE' | 'PROPOSED' = 'IN_FORCE') => ({
  kind,
  source: 'org:a',
  target: 'org:b',
  label: 'host',
  start: null,
  end: null,
  bounds: UNDATED,
  standing,
})
const names = new Map([
  ['org:a', 'Anna $& {to}'],
  ['org:b', "Bert $' {from}"],
])

test('a role is told by its other end, and anything else by a clause of both', () => {
  expect(tieFrom(tie('MEMBERSHIP'), 'org:a', names)).toBe("host, Bert $' {from}")
  expect(tieFrom(tie('MEMBERSHIP'), 'org:b', names)).toBe('Anna $& {to}, host')
  expect(tieFrom(tie('RUNS'), 'org:a', names)).toBe("Anna $& {to} ran Bert $' {from}")
  expect(tieFrom(tie('RUNS', 'PROPOSED'), 'org:a', names)).toBe("Anna $& {to} was to run Bert $' {from}")
})

test.each(relationKinds)('$kind names both ends as they are written', ({ kind }) => {
  for (const end of ['org:a', 'org:b']) {
    const words = tieFrom(tie(kind), end, names)
    if (kind !== 'MEMBERSHIP') for (const name of names.values()) expect(words).toContain(name)
    expect(words).not.toMatch(/undefined|\{label\}/)
  }
})
