import { expect, test } from 'vitest'
import { kindCounts } from '../../client/state/view/kind-counts.ts'

test.each([
  [[], ''],
  [['PERSON'], '1 person'],
  [['ORGANIZATION', 'PERSON', 'ORGANIZATION'], '1 person and 2 bodies'],
  [['PARTNERSHIP', 'ORGANIZATION', 'PERSON', 'PERSON'], '2 people, 1 body and 1 partnership'],
] as const)('what is drawn is counted in kinds: %j', (types, words) => {
  expect(kindCounts(types)).toBe(words)
})
