import type { Story } from '../../seed/story.ts'
import { type Asking, ask } from '../asking.ts'
import { stories as all, type StoryRow, story as one } from '../cypher/stories.ts'
import type { Args } from './arguments.ts'
import { paged } from './paged.ts'

/** The GraphQL type StoryView, from a view as it is stored. */
const viewOf = ({ path, standing = ['IN_FORCE'], ...view }: Story['steps'][number]['view']) => ({
  ...view,
  standing,
  pathFrom: path?.from,
  pathTo: path?.to,
})

/** The GraphQL type Story, from one as it is stored. */
export function storyOf(row: StoryRow) {
  const story = JSON.parse(row.json) as Story
  return { ...story, steps: story.steps.map((step) => ({ ...step, view: viewOf(step.view) })) }
}

/** The stories that come with the data. */
export const stories = async (_parent: unknown, args: Args, asking: Asking) =>
  paged((await ask<StoryRow>(asking, all, {})).map(storyOf), ({ id }) => id, args, 'stories')

/** One story; null if there is none. */
export async function story(_parent: unknown, args: Args, asking: Asking) {
  const [row] = await ask<StoryRow>(asking, one, { id: args['id'] })
  return row === undefined ? null : storyOf(row)
}
