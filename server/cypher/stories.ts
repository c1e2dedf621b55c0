import type { Statement } from './statement.ts'

/** A story as it is stored. */
export interface StoryRow {
  readonly json: string
}

/** The stories in their order, or one of them. */
export const stories =
  'MATCH (story:Story) WHERE story.id IS NOT NULL RETURN story.json AS json ORDER BY story.position, story.id'
export const story = 'MATCH (story:Story {id: $id}) RETURN story.json AS json'

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { name: 'stories', text: stories, example: {} },
  { name: 'story', text: story, example: { id: 'story:first' } },
]
