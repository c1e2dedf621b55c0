import type { Story } from '../../seed/story.ts'
import { type Asking, ask } from '../asking.ts'
import { stories as all, type StoryRow, storiesByIds, story as one } from '../cypher/stories.ts'
import type { Args } from './arguments.ts'

/** The GraphQL type StoryView, from a view as it is stored. */
const viewOf = ({ path, standing = ['IN_FORCE'], ...view }: Story['steps'][number]['view']) => ({
  ...view,
  standing,
  pathFrom: path?.from,
  pathTo: path?.to,
})

function storyOf(row: StoryRow) {
  const story = JSON.parse(row.json) as Story
  return { ...story, typename: 'Story', steps: story.steps.map((step) => ({ ...step, view: viewOf(step.view) })) }
}

/** The stories that come with the data. */
export const stories = async (_parent: unknown, _args: Args, asking: Asking) =>
  (await ask<StoryRow>(asking, all, {})).map(storyOf)

/** One story; null if there is none. */
export async function story(_parent: unknown, args: Args, asking: Asking) {
  const [row] = await ask<StoryRow>(asking, one, { id: args['id'] })
  return row === undefined ? null : storyOf(row)
}

/** Stories by their ids; those that are not known are left out. */
export async function storiesOf(asking: Asking, ids: readonly string[]): Promise<Map<string, object>> {
  const rows = ids.length === 0 ? [] : await ask<StoryRow>(asking, storiesByIds, { ids })
  return new Map(rows.map(storyOf).map((story) => [story.id, story]))
}
