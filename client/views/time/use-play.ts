import { useEffect, useState } from 'preact/hooks'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { restDate } from './rest-date.ts'
import { iso, spanOf } from './span.ts'

/** Positions that a play goes through, whatever the span. */
const POSITIONS = 60
/** Milliseconds at each. */
const PACE = 150

/**
 * Moves the date over the whole span in even steps; from the beginning if it stands at the end. Everything else goes on
 * working meanwhile; what was played through is one step.
 */
export function usePlay(store: Store): { readonly playing: boolean; readonly toggle: () => void } {
  const [playing, setPlaying] = useState(false)
  useEffect(() => {
    if (!playing) return
    const { first, last } = spanOf(store)
    const at = (position: number) => iso(Math.round(first + ((last - first) * position) / POSITIONS))
    const here =
      Array.from({ length: POSITIONS + 1 }, (_, position) => position).find(
        (position) => at(position) > store.day.peek(),
      ) ?? 0
    let position = here >= POSITIONS ? 0 : here
    const before = store.view.peek()
    const timer = setInterval(() => {
      store.adjust(look({ asOf: at(position), anyTime: false }))
      position += 1
      if (position > POSITIONS) setPlaying(false)
    }, PACE)
    return () => {
      clearInterval(timer)
      const { asOf } = store.view.peek()
      if (asOf !== null && asOf !== before.asOf) restDate(store, before, asOf)
    }
  }, [playing])
  return { playing, toggle: () => setPlaying(!playing) }
}
