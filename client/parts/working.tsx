import { useNoticeable } from './use-noticeable.ts'

/** Says that something is being fetched, but only once it has taken long enough to be noticed. */
export function Working({ words }: { words: string }) {
  return useNoticeable(true) ? (
    <p class="working" role="status">
      {words}
    </p>
  ) : null
}
