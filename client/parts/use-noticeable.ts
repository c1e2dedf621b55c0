import { useEffect, useState } from 'preact/hooks'

/** Milliseconds after which waiting is worth mentioning. */
const NOTICEABLE = 300

/** Whether something has gone on long enough to be noticed. */
export function useNoticeable(going: boolean): boolean {
  const [noticed, setNoticed] = useState(false)
  useEffect(() => {
    setNoticed(false)
    if (!going) return
    const timer = setTimeout(() => setNoticed(true), NOTICEABLE)
    return () => clearTimeout(timer)
  }, [going])
  return going && noticed
}
