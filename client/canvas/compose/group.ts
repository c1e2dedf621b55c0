import { groupId, hubsOfGroup } from '../../state/view/group-id.ts'
import { farEnd, held, isAuthority, type Link, linksOf, type Thing } from './subject.ts'

/** Several nodes drawn as one. */
export interface Group {
  readonly id: string
  readonly members: readonly string[]
  /** What all of them hang on: one node, or all that they are shared by. */
  readonly hubs: readonly string[]
}

/** What is drawn once nodes are put together; members are in `groups` only. */
export interface Grouped {
  readonly things: readonly Thing[]
  readonly links: readonly Link[]
  readonly groups: readonly Group[]
  /** Groups that are open: each of their members is drawn. */
  readonly open: readonly Group[]
}

interface Wanted {
  readonly about: string | null
  /** Ids of nodes that stay by themselves. */
  readonly kept: ReadonlySet<string>
  /** Ids of groups that are open. */
  readonly opened: ReadonlySet<string>
  readonly width: number
  readonly height: number
}

/** From so many nodes on they are grouped, fewer where a window has less room than this for each; down to so many. */
export const FROM = 25
const ROOM_OF_ONE = 32_000
const LEAST = 8
const DOWN_TO = 18
/** Lines that make a hub: of an organisation, of anything, and of anything once leaves are grouped. */
const HUB = { organisation: 4, any: 6, later: 8 }
/** How freely nodes are grouped, step by step: leaves; what touches hubs only; what touches one other node as well. */
const LEVELS = [0, 1, 2, 2, 2] as const
type Level = (typeof LEVELS)[number]

export const groupsFrom = (width: number, height: number): number =>
  Math.max(LEAST, Math.min(FROM, Math.floor((width * height) / ROOM_OF_ONE)))

function hubsOf({ things, links }: Grouped, level: Level, about: string | null): ReadonlySet<string> {
  const touching = linksOf({ things, links })
  const isHub = ({ id, type, classification }: Thing) => {
    const degree = held(touching, id).length
    return (
      id === about ||
      degree >= (level > 1 ? HUB.later : HUB.any) ||
      (degree >= HUB.organisation &&
        type === 'ORGANIZATION' &&
        classification !== 'TEAM' &&
        classification !== 'CABINET')
    )
  }
  return new Set(things.filter(isHub).map(({ id }) => id))
}

/** Which group a node would join; null for one that stays by itself. */
function keyOf(thing: Thing, near: readonly string[], hubs: ReadonlySet<string>, level: Level): string | null {
  const touched = near.filter((id) => hubs.has(id)).sort()
  const others = near.length - touched.length
  if (touched.length === 0) return null
  if (level === 0 && near.length > 1) return null
  if (level === 1 && others > 0 && touched.length > 1) return null
  if (level === 2 && others > 1) return null
  return groupId(touched, thing.type)
}

function bucketsOf(now: Grouped, level: Level, { about, kept }: Wanted): [key: string, ids: string[]][] {
  const touching = linksOf(now)
  const hubs = hubsOf(now, level, about)
  const buckets = new Map<string, string[]>()
  for (const thing of now.things) {
    if (thing.prominence === 'group' || hubs.has(thing.id) || kept.has(thing.id) || isAuthority(thing)) continue
    const near = [...new Set(held(touching, thing.id).map((link) => farEnd(link, thing.id)))].filter(
      (id) => !id.startsWith('group:'),
    )
    const key = keyOf(thing, near, hubs, level)
    if (key !== null) buckets.set(key, [...(buckets.get(key) ?? []), thing.id])
  }
  return [...buckets]
    .filter(([, { length }]) => length > 1)
    .sort(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
}

/** Lines with the ends that are now in a group led to it; parallel ones become one, and those inside are gone. */
function relink(links: readonly Link[], group: string, members: ReadonlySet<string>): Link[] {
  const end = (id: string) => (members.has(id) ? group : id)
  const parallel = Map.groupBy(links, (link) =>
    members.has(link.source) || members.has(link.target)
      ? [end(link.source), end(link.target)].sort().join('~')
      : link.id,
  )
  return [...parallel].flatMap(([id, some]) => {
    const [first] = some
    if (first === undefined || end(first.source) === end(first.target)) return []
    if (some.length === 1 && end(first.source) === first.source && end(first.target) === first.target) return [first]
    return [
      {
        id,
        source: end(first.source),
        target: end(first.target),
        label: '',
        caption: '',
        ties: some.flatMap(({ ties }) => ties.map((tie) => ({ ...tie, source: end(tie.source) }))),
        certain: some.some(({ certain }) => certain),
        signed: false,
        steps: some.reduce((steps, link) => steps | link.steps, 0),
      },
    ]
  })
}

/** What all of some nodes have in common of their kind; null for what they have not. */
export function sharedKind(some: readonly Thing[]): Pick<Thing, 'type' | 'classification'> {
  const only = <Value>(values: readonly Value[]): Value | null => {
    const [first, ...more] = new Set(values)
    return first === undefined || more.length > 0 ? null : first
  }
  return { type: only(some.map(({ type }) => type)), classification: only(some.map((thing) => thing.classification)) }
}

/** Puts some nodes into a group, a new one or one that is there. */
function fold(now: Grouped, id: string, ids: readonly string[]): Grouped {
  const members = new Set(ids)
  const before = now.groups.find((group) => group.id === id)
  const inside = now.things.filter((thing) => members.has(thing.id))
  const drawn = now.things.find((thing) => thing.id === id)
  const { type } = sharedKind([...inside, ...(drawn === undefined ? [] : [drawn])])
  const classification = drawn === undefined ? sharedKind(inside).classification : null
  const group: Group = {
    id,
    members: [...(before?.members ?? []), ...ids].sort(),
    hubs: hubsOfGroup(id),
  }
  return {
    things: [
      ...now.things.filter((thing) => !members.has(thing.id) && thing.id !== id),
      { id, type, classification, name: '', second: null, grade: null, when: null, prominence: 'group', steps: 1 },
    ],
    links: relink(now.links, id, members),
    groups: [...now.groups.filter((other) => other.id !== id), group],
    open: now.open,
  }
}

/** Lines of groups lead to their hubs only; what has no other line joins the group it was tied to. */
function pruned(now: Grouped): Grouped {
  const hubs = new Map(now.groups.map(({ id, hubs: some }) => [id, new Set(some)]))
  const ofGroup = (link: Link) => (hubs.has(link.source) ? link.source : hubs.has(link.target) ? link.target : null)
  const stays = (link: Link) => [link.source, link.target].every((id) => hubs.get(id)?.has(farEnd(link, id)) ?? true)
  const links = now.links.filter(stays)
  const tied = new Set(links.flatMap(({ source, target }) => [source, target]))
  const alone = now.things.filter(({ id }) => !tied.has(id) && !hubs.has(id))
  let next: Grouped = { ...now, links }
  for (const { id } of alone) {
    const lost = now.links.find((link) => !stays(link) && (link.source === id || link.target === id))
    const group = lost === undefined ? null : ofGroup(lost)
    if (group !== null) next = fold(next, group, [id])
  }
  return next
}

/** Nodes put together until a window has room for what is drawn, the largest groups first. */
export function grouped(things: readonly Thing[], links: readonly Link[], wanted: Wanted): Grouped {
  const from = groupsFrom(wanted.width, wanted.height)
  let now: Grouped = { things, links, groups: [], open: [] }
  if (things.length < from) return now
  const target = Math.min(DOWN_TO, from)
  for (const level of LEVELS) {
    if (now.things.length <= target) break
    for (const [key, ids] of bucketsOf(now, level, wanted)) {
      if (level > 0 && now.things.length <= target) break
      if (!wanted.opened.has(key)) now = fold(now, key, ids)
      else if (!now.open.some(({ id }) => id === key))
        now = { ...now, open: [...now.open, { id: key, members: ids.toSorted(), hubs: hubsOfGroup(key) }] }
    }
  }
  return now.groups.length === 0 ? now : pruned(now)
}
