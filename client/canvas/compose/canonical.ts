import type { Subject } from './subject.ts'

const byId = (a: { readonly id: string }, b: { readonly id: string }): number =>
  a.id < b.id ? -1 : a.id > b.id ? 1 : 0

/** The same subject in one order, whatever the order it came in, without lines that lack an end. */
export function canonical(subject: Subject): Subject {
  const things = [...new Map(subject.things.map((thing) => [thing.id, thing])).values()].sort(byId)
  const ids = new Set(things.map(({ id }) => id))
  return {
    ...subject,
    things,
    links: subject.links
      .filter(({ source, target }) => source !== target && ids.has(source) && ids.has(target))
      .toSorted(byId),
    spine: subject.spine.filter((id) => ids.has(id)),
  }
}
