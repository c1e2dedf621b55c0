import { join } from 'node:path'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { type EntityId, isEntityId } from '../../schema/ids.ts'
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

/** The body with all that an expansion brings, on the latest day and at any time. */
function expansion(id: EntityId, anyTime: boolean): ShippedPicture {
  const near = ties
    .filter(({ from, to }) => from === id || to === id)
    .filter(({ properties }) => relationKind(properties['relation'] as never).drawn)
    .map(({ from, to }) => (from === id ? to : from))
    .filter(isEntityId)
    .filter((end) => entityKind(entities.get(end)?.type ?? 'DOCUMENT').drawn)
  const scene = show([id, ...near.toSorted()])(emptyScene)
  return {
    title: `${entities.get(id)?.name}${anyTime ? ', any time' : ''}`,
    about: id,
    drawing: drawn({ ...scene, view: { ...scene.view, anyTime } }),
  }
}

/** Every body that ships with what is tied to it. */
export const shippedExpansions: readonly ShippedPicture[] = records.organizations
  .map(({ id }) => id as EntityId)
  .toSorted()
  .flatMap((id) => [expansion(id, false), expansion(id, true)])
  .filter(({ drawing }) => drawing.nodes.length > 2)
