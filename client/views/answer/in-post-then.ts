import type { InPostAnswer } from '../../api/details.ts'
import type { HeldStatement } from '../../api/fragments.ts'
import type { EntityDetails } from '../../state/answers/details.ts'
import { boundsOfTie } from '../../state/picture/drawing.ts'
import { listed } from '../../state/view/kind-counts.ts'

/** A post of a body that was inspected, with who held it then, and the last before and the first after. */
export interface PostThen {
  readonly id: string
  readonly label: string
  readonly body: string
  readonly held: readonly HeldStatement[]
  readonly before: HeldStatement | null
  readonly after: HeldStatement | null
}

/** What is known of who was in post at an event. */
export interface InPostThen {
  readonly bodies: readonly string[]
  readonly posts: readonly PostThen[]
  /** Roles then that go through none of these posts. */
  readonly others: readonly HeldStatement[]
}

type Holder = InPostAnswer['posts']['nodes'][number]['holders']['nodes'][number]

/**
 * Who held a post around an event. `held` is how the event's own time lies: who did not hold it then began surely after
 * it, or ended before.
 */
function postThen(post: InPostAnswer['posts']['nodes'][number], body: string, eventEnds: number): PostThen {
  const holders = post.holders.nodes.filter(({ standing }) => standing === 'IN_FORCE')
  const begins = (one: Holder) => boundsOfTie(one).earliestStart
  const others = holders.filter(({ holds }) => holds === null).toSorted((a, b) => begins(a) - begins(b))
  const isAfter = (one: Holder) => begins(one) > eventEnds
  return {
    id: post.id,
    label: post.label,
    body,
    held: holders.filter(({ holds }) => holds !== null),
    before: others.findLast((one) => !isAfter(one)) ?? null,
    after: others.find(isAfter) ?? null,
  }
}

/** The last day (a number) on which an event may have been, as what is said of those who had a part in it tells. */
export function eventEnds({ id, statements, otherTimes }: EntityDetails): number {
  const days = [...statements.nodes, ...otherTimes.nodes].flatMap((one) =>
    (one.__typename === 'Involvement' || one.__typename === 'Judgement') && one.event.id === id
      ? [boundsOfTie(one).latestStart]
      : [],
  )
  return Math.min(...days)
}

/** Who was in post when something was inspected, before and after. `eventEnds` is the last day (number) it may have had. */
export function inPostThen(answer: readonly InPostAnswer[], eventEnds: number): InPostThen {
  const posts = answer
    .flatMap(({ name, posts: { nodes } }) => nodes.map((post) => postThen(post, name, eventEnds)))
    .filter(({ held, before, after }) => held.length > 0 || before !== null || after !== null)
  const told = new Set(posts.flatMap(({ held }) => held.map(({ id }) => id)))
  const others = new Map(
    answer.flatMap(({ members }) =>
      members.edges
        .filter(({ node }) => !told.has(node.id) && node.standing === 'IN_FORCE')
        .map(({ node, holds }) => [node.id, { ...node, holds }] as const),
    ),
  )
  return { bodies: answer.map(({ name }) => name), posts, others: [...others.values()] }
}

const NAMED = 4

/** Who was in post then, in one sentence that can be quoted; null where no body was inspected. */
export function inPostSentence({ bodies, posts }: InPostThen): string | null {
  if (bodies.length === 0) return null
  const then = posts.flatMap(({ label, held }) =>
    held.flatMap((one) =>
      one.__typename === 'Membership'
        ? [`${one.holds === 'POSSIBLY' ? 'possibly ' : ''}${one.member.name} (${label})`]
        : [],
    ),
  )
  const named = then.length > NAMED + 1 ? [...then.slice(0, NAMED), `${then.length - NAMED} others`] : then
  return then.length === 0
    ? `No document shows who was in post then at ${listed(bodies)}.`
    : `In post then: ${listed(named)}.`
}
