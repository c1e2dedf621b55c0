import { expect, test } from 'vitest'
import { expansionWords, inOffer } from '../../client/views/answer/expansion-words.ts'

test('people and bodies are offered before posts, events and documents', () => {
  const row = (
    relation: 'INVOLVEMENT' | 'MEMBERSHIP' | 'MENTION' | 'PART_OF',
    type: 'EVENT' | 'PERSON' | 'DOCUMENT' | 'ORGANIZATION',
  ) => ({ of: 'org:a', relation, type, count: 1 })
  expect(
    inOffer([
      row('INVOLVEMENT', 'EVENT'),
      row('MENTION', 'DOCUMENT'),
      row('PART_OF', 'ORGANIZATION'),
      row('MEMBERSHIP', 'PERSON'),
    ]).map(({ type }) => type),
  ).toEqual(['PERSON', 'ORGANIZATION', 'EVENT', 'DOCUMENT'])
})

test.each([
  ['MEMBERSHIP', 'PERSON', 'People with a role in it'],
  ['SEAT_OF', 'POST', 'Posts that belong to it'],
  ['INVOLVEMENT', 'EVENT', 'Events it had a part in'],
  ['INVOLVEMENT', 'PERSON', 'People with a part in it'],
] as const)('%s and %s read ‘%s’', (relation, type, words) => {
  expect(expansionWords({ relation, type })).toBe(words)
})
