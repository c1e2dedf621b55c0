import { allTogether } from '../../../seed/all-together.ts'
import type { RecordList, Records } from '../../../seed/records.ts'
import { rowsOf } from '../../../seed/rows.ts'
import { whatItNames } from '../../../seed/what-it-names.ts'

/**
 * Records without those that name something that is not among them: a post may go with its body, and a membership with
 * the post.
 */
function standing(records: Records): Records {
  const ids = new Set<string>(Object.values(records).flatMap((list) => list.map(({ id }) => id)))
  const stands = (record: Parameters<typeof whatItNames>[0]): boolean => whatItNames(record).every((id) => ids.has(id))
  const left = { ...records }
  for (const list of Object.keys(records) as RecordList[]) (left[list] as object[]) = records[list].filter(stands)
  const size = (some: Records): number => Object.values(some).flat().length
  return size(left) === size(records) ? records : standing(left)
}

/**
 * Every entity and statement that these sets make together, and every relation, made in one go, as lines in one order.
 */
export function graphOf(sets: ReadonlyMap<string, Records>): string[] {
  const { records, setsOf } = allTogether(sets)
  const { entities, statements } = rowsOf(standing(records))
  const sorted = (held: object): string => JSON.stringify(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1)))
  const nodes = [...entities.values(), ...statements.values()].flat()
  const ties = [...statements.values()].flat()
  return [
    ...nodes.map(({ id, properties }) => `${sorted(properties)} ${setsOf.get(id) ?? 'seat'}`),
    ...ties.flatMap(({ id, from, to, post, citations }) => [
      `${id} -FROM-> ${from} []`,
      ...(to === null ? [] : [`${id} -TO-> ${to} []`]),
      ...(post === null ? [] : [`${id} -THROUGH-> ${post} []`]),
      ...citations.map(({ document, properties }) => `${id} -CITES-> ${document} ${sorted(properties)}`),
    ]),
  ].sort()
}
