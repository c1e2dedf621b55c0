import { possibleAmong } from '../../state/picture/bundle.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { Mark } from '../../state/picture/comparison.ts'
import type { View } from '../../state/view/view.ts'
import type { LineLook } from './line-mark.tsx'

/** How the lines differ that a picture can show now, each look with what it means. */
export function lineLooks(
  { anyTime, proposed, compareWith }: View,
  { edges, bundles }: Pick<Drawing, 'edges' | 'bundles'>,
): readonly { readonly look: LineLook; readonly words: string }[] {
  const drawn = (mark: Mark, possible: boolean) =>
    edges.some((edge) => edge.mark === mark && (edge.time === 'POSSIBLY') === possible)
  const mixed = bundles.some((bundle) => possibleAmong(bundle.edges).length > 0)
  const lines: readonly { readonly look: LineLook; readonly words: string; readonly shown: boolean }[] =
    compareWith === null
      ? [
          { look: 'certain', words: 'Certain on this day', shown: true },
          { look: 'possible', words: 'Possible on this day', shown: true },
          { look: 'mixed', words: 'Certain and possible', shown: mixed },
          { look: 'ended', words: 'Ended, or not begun', shown: anyTime },
          { look: 'plan', words: 'Planned', shown: proposed },
        ]
      : [
          { look: 'certain', words: 'On both days', shown: drawn('KEPT', false) },
          { look: 'possible', words: 'Possibly on both days', shown: drawn('KEPT', true) },
          { look: 'mixed', words: 'Certain and possible', shown: mixed },
          { look: 'began', words: 'Began', shown: true },
          { look: 'began-possible', words: 'Possibly began', shown: drawn('BEGAN', true) },
          { look: 'ended-between', words: 'Ended', shown: true },
          { look: 'ended-possible', words: 'Possibly ended', shown: drawn('ENDED', true) },
          { look: 'changed', words: 'New holder', shown: true },
          { look: 'plan', words: 'Planned', shown: proposed },
        ]
  return lines.filter(({ shown }) => shown)
}
