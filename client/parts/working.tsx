import { useEffect, useState } from 'preact/hooks'

/** Milliseconds after which waiting is worth mentioning. */
const NOTICEABLE = 300

/** Says that something is being fetched, but only once it has taken long enough to be noticed. */
export function Working({ words }: { words: string }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), NOTICEABLE)
    return () => clearTimeout(timer)
  }, [])
  return shown ? <p class="working" role="status">{words}</p> : null
}
