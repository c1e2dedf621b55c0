import type { HeldStatement } from '../../api/fragments.ts'
import type { Store } from '../../state/store.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { openEntity } from '../marks/open-entity.ts'
import type { InPostThen, PostThen } from './in-post-then.ts'
import { StatementRow } from './statement-row.tsx'

const holderOf = (statement: HeldStatement): string =>
  statement.__typename === 'Membership' ? statement.member.name : statement.sentence

function Post({ post, store }: { post: PostThen; store: Store }) {
  return (
    <li class="in-post">
      <h4>
        <button type="button" class="link" onClick={() => openEntity(store, post.id)}>
          <Isolated text={post.label} />
        </button>
      </h4>
      <ul class="row-list">
        {post.before !== null && (
          <StatementRow statement={post.before} says={`Before: ${holderOf(post.before)}`} store={store} />
        )}
        {post.held.map((one) => (
          <StatementRow key={one.id} statement={one} says={`Then: ${holderOf(one)}`} store={store} />
        ))}
        {post.held.length === 0 && <li class="soft">Then: no evidence</li>}
        {post.after !== null && (
          <StatementRow statement={post.after} says={`After: ${holderOf(post.after)}`} store={store} />
        )}
      </ul>
    </li>
  )
}

/** Who was in post when something was inspected, with who came before and after, each with its evidence. */
export function InPost({ then, store }: { then: InPostThen; store: Store }) {
  if (then.bodies.length === 0) return null
  return (
    <section class="section">
      <h3 class="section-title">
        In post then, before and after <span class="count">{then.posts.length}</span>
      </h3>
      {then.posts.length === 0 && <p class="soft">No document shows who held a post there.</p>}
      <ul>
        {then.posts.map((post) => (
          <Post key={post.id} post={post} store={store} />
        ))}
      </ul>
      {then.others.length > 0 && (
        <>
          <h4>Other roles then</h4>
          <ul class="row-list">
            {then.others.map((one) => (
              <StatementRow
                key={one.id}
                statement={one}
                says={one.__typename === 'Membership' ? `${one.member.name}, ${one.role}` : one.sentence}
                store={store}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
