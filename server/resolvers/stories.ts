import { type Asking, ask } from '../asking.ts'
import { stories as all, type StoryRow, story as one } from '../statements/stories.ts'
import type { Args } from './arguments.ts'

interface StoredView {
  readonly shows: readonly string[]
  readonly standing: readonly string[]
}

interface StoredStory {
  readonly steps: readonly { readonly view: StoredView }[]
}

const read = (row: StoryRow): StoredStory => JSON.parse(row.json) as StoredStory

/** The stories that come with the data. */
export const stories = async (_parent: unknown, _args: Args, asking: Asking): Promise<StoredStory[]> => (await ask<StoryRow>(asking, all, {})).map(read)

/** One story; null if there is none. */
export async function story(_parent: unknown, args: Args, asking: Asking): Promise<StoredStory | null> {
  const [row] = await ask<StoryRow>(asking, one, { id: args['id'] })
  return row === undefined ? null : read(row)
}
