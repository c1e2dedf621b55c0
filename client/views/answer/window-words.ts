import { boundsOfSaid } from '../../../schema/bounds.ts'
import { stands } from '../../../schema/kinds/find.ts'
import { formatDate, isoDay } from '../../../schema/time.ts'
import type { EdgeAnswer } from '../../api/fragments.ts'
import type { PathAnswer } from '../../api/paths.ts'

interface Chain {
  readonly window: PathAnswer['window']
  readonly steps: readonly {
    readonly edge: (Pick<EdgeAnswer, 'end' | 'bounds'> & { readonly kind?: EdgeAnswer['kind'] }) | null
  }[]
}

/** What sources show of all ties of a chain in force at once, in words. */
function togetherWords({ steps }: Chain): string {
  const bounds = steps.flatMap(({ edge }) =>
    edge === null ? [] : [boundsOfSaid(edge.end, edge.bounds, edge.kind !== undefined && stands(edge.kind))],
  )
  const begun = Math.max(...bounds.map(({ latestStart }) => latestStart))
  const end = Math.min(...bounds.map(({ earliestEnd }) => earliestEnd))
  const [first, last] = [isoDay(begun), isoDay(end)]
  if (first === null || end < begun) return 'No document shows all of them in force on one day.'
  return last === null
    ? `They are certain together from ${formatDate(first)} on.`
    : `They are certain together until at least ${formatDate(last)}.`
}

/**
 * Whether all ties of a chain held at once, in words: what nothing rules out is told apart from what a source shows.
 */
export function windowWords(chain: Chain): string {
  const { window } = chain
  if (window === null) return 'There is no day on which all of these held at once.'
  const days =
    window.start === null
      ? window.end === null
        ? ''
        : ` until ${formatDate(window.end)}`
      : ` from ${formatDate(window.start)}${window.end === null ? ' on' : ` to ${formatDate(window.end)}`}`
  return `${togetherWords(chain)} Nothing rules out that all of these held at once${days}.`
}
