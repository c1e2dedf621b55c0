import { compose, composeSteps } from '../../client/canvas/compose/compose.ts'
import type { Composed } from '../../client/canvas/compose/composed.ts'
import type { Subject } from '../../client/canvas/compose/subject.ts'
import { subjectOf } from '../../client/canvas/compose/subject-of.ts'
import type { ShippedPicture } from '../support/shipped-pictures.ts'

/** Windows in which every picture is composed: their free parts, in pixels. */
export const windows = [
  { width: 856, height: 556 },
  { width: 760, height: 520 },
  { width: 600, height: 480 },
  { width: 390, height: 560 },
] as const
type Window = (typeof windows)[number]

export const posed = ({ drawing, about }: ShippedPicture, window: Window): Subject =>
  subjectOf(drawing, { about, kept: new Set(), opened: new Set(), ...window }).subject

/** A story's steps as they are drawn, each with its title. */
export function composedStory(story: readonly ShippedPicture[], window: Window): [title: string, Composed][] {
  const steps = story.map((step) => posed(step, window))
  const standing = composeSteps(steps)
  return story.map(({ title }, index) => {
    const step = steps[index]
    if (step === undefined) throw new RangeError(`'${title}' has no subject.`)
    return [title, compose({ ...step, ...standing })]
  })
}

export const composedAlone = (picture: ShippedPicture, window: Window): [title: string, Composed] => [
  picture.title,
  compose(posed(picture, window)),
]
