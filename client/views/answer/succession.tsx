import type { Succession as Post } from '../../api/successions.ts'
import type { StatementAnswer } from '../../api/fragments.ts'
import { each, yearOf } from '../../../schema/bulk.ts'
import { dayOf } from '../../../schema/time.ts'
import { TimeStrip, type StripRow } from '../../parts/time-strip.tsx'
import type { Store } from '../../state/store.ts'
import { openEntity } from '../marks/open-entity.ts'
import { periodWords } from '../../state/view/period.ts'
import { along, type Axis, axisOver, yearTicks } from '../time/axis.ts'
import { gapRow, gapsOf, stretchesOf, vacancyOf } from './succession-rows.ts'
import { Isolated } from '../../parts/isolated.tsx'

const holderName = (statement: StatementAnswer): string =>
  statement.__typename === 'Membership' ? statement.member.name : statement.sentence
const temporary = /\b(acting|interim)\b/i
const isTemporary = (statement: StatementAnswer): boolean =>
  statement.__typename === 'Membership' &&
  (temporary.test(statement.role) ||
    statement.citations.some((citation) => temporary.test(citation.titleAsFound ?? '')))

function rowsOf(post: Post, axis: Axis, store: Store): readonly StripRow[] {
  const holders = post.holders.nodes.map(
    (holder): StripRow => ({
      id: holder.id,
      title: (
        <>
          <Isolated text={holderName(holder)} />
          {isTemporary(holder) && (
            <>
              {' '}
              <span class="chip">acting or interim</span>
            </>
          )}
          {holder.standing === 'PROPOSED' && (
            <>
              {' '}
              <span class="chip plan">planned</span>
            </>
          )}
        </>
      ),
      detail: periodWords(holder),
      stretches: stretchesOf(holder, axis),
      onOpen: () => openEntity(store, holder.id),
    }),
  )
  const vacancies = post.facts.nodes.map(
    (fact): StripRow => ({
      id: fact.id,
      title: 'Vacant, as a source says',
      detail: `${fact.__typename === 'Fact' ? fact.text : fact.sentence} (${periodWords(fact)})`,
      stretches: [vacancyOf(fact, axis)],
      onOpen: () => openEntity(store, fact.id),
    }),
  )
  const gap = gapRow(post, axis)
  return [...holders, ...vacancies, ...(gap === null ? [] : [{ id: 'gap', title: 'No evidence', ...gap }])]
}

/** What each look of a stretch means, of those that a strip has. */
function StripKey({ post, anyTime }: { post: Post; anyTime: boolean }) {
  const words: readonly (readonly [string, string])[] = [
    ['stretch solid', 'certain'],
    ['stretch hatched', 'possible'],
    ...(post.facts.nodes.length > 0 ? [['stretch empty', 'vacant, as a source says'] as const] : []),
    ...(gapsOf(post).length > 0 ? [['stretch gap', 'no evidence'] as const] : []),
    ...(anyTime ? [] : [['strip-marker', 'the day shown'] as const]),
  ]
  return (
    <p class="strip-key">
      {words.map(([look, means]) => (
        <span key={look}>
          <i class={look} /> {means}
        </span>
      ))}
    </p>
  )
}

/**
 * Who held a post in turn, along time: solid where it is certain, hatched where it is possible, and nothing made up in
 * between.
 */
function PostStrip({ post, store }: { post: Post; store: Store }) {
  const statements = [...post.holders.nodes, ...post.facts.nodes]
  const years = (...days: readonly (string | null)[]) => each(days.filter((day) => day !== null).map(yearOf))
  const axis = axisOver(
    statements.flatMap(({ bounds }) => years(bounds.earliestStart, bounds.latestStart)),
    statements.flatMap(({ bounds }) => years(bounds.earliestEnd, bounds.latestEnd)),
    store.day.value,
  )
  const { anyTime } = store.view.value
  return (
    <section class="section succession">
      <h3 class="section-title">Who held the post</h3>
      <p>
        <button type="button" class="link" onClick={() => openEntity(store, post.id)}>
          <Isolated text={post.label} />
        </button>
        {post.seats > 1 && <span class="soft"> · {post.seats} seats</span>}
      </p>
      {statements.length === 0 ? (
        <p class="soft">No source here says who held it.</p>
      ) : (
        <TimeStrip
          label={`Holders of ${post.label}`}
          rows={rowsOf(post, axis, store)}
          ticks={yearTicks(axis)}
          marker={anyTime ? null : along(axis, dayOf(store.day.value))}
        />
      )}
      <StripKey post={post} anyTime={anyTime} />
    </section>
  )
}

/** The posts behind what is open in the panel, each with its holders in turn. */
export function Successions({ store }: { store: Store }) {
  const posts = store.answers.successions.value.value ?? []
  return (
    <>
      {posts.map((post) => (
        <PostStrip key={post.id} post={post} store={store} />
      ))}
    </>
  )
}
