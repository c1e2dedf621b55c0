import { farEnd, held, isAuthority, type Link, linksOf, type Subject, type Thing } from './subject.ts'
import { wishOf } from './wish.ts'

/** Lines at which a council is a hub that a spine may end at. */
const HUB = 4

/** With two hubs that share something: one hub, the best of what they share, the other. */
function betweenHubs(
  about: string,
  things: ReadonlyMap<string, Thing>,
  touching: ReadonlyMap<string, readonly Link[]>,
): string[] {
  const degree = (id: string) => held(touching, id).length
  const better = (a: string, b: string) => degree(b) - degree(a) || (a < b ? -1 : 1)
  const [one, other] = [...things.values()]
    .filter(({ id, classification }) => (classification === 'COUNCIL' || id === about) && degree(id) >= HUB)
    .map(({ id }) => id)
    .sort(better)
    .slice(0, 2)
    .sort()
  if (one === undefined || other === undefined) return []
  const near = new Set(held(touching, one).map((link) => farEnd(link, one)))
  const isPartnership = (id: string) => Number(held(things, id).type === 'PARTNERSHIP')
  const [best] = held(touching, other)
    .map((link) => farEnd(link, other))
    .filter((id) => near.has(id))
    .sort((a, b) => isPartnership(b) - isPartnership(a) || better(a, b))
  return best === undefined ? [] : [one, best, other]
}

/**
 * What stands on one row in the middle: what is given by who asks; else what the picture is about, between its two
 * weightiest neighbours of its own level, or the best that two hubs share.
 */
export function spineOf(subject: Pick<Subject, 'things' | 'links' | 'spine'>, about: string | null): readonly string[] {
  if (subject.spine.length > 1) return subject.spine
  const things = new Map(subject.things.map((thing) => [thing.id, thing]))
  const touching = linksOf(subject)
  const degree = (id: string) => held(touching, id).length
  if (about === null || !things.has(about)) return []
  if (subject.things.some(({ prominence }) => prominence === 'group')) {
    const pair = betweenHubs(about, things, touching)
    if (pair.length > 0) return pair
  }
  const weight = (id: string) => degree(id) + (held(things, id).classification === 'COUNCIL' ? 4 : 0)
  const weightiest = (a: string, b: string) => weight(b) - weight(a) || (a < b ? -1 : 1)
  const near = held(touching, about).map((link) => ({ link, id: farEnd(link, about) }))
  const level = near
    .filter(
      ({ link, id }) => wishOf(link, held(things, link.source), held(things, link.target)) === 0 && degree(id) > 1,
    )
    .map(({ id }) => id)
    .sort(weightiest)
    .slice(0, 2)
    .sort()
  if (level.length > 0) return level.length === 2 ? [...level.slice(0, 1), about, ...level.slice(1)] : [about, ...level]
  const others = near
    .map(({ id }) => id)
    .filter((id) => degree(id) >= 3 && !isAuthority(held(things, id)) && held(things, id).type !== 'PERSON')
    .sort(weightiest)
  return [about, ...others.slice(0, 1)]
}
