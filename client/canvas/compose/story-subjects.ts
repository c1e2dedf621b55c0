import { untracked } from '@preact/signals'
import type { StoryAnswer } from '../../api/stories.ts'
import { openStory } from '../../state/actions/story.ts'
import { askStoryTies, storyRead } from '../../state/answers/story-ties.ts'
import { draw } from '../../state/picture/drawing.ts'
import { emptyScene } from '../../state/scene.ts'
import type { Store } from '../../state/store.ts'
import type { ComposeWorker } from './compose-worker.ts'
import type { Subject } from './subject.ts'
import { subjectOf, type Wanted } from './subject-of.ts'
import type { Standing } from './compose.ts'

/** Where what recurs in the story that is being read stands in all of its steps. */
export interface StorySubjects {
  places(wanted: Wanted): Promise<Standing['fixed']>
}

/** All steps of a story as they are composed, asked for at once. */
async function stepsOf(store: Store, story: StoryAnswer, wanted: Wanted): Promise<Subject[]> {
  const subgraph = await askStoryTies(store.api, story)
  const entities = new Map(subgraph.nodes.map((node) => [node.id, node]))
  return story.steps.map(({ view }, index) => {
    const scene = openStory(story, index)(emptyScene)
    const drawing = draw(scene, {
      day: view.asOf ?? store.day.peek(),
      entities,
      ties: subgraph.edges,
      unrecorded: [],
      complete: true,
      expansions: null,
      newHolders: null,
    })
    return subjectOf(drawing, { ...wanted, about: view.selected }).subject
  })
}

export function createStorySubjects(store: Store, worker: ComposeWorker): StorySubjects {
  const known = new Map<string, Promise<Standing>>()
  return {
    async places(wanted) {
      const story = untracked(() => storyRead(store))
      if (story === undefined) return {}
      const standing = known.get(story.id) ?? stepsOf(store, story, wanted).then((steps) => worker.composeSteps(steps))
      known.set(story.id, standing)
      return (await standing).fixed
    },
  }
}
