import { type Bounds, boundsOfSaid } from '../../../schema/bounds.ts'
import { plainSpan } from '../../../schema/plain-span.ts'
import { NO_LOWER, NO_UPPER } from '../../../schema/time.ts'
import type { EdgeAnswer, EntitySummary } from '../../api/fragments.ts'
import type { LaneBody, LanesAnswer } from '../../api/lanes.ts'
import { boundsOfTie } from '../../state/picture/drawing.ts'
import { gradeWords } from '../../state/picture/grade-words.ts'
import { capital, plain } from '../../state/view/plain-words.ts'
import type { Lane, LaneBar } from './lane.ts'

/** What lanes are made of: what is drawn and its ties of all times, and what else was asked for. */
export interface LanesOf {
  readonly nodes: readonly EntitySummary[]
  readonly ties: readonly EdgeAnswer[]
  readonly asked: LanesAnswer
  readonly plans: boolean
}

const lane = (
  id: string,
  title: string,
  of: string | null,
  bars: readonly LaneBar[],
  about: readonly string[],
): Lane => ({
  id,
  title,
  of,
  inTurn: true,
  bars,
  about: new Set([id, ...about, ...bars.flatMap((bar) => [bar.id, bar.opens])]),
})

/** The posts that somebody drawn held, or that are drawn themselves, with all of their holders. */
function ofPosts({ nodes, asked, plans }: LanesOf): Lane[] {
  const drawn = new Set(nodes.map(({ id }) => id))
  return asked.posts.flatMap((post) => {
    const holders = post.holders.nodes.filter(({ standing }) => plans || standing === 'IN_FORCE')
    if (!drawn.has(post.id) && !holders.some(({ member }) => drawn.has(member.id))) return []
    const bars = [
      ...holders.map(
        ({ id, member, sentence, standing, end, bounds }): LaneBar => ({
          id,
          name: member.name,
          says: sentence,
          days: boundsOfSaid(end, bounds),
          look: standing === 'PROPOSED' ? 'planned' : 'held',
          opens: id,
        }),
      ),
      ...post.facts.nodes.map(
        ({ id, sentence, end, bounds }): LaneBar => ({
          id,
          name: 'vacant',
          says: `Vacant, as a source says: ${sentence}`,
          days: boundsOfSaid(end, bounds),
          look: 'vacant',
          opens: id,
        }),
      ),
    ]
    const people = holders.map(({ member }) => member.id)
    const about = [...people, ...(post.organization === null ? [] : [post.organization.id])]
    const role = post.label.replace(/,[^,]*$/, '')
    const of = post.organization?.name ?? null
    return [{ ...lane(post.id, role, of === role ? null : of, bars, about), inTurn: post.seats === 1 }]
  })
}

/** Ties of a kind by where they lead and as what: roles that go through no post, and parts in partnerships. */
function ofTies({ nodes, ties, plans }: LanesOf, kind: EdgeAnswer['kind'], without: ReadonlySet<string>): Lane[] {
  const names = new Map(nodes.map(({ id, name }) => [id, name]))
  const some = ties.filter(
    (tie) => tie.kind === kind && !without.has(tie.statement.id) && (plans || tie.standing === 'IN_FORCE'),
  )
  return [...Map.groupBy(some, ({ target, label }) => `${target} ${label}`)].flatMap(([id, group]) => {
    const [first] = group
    const of = names.get(first?.target ?? '')
    if (first === undefined || of === undefined) return []
    const bars = group.flatMap((tie): LaneBar[] => {
      const name = names.get(tie.source)
      return name === undefined
        ? []
        : [
            {
              id: tie.id,
              name,
              says: tie.sentence,
              days: boundsOfTie(tie),
              look: tie.standing === 'PROPOSED' ? 'planned' : 'held',
              opens: tie.id,
            },
          ]
    })
    const about = [first.target, ...group.map(({ source }) => source)]
    return bars.length === 0 ? [] : [{ ...lane(id, capital(first.label), of, bars, about), inTurn: false }]
  })
}

/** The days on which an event may have been, as all that had a part in it tell; null where nothing does. */
function eventDays(id: string, ties: readonly EdgeAnswer[]): Bounds | null {
  const all = ties.filter(({ kind, target }) => kind === 'INVOLVEMENT' && target === id).map(boundsOfTie)
  if (all.length === 0) return null
  return {
    earliestStart: Math.max(...all.map(({ earliestStart }) => earliestStart)),
    latestStart: Math.min(...all.map(({ latestStart }) => latestStart)),
    earliestEnd: Math.max(...all.map(({ earliestEnd }) => earliestEnd)),
    latestEnd: Math.min(...all.map(({ latestEnd }) => latestEnd)),
  }
}

const kindOf = (event: EntitySummary): string =>
  event.__typename === 'Event' ? capital(plain(event.eventKind)) : event.name

const INSPECTED = /^(inspected|visited|reviewed)\b/i

/** The inspections that gave a body a grade, and those drawn that looked at it. */
function inspectionsOf({ id, name, judgements }: LaneBody, { nodes, ties }: LanesOf): Lane[] {
  const graded = [...Map.groupBy(judgements.nodes, ({ event }) => event.id)].flatMap(([event, given]): LaneBar[] => {
    const [first] = given
    if (first === undefined) return []
    const says = given.map(({ sentence }) => sentence).join(' ')
    const days = boundsOfSaid(null, first.bounds)
    return [{ id: event, name: gradeWords(given) ?? first.event.name, says, days, look: 'event', opens: event }]
  })
  const known = new Set(graded.map((bar) => bar.id))
  const drawn = nodes.flatMap((node): LaneBar[] => {
    const looked = ties.some((tie) => tie.target === node.id && tie.source === id && INSPECTED.test(tie.label))
    const days = looked && !known.has(node.id) ? eventDays(node.id, ties) : null
    return days === null
      ? []
      : [{ id: node.id, name: kindOf(node), says: node.name, days, look: 'event', opens: node.id }]
  })
  const bars = [...graded, ...drawn]
  return bars.length === 0 ? [] : [lane(`inspections ${id}`, 'Inspections', name, bars, [id])]
}

/** All other events that are drawn. */
function otherEvents({ nodes, ties }: LanesOf, told: ReadonlySet<string>): Lane[] {
  const bars = nodes.flatMap((node): LaneBar[] => {
    const days = node.type === 'EVENT' && !told.has(node.id) ? eventDays(node.id, ties) : null
    return days === null ? [] : [{ id: node.id, name: node.name, says: node.name, days, look: 'event', opens: node.id }]
  })
  return bars.length === 0 ? [] : [{ ...lane('events', 'Decisions and events', null, bars, []), inTurn: false }]
}

/**
 * The days on which something may have been published: a day, a month or a year, or one from one to another, as in
 * '[2024-09-18..2025-01]' and '[2021-03-18..]'; null for what is written in another way.
 */
function publishedDays(published: string): Bounds | null {
  const [from = '', to = from] = published.replace(/[[\]]/g, '').split(/\/|\.\./)
  const first = from === '' ? NO_LOWER : plainSpan(from)?.earliest
  const last = to === '' ? NO_UPPER : plainSpan(to)?.latest
  if (first === undefined || last === undefined) return null
  return { earliestStart: first, latestStart: last, earliestEnd: first, latestEnd: last }
}

function documentsOf({ asked }: LanesOf): Lane[] {
  const bars = asked.documents.flatMap(({ id, title, published }): LaneBar[] => {
    const days = published === null ? null : publishedDays(published)
    return days === null ? [] : [{ id, name: title, says: `Published: ${title}`, days, look: 'document', opens: id }]
  })
  return bars.length === 0 ? [] : [{ ...lane('documents', 'Documents, as published', null, bars, []), inTurn: false }]
}

/** The lanes of what is drawn: inspections and events, posts, other roles, parts in partnerships, and documents. */
export function lanesOf(of: LanesOf): readonly Lane[] {
  const inspections = of.asked.bodies.flatMap((body) => inspectionsOf(body, of))
  const posts = ofPosts(of)
  const told = (lanes: readonly Lane[]) => new Set(lanes.flatMap(({ bars }) => bars.map(({ id }) => id)))
  return [
    ...inspections,
    ...otherEvents(of, told(inspections)),
    ...posts,
    ...ofTies(of, 'MEMBERSHIP', told(posts)),
    ...ofTies(of, 'PARTICIPATION', new Set()),
    ...documentsOf(of),
  ]
}
