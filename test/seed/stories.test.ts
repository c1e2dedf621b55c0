import { expect, test } from 'vitest'
import { readSeed } from '../../seed/read.ts'

const { records, stories } = readSeed('seed')
const steps = stories.flatMap((story) => story.steps.map((step) => [`${story.title}: ${step.title}`, step] as const))
/** The longest first: Greater Manchester is not named where its combined authority is. */
const named = [...records.people.filter((person) => person.named), ...records.organizations].sort(
  (a, b) => b.name.length - a.name.length,
)

function namedIn(text: string): string[] {
  let rest = text
  return named.flatMap(({ id, name }) => {
    if (!rest.includes(name)) return []
    rest = rest.replaceAll(name, '')
    return [id]
  })
}

test.each(steps)('%s: everybody whom the text names is in the picture', (_, { text, view }) => {
  const shown = new Set<string>(view.shows)
  expect(namedIn(text).filter((id) => !shown.has(id))).toEqual([])
})

/** A number in words of a text, with what it counts, and how many there are. */
const counted: readonly (readonly [string, number])[] = [
  ['six improvements', records.facts.filter(({ kind, about }) => kind === 'POINT' && about.includes('2025-05')).length],
  ['Seven voices', new Set(records.mentions.filter(({ kind }) => kind === 'quoted').map(({ who }) => who)).size],
  [
    'three titles',
    new Set(
      records.memberships
        .filter(({ id }) => id === 'membership:teresa-smith-executive-member')
        .flatMap(({ citations }) => citations.map(({ titleAsFound }) => titleAsFound)),
    ).size,
  ],
]

test.each(counted)('where a story says %s, there are as many', (words, count) => {
  const texts = stories.flatMap(({ summary, steps: all }) => [summary, ...all.map(({ text }) => text)])
  expect(texts.filter((text) => text.includes(words)).length).toBeGreaterThan(0)
  expect(count).toBe({ six: 6, Seven: 7, three: 3 }[words.slice(0, words.indexOf(' '))])
})
