import { formatDate } from '../../schema/time.ts'
import type { EdgeAnswer } from '../api/fragments.ts'
import type { PathAnswer } from '../api/paths.ts'

interface Chain {
  readonly window: PathAnswer['window']
  readonly steps: readonly { readonly edge: Pick<EdgeAnswer, 'bounds'> | null }[]
}

/** The last day on which sources show all ties of a chain in force; null where there is none. */
function lastTogether({ steps }: Chain): string | null {
  const bounds = steps.flatMap(({ edge }) => (edge === null ? [] : [edge.bounds]))
  const [starts, ends] = [bounds.map(({ latestStart }) => latestStart), bounds.map(({ earliestEnd }) => earliestEnd)]
  if (bounds.length === 0 || starts.includes(null) || ends.includes(null)) return null
  const [begun = '', end = ''] = [(starts as string[]).sort().at(-1), (ends as string[]).sort()[0]]
  return begun <= end ? end : null
}

/** Whether all ties of a chain held at once, in words: what nothing rules out is told apart from what a source shows. */
export function windowWords(chain: Chain): string {
  const { window } = chain
  if (window === null) return 'There is no day on which all of these held at once.'
  const together = lastTogether(chain)
  const confirmed =
    together === null
      ? 'But no source shows all of them in force on one day.'
      : `They were last confirmed together on ${formatDate(together)}.`
  const days =
    window.start === null
      ? window.end === null
        ? ''
        : ` until ${formatDate(window.end)}`
      : ` from ${formatDate(window.start)}${window.end === null ? ' on' : ` to ${formatDate(window.end)}`}`
  return `Nothing rules out that all of these held at once${days}. ${confirmed}`
}
