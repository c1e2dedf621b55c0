import { relationKind, statementKind } from '../../../schema/kinds/find.ts'
import type { RelationKind } from '../../../schema/kinds/relations.ts'
import { dayOf, isDay } from '../../../schema/time.ts'
import { type Bundle, signOf } from '../../state/picture/bundle.ts'
import type { Drawing, DrawnNode } from '../../state/picture/drawing.ts'
import type { DrawnGroup } from '../../state/picture/drawn-group.ts'
import { leafWords, nodeLabel, tieLabel } from '../look/labels.ts'
import { FROM, type Group, grouped } from './group.ts'
import { groupWords } from './group-words.ts'
import { spineOf } from './spine.ts'
import { isAuthority, type Link, linksOf, type Subject, type Thing } from './subject.ts'

/** How a drawing is to be composed. */
export interface Wanted {
  /** What the picture is about; null where nothing is named. */
  readonly about: string | null
  /** Ids of nodes that are in no group. */
  readonly kept: ReadonlySet<string>
  readonly opened: ReadonlySet<string>
  readonly width: number
  readonly height: number
}

/** A drawing as it is composed, with the groups in it. */
export interface Posed {
  readonly subject: Subject
  readonly groups: readonly Group[]
  /** All groups in words, the open ones as well. */
  readonly told: readonly DrawnGroup[]
}

const classificationOf = ({ entity }: DrawnNode): string | null =>
  entity.__typename === 'Organization' ? entity.classification : null

/** The first day that a date tells of, whatever else it says; null where it names none. */
function dayIn(date: string | null): number | null {
  const [found = null] = /\d{4}(-\d{2}(-\d{2})?)?/.exec(date ?? '') ?? []
  const day = found === null ? null : `${found}-01-01`.slice(0, 10)
  return day === null || !isDay(day) ? null : dayOf(day)
}

const thingOf = (node: DrawnNode): Thing => ({
  id: node.id,
  type: node.entity.type,
  classification: classificationOf(node),
  name: nodeLabel(node),
  second: null,
  grade: node.grade,
  when: node.entity.__typename === 'Event' ? dayIn(node.entity.date) : null,
  prominence: 'standard',
  steps: 1,
})

const linkOf = (bundle: Bundle): Link => ({
  id: bundle.id,
  source: bundle.source,
  target: bundle.target,
  label: tieLabel(bundle),
  caption: leafWords(bundle),
  ties: bundle.edges.map(({ kind, source, label }) => ({ kind, source, label })),
  certain: bundle.edges.some(({ time }) => time === 'CERTAINLY'),
  signed: signOf(bundle) !== null,
  steps: 1,
})

/** Whether what stands on a tie is a role, which is told of both its ends. */
const saysRole = (kind: RelationKind): boolean => statementKind(relationKind(kind).statement).says !== undefined

/**
 * What a leaf's only line says goes under its name, where it says it of the leaf: a role does, and 'part of'; what a
 * council 'has' is told on the line, in the direction of its arrow.
 */
function withSeconds(things: readonly Thing[], links: readonly Link[]): Thing[] {
  const touching = linksOf({ things, links })
  return things.map((thing) => {
    const [link, ...more] = touching.get(thing.id) ?? []
    if (link === undefined || more.length > 0 || thing.prominence !== 'standard' || isAuthority(thing)) return thing
    const isOfIt = link.ties.every(({ kind, source }) => source === thing.id || saysRole(kind))
    return isOfIt ? { ...thing, second: link.caption } : thing
  })
}

/** Who held the post that a picture is about stands in the order of time; what it is about is in no other order. */
function inTurn(things: readonly Thing[], { edges }: Drawing, about: string | null): Thing[] {
  const since = new Map(
    edges.flatMap(({ kind, source, target, bounds }) =>
      kind === 'HOLDS' && target === about
        ? [[source, dayIn(bounds.latestStart ?? bounds.earliestStart)] as const]
        : [],
    ),
  )
  return things.map((thing) => (since.has(thing.id) ? { ...thing, when: since.get(thing.id) ?? null } : thing))
}

/** What most lines lead to, the smaller id first: what a picture is about that nothing is named for. */
function heaviest(things: readonly Thing[], links: readonly Link[]): string | null {
  const touching = linksOf({ things, links })
  const degree = ({ id }: Thing) => touching.get(id)?.length ?? 0
  const [first] = things.toSorted((a, b) => degree(b) - degree(a) || (a.id < b.id ? -1 : 1))
  return first?.id ?? null
}

/** What is to be composed of a drawing: its nodes in groups where they are many, and what stands on its spine. */
export function subjectOf(drawing: Drawing, wanted: Wanted): Posed {
  const all = drawing.nodes.map(thingOf)
  const links = drawing.bundles.map(linkOf)
  const about = all.some(({ id }) => id === wanted.about) ? wanted.about : heaviest(all, links)
  // In a small window a picture of a few is grouped as well, but not what stands in its middle.
  const middle = all.length < FROM ? spineOf({ things: all, links, spine: [] }, about) : []
  const now = grouped(all, links, { ...wanted, about, kept: new Set([...wanted.kept, ...middle]) })
  const names = new Map(all.map(({ id, name }) => [id, name]))
  const groups = new Map(now.groups.map((group) => [group.id, group]))
  const nameOf = (id: string) => names.get(id) ?? id
  const wordsOf = (group: Group) =>
    groupWords(
      group,
      all.filter(({ id }) => group.members.includes(id)),
      nameOf,
    )
  const named = now.things.map((thing) => {
    const group = groups.get(thing.id)
    return group === undefined ? thing : { ...thing, name: wordsOf(group) }
  })
  const tell = (group: Group, open: boolean): DrawnGroup => ({ ...group, open, words: wordsOf(group) })
  const spine = spineOf({ things: named, links: now.links, spine: [] }, about)
  const standing = inTurn(named, drawing, about).map((thing): Thing => {
    if (thing.id === about) return { ...thing, prominence: 'about' }
    return spine.includes(thing.id) ? { ...thing, prominence: 'main' } : thing
  })
  const { width, height } = wanted
  return {
    subject: { things: withSeconds(standing, now.links), links: now.links, spine, width, height, fixed: {}, sides: {} },
    groups: now.groups,
    told: [...now.groups.map((group) => tell(group, false)), ...now.open.map((group) => tell(group, true))],
  }
}
