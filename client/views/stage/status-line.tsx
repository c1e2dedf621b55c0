import { formatDate } from '../../../schema/time.ts'
import { useNoticeable } from '../../parts/use-noticeable.ts'
import type { Store } from '../../state/store.ts'

/** What is shown, as of when, what is hidden and why; always there. */
export function StatusLine({ store }: { store: Store }) {
  const { loading, incomplete, unanswered } = waiting(store)
  const late = useNoticeable(loading)
  return (
    <p class="status" id="status" data-loading={loading || undefined}>
      {unanswered
        ? 'The picture could not be fetched.'
        : incomplete || late
          ? fetchingWords(store)
          : `${store.status.value}${inGroups(store)}`}
    </p>
  )
}

/** How many of all that is shown a reader does not see one by one. */
function inGroups({ groups, drawing }: Store): string {
  const closed = groups.value.filter(({ open }) => !open)
  const members = new Set(closed.flatMap((group) => group.members)).size
  if (members === 0) return ''
  const where = closed.length === 1 ? 'a group' : `${closed.length} groups`
  return ` ${members} of ${drawing.value.nodes.length} are in ${where}.`
}

function fetchingWords({ answers, view }: Store): string {
  const { knownBy } = view.value
  const drawn = answers.ties.value.value
  if (drawn === null || drawn.knownBy === knownBy) return 'Fetching the picture …'
  return knownBy === null
    ? 'Fetching all that is published …'
    : `Fetching what was published by ${formatDate(knownBy)} …`
}

/**
 * Whether the picture's own question has no answer yet, whether what there is to be seen is therefore only a part of
 * it, and whether asking for it failed.
 */
export function waiting({ answers, picture }: Store): {
  readonly loading: boolean
  readonly incomplete: boolean
  readonly unanswered: boolean
} {
  const nodes = picture.value.nodes
  const { state, value } = nodes.length === 0 ? answers.stories.value : answers.ties.value
  const loading = state === 'loading'
  return {
    loading,
    incomplete: loading && (nodes.length === 0 || nodes.some((id) => !answers.entities.value.has(id))),
    unanswered: state === 'failed' && value === null,
  }
}
