import type { Link, Prominence, Subject, Thing } from './subject.ts'

/** A story's steps are told apart by the bits of a number; what lies beyond shares the last. */
const MOST = 30

const RANK: readonly Prominence[] = ['standard', 'group', 'main', 'about']

/** The same node in two steps: as large, and with as many words, as in any. */
function join(one: Thing, other: Thing): Thing {
  const larger = RANK.indexOf(other.prominence) > RANK.indexOf(one.prominence) ? other : one
  const second = [one.second, other.second].sort((a, b) => (b?.length ?? 0) - (a?.length ?? 0))[0] ?? null
  const name = other.name.length > one.name.length ? other.name : one.name
  return { ...larger, name, second, steps: one.steps | other.steps }
}

const ends = ({ source, target }: Link): string => [source, target].sort().join('~')

/**
 * The steps of a story as one subject, so that what recurs has one place in all of them: what is never drawn at once
 * may share its room.
 */
export function unionOf(steps: readonly Subject[]): Subject {
  const things = new Map<string, Thing>()
  const links = new Map<string, Link>()
  for (const [index, step] of steps.entries()) {
    const bit = 1 << Math.min(index, MOST)
    for (const thing of step.things) {
      const before = things.get(thing.id)
      const now = { ...thing, steps: bit }
      things.set(thing.id, before === undefined ? now : join(before, now))
    }
    for (const link of step.links) {
      const before = links.get(ends(link))
      const label = before !== undefined && before.label.length > link.label.length ? before.label : link.label
      links.set(ends(link), { ...link, id: ends(link), label, steps: bit | (before?.steps ?? 0) })
    }
  }
  const [widest] = steps.toSorted((a, b) => b.things.length - a.things.length)
  return {
    things: [...things.values()],
    links: [...links.values()],
    spine: widest?.spine ?? [],
    width: widest?.width ?? 0,
    height: widest?.height ?? 0,
    fixed: {},
    sides: {},
  }
}
