import { compose, composeSteps } from '../../client/canvas/compose/compose.ts'
import type { Composed } from '../../client/canvas/compose/composed.ts'
import { type Flaws, flawsOf } from '../../client/canvas/compose/flaws.ts'
import { hull } from '../../client/canvas/compose/rect.ts'
import type { Subject } from '../../client/canvas/compose/subject.ts'
import { posed, windows } from '../client/pictures.ts'
import {
  shippedAnswers,
  shippedChains,
  shippedExpansions,
  shippedPairs,
  type ShippedPicture,
  shippedStories,
} from '../support/shipped-pictures.ts'
import { byForces } from './by-forces.ts'

/** A picture composed and by fcose, and how long it took in milliseconds. */
interface Compared {
  readonly composed: Composed
  readonly forces: Composed
  readonly time: number
  readonly subject: Subject
}

async function compared(subject: Subject, make: () => Composed, before = 0): Promise<Compared> {
  const start = performance.now()
  const composed = make()
  const time = performance.now() - start + before
  return { composed, forces: await byForces(subject), time, subject }
}

/** The places of a story are sought once; each of its steps is given its share of that. */
async function storySteps(window: (typeof windows)[number]): Promise<Compared[]> {
  const all: Compared[] = []
  for (const story of shippedStories) {
    const steps = story.map((step) => posed(step, window))
    const start = performance.now()
    const standing = composeSteps(steps)
    const share = (performance.now() - start) / steps.length
    for (const step of steps) all.push(await compared(step, () => compose({ ...step, ...standing }), share))
  }
  return all
}

const each = (pictures: readonly ShippedPicture[]) => async (window: (typeof windows)[number]) => {
  const all: Compared[] = []
  for (const picture of pictures) {
    const subject = posed(picture, window)
    all.push(await compared(subject, () => compose(subject)))
  }
  return all
}

const COUNTS = ['namesOnNames', 'namesOnNodes', 'linesThroughNodes', 'linesThroughNames', 'crossings'] as const

const meanAndWorst = (numbers: readonly number[], digits: number): string =>
  `${(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toFixed(digits)}/${Math.max(...numbers).toFixed(0)}`

const counts = (pictures: readonly Composed[]): string => {
  const flaws = pictures.map(flawsOf)
  return COUNTS.map((count: keyof Flaws) =>
    meanAndWorst(
      flaws.map((one) => one[count]),
      1,
    ),
  ).join(' | ')
}

/** How many of the pictures are no larger than the window, at full size. */
function whole(all: readonly Compared[]): string {
  const fits = all.filter(({ composed: { nodes }, subject: { width, height } }) => {
    const [left, top, right, bottom] = hull(nodes.flatMap(({ icon, name }) => [icon, name]))
    return right - left <= width && bottom - top <= height
  })
  return `${Math.round((100 * fits.length) / all.length)} %`
}

function labelled(all: readonly Compared[]): string {
  const lines = all.flatMap(({ composed }) => composed.lines.filter((line) => line.labelled))
  return `${((100 * lines.filter(({ label }) => label !== null).length) / Math.max(1, lines.length)).toFixed(1)} %`
}

const HEAD =
  '| window | pictures | by | names on names | on nodes | lines through nodes | through names | crossings ' +
  '| labels placed | whole in the window | ms |'

/** Every picture that ships in every window, mean and worst, as a table. */
export async function measurePictures(say: (line: string) => void): Promise<string> {
  const rows: string[] = []
  for (const window of windows)
    for (const [what, make] of [
      ['steps of stories', storySteps],
      ['expansions of one body', each(shippedExpansions)],
      ['expansions of two bodies', each(shippedPairs)],
      ['answers', each(shippedAnswers)],
      ['chains', each(shippedChains)],
    ] as const) {
      const all = await make(window)
      const begin = `| ${window.width}×${window.height} | ${all.length} ${what}`
      const ours = counts(all.map(({ composed }) => composed))
      const time = meanAndWorst(
        all.map((one) => one.time),
        0,
      )
      rows.push(`${begin} | Moothall | ${ours} | ${labelled(all)} | ${whole(all)} | ${time} |`)
      rows.push(`${begin} | fcose | ${counts(all.map(({ forces }) => forces))} | – | – | – |`)
      say(rows.slice(-2).join('\n'))
    }
  return [HEAD, '|---|---|---|---|---|---|---|---|---|---|---|', ...rows].join('\n')
}
