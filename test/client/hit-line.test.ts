import { expect, test } from 'vitest'
import type { EntityHit } from '../../client/api/search.ts'
import { foundElsewhere } from '../../client/views/search/hit-line.ts'

const hit = (text: string) => ({ matched: { text }, node: { name: 'Teresa Smith' } }) as EntityHit
const LINE = 'Executive Member for Children, Tameside Council (from August 2024, last confirmed May 2025)'

test('a role that the line shows is not said twice; an alias or another title is', () => {
  expect(
    ['Executive Member for Children', 'Teresa Smith', 'Cllr T Smith', 'Executive Member for Children and Families'].map(
      (text) => foundElsewhere(hit(text), LINE),
    ),
  ).toEqual([false, false, true, true])
})
