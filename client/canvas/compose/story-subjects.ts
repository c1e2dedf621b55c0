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
  /** Nothing for the first step: it is composed by itself, and all others round it. */
  places(wanted: Wanted): Promise<Standing['fixed']>
  /** Looks for them ahead of the next step. */
  prepare(wanted: Wanted): void
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
      grades: subgraph.grades,
    })
    return subjectOf(drawing, { ...wanted, about: view.selected }).subject
  })
}

export function createStorySubjects(store: Store, worker: ComposeWorker): StorySubjects {
  const known = new Map<string, Promise<Standing>>()
  const standingOf = (wanted: Wanted): Promise<Standing> | null => {
    const story = untracked(() => storyRead(store))
    if (story === undefined) return null
    const standing = known.get(story.id) ?? stepsOf(store, story, wanted).then((steps) => worker.composeSteps(steps))
    known.set(story.id, standing)
    return standing
  }
  return {
    async places(wanted) {
      const { story } = store.view.peek()
      if (story === null || (story.step === 0 && !known.has(story.id))) return {}
      return (await standingOf(wanted))?.fixed ?? {}
    },
    prepare(wanted) {
      // Whoever waits for it is told when it fails; until then nobody does.
      standingOf(wanted)?.catch(() => {})
    },
  }
}
