import { expect, test } from 'vitest'
import { sentenceOf } from '../../server/selection/sentence.ts'

const WINDOW = '[2024-09-18..2025-01-31]'

test.each([
  [WINDOW, WINDOW, ', some day between 18 September 2024 and 31 January 2025'],
  [WINDOW, null, ', from some day between 18 September 2024 and 31 January 2025'],
  ['[..2025-01]', '[..2025-05]', ', by January 2025, until May 2025 at the latest'],
  ['2024-08', '2025', ', from August 2024, until 2025'],
])('a sentence from %s to %s ends ‘%s’', (start, end, words) => {
  expect(sentenceOf({ typename: 'Fact', fromName: 'Ofsted', text: 'a fact', standing: 'IN_FORCE', start, end })).toBe(
    `Ofsted: a fact${words}.`,
  )
})
