import fc from 'fast-check'
import { expect, test } from 'vitest'
import { likenessTo, typoPatterns } from '../../server/search/typo.ts'

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '𐐨'), maxLength: 8 })

/** By the patterns that the index is asked with, each tried in turn. */
function byPatterns(typed: string, word: string): string | null {
  if (word === typed) return 'SAME'
  if (word.startsWith(typed)) return 'PREFIX'
  const patterns = typoPatterns(typed)
  if (patterns.some((pattern) => new RegExp(`^${pattern}$`, 'u').test(word))) return 'TYPO'
  return patterns.some((pattern) => new RegExp(`^${pattern}`, 'u').test(word)) ? 'TYPO_PREFIX' : null
}

test('a word is judged as the patterns find it', () => {
  fc.assert(
    fc.property(
      letters.filter((typed) => typed !== ''),
      letters,
      (typed, word) => {
        expect(likenessTo(typed)(word)).toBe(byPatterns(typed, word))
      },
    ),
    { numRuns: 5_000 },
  )
})

test('a thousand words are judged by ten long ones in less time than anybody notices', () => {
  const words = Array.from({ length: 1_000 }, (_, index) => `abcdefghijklmnop${index}`)
  const start = performance.now()
  for (let typed = 0; typed < 10; typed += 1) words.map(likenessTo(`abcdefgihjklmnop${typed}`))
  expect(performance.now() - start).toBeLessThan(250)
})
