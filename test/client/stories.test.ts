import { expect, test } from 'vitest'
import { createApi } from '../../client/api/api.ts'
import { createImports } from '../../client/api/imports.ts'
import { storiesQuestion } from '../../client/api/stories.ts'
import { openStory } from '../../client/state/actions/story.ts'
import { forgetful } from '../../client/state/adding/kept.ts'
import { createStore } from '../../client/state/store.ts'
import { testApp } from '../support/app.ts'
import { shippedDatabase } from '../support/database.ts'
import { addressBar } from './support.ts'

const app = testApp(shippedDatabase(), { QUERY_TIMEOUT_MS: '60000' })
const fetch = async (_: unknown, init?: RequestInit) => app.fetch(new Request('http://moothall.test/graphql', init))
const api = createApi({ fetch })
const store = createStore({
  api,
  imports: createImports({ fetch }),
  kept: forgetful,
  address: addressBar('?show=org:ofsted'),
  clock: () => '2026-01-01',
  copy: async () => {},
})

test('at every step of a shipped story all that is shown is tied together on the day, or at any time, that the ' +
  'step says', {
  timeout: 240_000,
}, async () => {
  const { stories } = await api.ask(storiesQuestion, {})
  for (const story of stories.nodes)
    for (const [step, { title, view }] of story.steps.entries()) {
      store.perform('Show a step', openStory(story, step))
      expect(store.view.value).toMatchObject({ asOf: view.asOf, anyTime: view.asOf === null })
      await expect.poll(() => store.answers.ties.value.state, { timeout: 60_000 }).toBe('ready')
      const { nodes, edges } = store.drawing.value
      const tied = new Set(edges.flatMap(({ source, target }) => [source, target]))
      expect([title, nodes.length], 'what is shown is there').toEqual([title, view.shows.length])
      expect([title, nodes.filter(({ id }) => !tied.has(id)).map(({ id }) => id)], 'nothing stands alone').toEqual([
        title,
        [],
      ])
    }
})
