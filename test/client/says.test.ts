import { expect, test } from 'vitest'
import { sectionsOf } from '../../client/views/answer/says.ts'

test('on the page of an inspection the grades lead; on other pages the roles do', () => {
  expect(
    sectionsOf('EVENT')
      .map(([, title]) => title)
      .slice(0, 2),
  ).toEqual(['Judgements', 'What else sources say'])
  expect(sectionsOf('ORGANIZATION')[0]).toEqual(['Membership', 'Roles'])
  expect(sectionsOf('EVENT')).toHaveLength(sectionsOf('PERSON').length)
})
