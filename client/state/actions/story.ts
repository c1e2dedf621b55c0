import type { StoryAnswer } from '../../api/stories.ts'
import { emptyPicture } from '../picture/picture.ts'
import type { Action } from '../scene.ts'
import { initialView, noPath } from '../view/view.ts'

/**
 * Opens a step of a story, counted from 0: its picture in place of what was drawn. What was drawn in the same story keeps its
 * place.
 */
export const openStory =
  (story: StoryAnswer, step: number): Action =>
  ({ picture, view: before }) => {
    const chosen = story.steps[Math.max(0, Math.min(step, story.steps.length - 1))]
    if (chosen === undefined) return { picture, view: before }
    const { shows, selected, asOf, anyTime, knownBy, compareWith, pathFrom, pathTo, standing } = chosen.view
    const positions = Object.fromEntries(Object.entries(picture.positions).filter(([id]) => shows.includes(id)))
    return {
      picture: {
        ...emptyPicture,
        nodes: [...new Set(shows)],
        // Another story has places of its own.
        positions: before.story?.id === story.id ? positions : {},
      },
      view: {
        ...initialView,
        asOf,
        anyTime,
        knownBy,
        compareWith,
        proposed: standing.includes('PROPOSED'),
        layout: before.layout,
        twin: before.twin,
        lanes: before.lanes,
        folded: before.folded,
        selection: selected === null ? [] : [selected],
        path: { ...noPath, from: pathFrom, to: pathTo },
        story: { id: story.id, step: story.steps.indexOf(chosen) },
        panel: 'story',
      },
    }
  }
