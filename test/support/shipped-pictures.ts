import { join } from 'node:path'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { isEntityId } from '../../schema/ids.ts'
import { entityKind, relationKind } from '../../schema/kinds/find.ts'
import { dayOf, isoDay } from '../../schema/time.ts'
import type { EdgeAnswer, EntitySummary } from '../../client/api/fragments.ts'
import { openStory } from '../../client/state/actions/story.ts'
import { show } from '../../client/state/actions/show.ts'
import { draw, type Drawing } from '../../client/state/picture/drawing.ts'
import { emptyScene, type Scene } from '../../client/state/scene.ts'
import { readSeed } from '../../seed/read.ts'
import { rowsOf } from '../../seed/rows.ts'
import type { Story } from '../../seed/story.ts'
import { root } from './sources.ts'

/** Pictures of the data that ships, as the explorer draws them, without a server. */

const { records, stories } = readSeed(join(root, 'seed'))

interface Row {
  readonly id: string
  readonly from: string
  readonly to: string | null
  readonly post: string | null
  readonly properties: Readonly<Record<string, unknown>>
}

const ties = [...rowsOf(records).statements.values()]
  .flat()
  .filter((row): row is typeof row & { to: string } => row.to !== null && row.properties['relation'] !== undefined)

function edgesOf({ id, from, to, post, properties }: Row & { readonly to: string }): EdgeAnswer[] {
  const day = (name: string) => isoDay(Number(properties[name]))
  const edge = {
    id,
    kind: properties['relation'],
    source: from,
    target: to,
    label: properties['label'],
    start: properties['start'] ?? null,
    end: properties['end'] ?? null,
    holds: null,
    standing: properties['standing'],
    certainty: properties['certainty'],
    citationCount: 1,
    sourceCount: 1,
    sentence: '',
    statement: { __typename: 'Membership', id },
    bounds: {
      earliestStart: day('es'),
      latestStart: day('ls'),
      earliestEnd: day('ee'),
      latestEnd: day('le'),
    },
  } as EdgeAnswer
  return post === null ? [edge] : [edge, { ...edge, id: `${id}#post`, kind: 'HOLDS', target: post }]
}

const entities: ReadonlyMap<string, EntitySummary> = new Map(
  entityKinds.flatMap(({ many, type, typename, calledBy }) =>
    records[many].map((record) => {
      const fields: Readonly<Record<string, unknown>> = { ...record }
      const summary = { named: true, ...fields, __typename: typename, type, name: fields[calledBy] }
      return [record.id, summary as unknown as EntitySummary] as const
    }),
  ),
)

const judged = (rowsOf(records).statements.get('Judgement') ?? []) as unknown as readonly Row[]
const grades = new Map(
  [...Map.groupBy(judged, ({ to }) => to ?? '')].map(([event, given]) => [
    event,
    given.map(({ properties }) => ({ category: String(properties['category']), grade: String(properties['grade']) })),
  ]),
)

const LATEST = isoDay(Math.max(...ties.map(({ properties }) => Number(properties['knownFrom'])))) ?? ''

/** What is drawn of a scene. */
export function drawn(scene: Scene): Drawing {
  const { knownBy, asOf } = scene.view
  const shown = new Set(scene.picture.nodes)
  return draw(scene, {
    day: asOf ?? LATEST,
    entities,
    ties: ties
      .filter(({ properties }) => knownBy === null || Number(properties['knownFrom']) <= dayOf(knownBy))
      .flatMap(edgesOf)
      .filter(({ source, target }) => shown.has(source) && shown.has(target)),
    unrecorded: [],
    complete: true,
    expansions: null,
    newHolders: new Set(),
    grades,
  })
}

const NO_VIEW = { selected: null, asOf: null, knownBy: null, compareWith: null }

/** The scene of a story's step. */
function sceneOf(story: Story, step: number): Scene {
  const steps = story.steps.map(({ title, text, view: { path, ...view } }) => ({
    title,
    text,
    view: { ...NO_VIEW, ...view, pathFrom: path?.from ?? null, pathTo: path?.to ?? null },
  }))
  return openStory({ ...story, steps } as never, step)(emptyScene)
}

/** A picture with what it is about. */
export interface ShippedPicture {
  readonly title: string
  readonly about: string | null
  readonly drawing: Drawing
}

/** Every story that ships, step by step. */
export const shippedStories: readonly (readonly ShippedPicture[])[] = stories.map((story) =>
  story.steps.map(({ title, view }, step) => ({
    title: `${story.title}: ${title}`,
    about: view.selected ?? null,
    drawing: drawn(sceneOf(story, step)),
  })),
)

/** What each entity is tied to, of those that are wanted. */
function neighbours(wanted: (id: string) => boolean): (id: string) => readonly string[] {
  const found = new Map<string, Set<string>>()
  for (const { from, to, post, properties } of ties)
    for (const end of post === null ? [to] : [to, post]) {
      if (!relationKind(properties['relation'] as never).drawn || !wanted(from) || !wanted(end)) continue
      found.set(from, (found.get(from) ?? new Set()).add(end))
      found.set(end, (found.get(end) ?? new Set()).add(from))
    }
  return (id) => [...(found.get(id) ?? [])].toSorted()
}
const typeOf = (id: string) => entities.get(id)?.type ?? 'DOCUMENT'
/** What an expansion brings, and what an answer shows as well: posts and events. */
const near = neighbours((id) => isEntityId(id) && entityKind(typeOf(id)).drawn)
const nearest = neighbours((id) => isEntityId(id) && typeOf(id) !== 'DOCUMENT')

/** Some entities together, on the latest day or at any time. */
function together(title: string, about: string, ids: readonly string[], anyTime: boolean): ShippedPicture {
  const scene = show([...new Set(ids)])(emptyScene)
  const drawing = drawn({ ...scene, view: { ...scene.view, anyTime } })
  return { title: `${title}${anyTime ? ', any time' : ''}`, about, drawing }
}

const nameOf = (id: string): string => entities.get(id)?.name ?? id
const both = [false, true]
const readable = ({ drawing }: ShippedPicture): boolean => drawing.nodes.length > 2
const bodies = records.organizations.map(({ id }) => id).toSorted()

/** Every body that ships with what is tied to it. */
export const shippedExpansions: readonly ShippedPicture[] = bodies
  .flatMap((id) => both.map((anyTime) => together(nameOf(id), id, [id, ...near(id)], anyTime)))
  .filter(readable)

/** Ties that a body has at least to be expanded beside another. */
const WELL_TIED = 5

/** Every two well-tied bodies that share something, with what is tied to both. */
export const shippedPairs: readonly ShippedPicture[] = bodies
  .filter((id) => near(id).length >= WELL_TIED)
  .flatMap((one, index, all) => all.slice(index + 1).map((other) => [one, other] as const))
  .filter(([one, other]) => near(one).some((id) => id === other || near(other).includes(id)))
  .map(([one, other]) =>
    together(`${nameOf(one)} and ${nameOf(other)}`, one, [one, other, ...near(one), ...near(other)], true),
  )

/** What is nearest to an entity, so many at most, in rings round it. */
function around(id: string, most: number): readonly string[] {
  const found = [id]
  for (let at = 0; at < found.length && found.length < most; at += 1)
    found.push(...nearest(found[at] ?? '').filter((other) => !found.includes(other)))
  return found.slice(0, most)
}

/** As many nodes as the picture of an answer has. */
const SMALL = 13

/** The answer to each person, post, partnership, programme and event that is looked for. */
export const shippedAnswers: readonly ShippedPicture[] = [...entities.keys()]
  .filter((id) => typeOf(id) !== 'ORGANIZATION' && nearest(id).length > 0)
  .toSorted()
  .map((id) => together(nameOf(id), id, around(id, SMALL), true))
  .filter(readable)

/** The nodes of a shortest chain between two; empty where there is none. */
function chain(from: string, to: string): readonly string[] {
  const before = new Map<string, string>([[from, from]])
  const queue = [from]
  for (const id of queue)
    for (const next of near(id))
      if (!before.has(next)) {
        before.set(next, id)
        queue.push(next)
      }
  const ids: string[] = before.has(to) ? [to] : []
  while (ids.length > 0 && ids[0] !== from) ids.unshift(before.get(ids[0] ?? '') ?? from)
  return ids
}

/** Shortest chains between people. */
export const shippedChains: readonly ShippedPicture[] = records.people
  .map(({ id }) => id)
  .toSorted()
  .flatMap((one, index, all) => all.slice(index + 1).map((other) => [one, other] as const))
  .map(([one, other]) => together(`${nameOf(one)} to ${nameOf(other)}`, one, chain(one, other), true))
  .filter(({ drawing }) => drawing.nodes.length > 3)
