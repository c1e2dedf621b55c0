import { useEffect, useState } from 'preact/hooks'

/** More rows than this are laid out only where they are looked at, as `data-many` has it. */
export const MANY = 300
/** Rows that a list begins with, and those that each frame adds: more would hold up the page. */
const FIRST = 200
const A_FRAME = 400

/**
 * How many rows of a long list are there by now, all of them after some frames: a list of thousands comes while one
 * reads its beginning. All stay in the page, so that the browser finds and prints them.
 */
export function useGrowing(count: number): number {
  const [shown, setShown] = useState(FIRST)
  useEffect(() => {
    if (shown >= count) return
    const frame = requestAnimationFrame(() => setShown(shown + A_FRAME))
    return () => cancelAnimationFrame(frame)
  }, [shown, count])
  return Math.min(shown, count)
}
