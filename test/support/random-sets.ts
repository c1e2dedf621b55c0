import type { Records } from '../../seed/records.ts'
import { type Chance, randomRecords } from './random-records.ts'

/** A random set that knows many of the ids that other random sets know, says other things of them, and names some that only others have. */
export function randomSet(chance: Chance, most: number): Records {
  const records = randomRecords(chance, most)
  const kept = <Some>(list: readonly Some[]): Some[] => list.filter(() => chance.whole(0, 9) > 0)
  const founded = () => chance.maybe(() => ({ founded: chance.of(['1974', '1974-04-01', '2020-03-01']) })) ?? {}
  return {
    ...records,
    people: kept(records.people).map((person) => ({
      ...person,
      name: chance.of([person.name, `Another ${person.id}`]),
    })),
    organizations: kept(records.organizations).map((body) => ({
      ...body,
      ...founded(),
      name: chance.of([body.name, `Other ${body.id}`]),
    })),
    posts: kept(records.posts),
    events: kept(records.events),
    documents: kept(records.documents).map(({ published, ...document }) => ({
      ...document,
      ...(chance.maybe(() => (published === undefined ? { published: '2020-03' } : { published })) ?? {}),
    })),
  }
}
