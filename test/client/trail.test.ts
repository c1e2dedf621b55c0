import { signal } from '@preact/signals'
import { expect, test } from 'vitest'
import { cardOf, createTrail } from '../../client/state/trail.ts'
import { initialView, type View } from '../../client/state/view/view.ts'

const story = { id: 'story:one', step: 0 }

/** Views in turn, and where the way back leads from the last of them. */
function backFrom(...parts: readonly Partial<View>[]) {
  const view = signal<View>(initialView)
  const before = createTrail(view)
  for (const part of parts) view.value = { ...view.value, ...part }
  return before.value
}

test('the first card is the questions, or the question that is read, whatever an address says that has nothing to show', () => {
  expect(cardOf(initialView).panel).toBe('home')
  expect(cardOf({ ...initialView, story }).panel).toBe('story')
  expect(cardOf({ ...initialView, panel: 'details' }).panel).toBe('home')
  expect(cardOf({ ...initialView, panel: 'story' }).panel).toBe('home')
  expect(cardOf({ ...initialView, panel: 'coverage' }).panel).toBe('coverage')
})

test('from question to entity to statement to document one goes back card by card, and at last to the questions', () => {
  const read = { story, panel: 'story' } as const
  const entity = { panel: 'details', selection: ['org:a'] } as const
  const statement = { panel: 'details', selection: ['membership:b'] } as const
  expect(backFrom()).toBeNull()
  expect(backFrom(read)).toEqual({ panel: 'home', selection: [] })
  expect(backFrom(read, entity)).toMatchObject({ panel: 'story' })
  expect(backFrom(read, entity, statement)).toEqual(entity)
  expect(backFrom(read, entity, statement, entity)).toMatchObject({ panel: 'story' })
  expect(backFrom(read, entity, statement, read)).toEqual({ panel: 'home', selection: [] })
})

test('a card that an address opens leads back to the question it names, or to the questions', () => {
  const before = (part: Partial<View>) => createTrail(signal<View>({ ...initialView, ...part })).value
  expect(before({ panel: 'details', selection: ['org:a'], story })).toMatchObject({ panel: 'story' })
  expect(before({ panel: 'coverage' })).toMatchObject({ panel: 'home' })
})
