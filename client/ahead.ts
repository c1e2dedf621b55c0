import { effect, untracked } from '@preact/signals'
import { type Api, createApi } from './api/api.ts'
import { changesQuestion } from './api/changes.ts'
import { askDetails } from './api/details.ts'
import { expansionsQuestion } from './api/expansions.ts'
import { facetsQuestion } from './api/facets.ts'
import { askGrades } from './api/grades.ts'
import { graphql } from './api/graphql.ts'
import { askLanes } from './api/lanes.ts'
import { neighbourhoodQuestion } from './api/neighbourhood.ts'
import { pathsQuestion } from './api/paths.ts'
import { searchQuestion } from './api/search.ts'
import { subgraphQuestion } from './api/subgraph.ts'
import { successionsQuestion } from './api/successions.ts'
import { createImports } from './api/imports.ts'
import { forgetful } from './state/adding/kept.ts'
import type { AddressBar } from './state/address/address-bar.ts'
import { askStoryTies, storyRead } from './state/answers/story-ties.ts'
import { createStore } from './state/store.ts'
import { type Preview, previewOf } from './views/share/preview.ts'

/**
 * Milliseconds without an open question after which the page has asked all that it opens with; longer than any answer
 * waits before it asks on.
 */
const QUIET = 500

const nowhere: AddressBar = {
  read: () => '',
  push() {},
  replace() {},
  onTravel() {},
  onLeave() {},
  absolute: (address) => address,
}

/**
 * Asks through `fetch` what the explorer asks when it is opened without an address, by running its state without a
 * page, and resolves once all of it is answered.
 * Runs in Node. `today` is an ISO day. After a failure it asks no further.
 */
export function askFirstView(fetch: (body: string) => Promise<Response>, today: string): Promise<void> {
  return new Promise((resolve) => {
    let open = 0
    let over = false
    let quiet: ReturnType<typeof setTimeout> | undefined
    const end = () => {
      over = true
      resolve()
    }
    const ask = async (_: unknown, init?: RequestInit): Promise<Response> => {
      // What comes after the end, such as asking whether the database is back, is never answered.
      if (over) return new Promise(() => {})
      clearTimeout(quiet)
      open += 1
      const response = await fetch(String(init?.body)).catch(() => Response.error())
      open -= 1
      if (!response.ok) end()
      else if (open === 0) quiet = setTimeout(end, QUIET)
      return response
    }
    const api = createApi({ fetch: ask as typeof globalThis.fetch })
    const store = createStore({
      api,
      imports: createImports({ fetch: ask as typeof globalThis.fetch }),
      kept: forgetful,
      address: nowhere,
      clock: () => today,
      copy: () => Promise.resolve(),
    })
    // The canvas asks for it, so that what recurs has one place in all steps; here is none.
    let told = false
    effect(() => {
      const story = storyRead(store)
      if (story === undefined || told) return
      told = true
      untracked(() => askStoryTies(api, story)).catch(end)
    })
  })
}

const apiOver = (fetch: (body: string) => Promise<Response>): Api =>
  createApi({ fetch: ((_: unknown, init?: RequestInit) => fetch(String(init?.body))) as typeof globalThis.fetch })

/**
 * Asks through `fetch` what others are to be told of an address (a query, as a link has it) before they open it; null
 * where it holds no view. `today` is an ISO day. Throws as `Api.ask` does.
 */
export const askPreview = (
  fetch: (body: string) => Promise<Response>,
  today: string,
  address: string,
): Promise<Preview | null> => previewOf(apiOver(fetch), address, today)

/** Some of what there is: what is round a person, a body and a post is read by Cypher of its own. */
const someQuestion = graphql(`
  query Some {
    people(orderBy: LINKS_DESC, first: 2) { nodes { id name } }
    organizations(orderBy: LINKS_DESC, first: 2) { nodes { id name } }
    posts(orderBy: LINKS_DESC, first: 1) { nodes { id name } }
    documents(orderBy: LINKS_DESC, first: 1) { nodes { id name } }
    events(first: 1) { nodes { id } }
  }
`)

/**
 * Asks through `fetch`, one after the other, what readers ask once the explorer is open: a database just started takes
 * ten times as long over the first question of a kind as over all later ones. Each is asked of a day (ISO) and of any
 * time, since these are planned apart. Throws as `Api.ask` does.
 */
export async function askReaders(fetch: (body: string) => Promise<Response>, today: string): Promise<void> {
  const api = apiOver(fetch)
  const some = await api.ask(someQuestion, {})
  const [people, bodies] = [some.people.nodes, some.organizations.nodes]
  const all = [...people, ...bodies, ...some.posts.nodes, ...some.documents.nodes]
  const ids = all.map(({ id }) => id)
  if (ids.length === 0) return
  for (const time of [{ asOf: today }, {}]) {
    for (const { id } of all) await api.ask(neighbourhoodQuestion, { of: [id], first: 25, ...time })
    await api.ask(expansionsQuestion, { of: ids, ...time })
    await api.ask(facetsQuestion, { of: ids, ...time })
    await api.ask(searchQuestion, { text: all[0]?.name ?? '', first: 12, ...time })
    const [from, to] = [people[0] ?? bodies[0], bodies[1] ?? people[1]]
    if (from !== undefined && to !== undefined)
      await api.ask(pathsQuestion, { from: from.id, to: to.id, sameTime: false, ...time })
  }
  await api.ask(subgraphQuestion, { ids })
  for (const id of ids) await askDetails(api, { selection: [id], knownBy: null, standing: ['IN_FORCE'] })
  await api.ask(successionsQuestion, { ids: some.posts.nodes.map(({ id }) => id) })
  await api.ask(changesQuestion, { from: '2000-01-01', to: today, of: ids })
  const posts = some.posts.nodes.map(({ id }) => id)
  await askLanes(api, { bodies: bodies.map(({ id }) => id), posts, statements: [], knownBy: null })
  await askGrades(
    api,
    some.events.nodes.map(({ id }) => id),
    null,
  )
}
