import fc, { type GeneratorValue } from 'fast-check'
import { type EntityType, entityKinds } from '../../schema/kinds/entities.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { possible } from '../../schema/bounds.ts'
import { dayOf, isoDay } from '../../schema/time.ts'
import { type CitationRecord, noRecords, type Records } from '../../seed/records.ts'
import { timeline } from '../../seed/timeline.ts'

/** All dates of random records lie between these two days, so that questions on any of them find something. */
export const FIRST_DAY = dayOf('2020-01-01')
export const LAST_DAY = dayOf('2020-06-30')

const iso = (day: number): string => isoDay(day) ?? ''

/** Chance, as a test draws it. */
export class Chance {
  readonly #gen: GeneratorValue
  constructor(gen: GeneratorValue) {
    this.#gen = gen
  }

  whole(min: number, max: number): number {
    return this.#gen(fc.integer, { min, max })
  }

  of<Value>(values: readonly Value[]): Value {
    return values[this.whole(0, values.length - 1)] as Value
  }

  maybe<Value>(make: () => Value): Value | undefined {
    return this.whole(0, 1) === 0 ? undefined : make()
  }

  day(): number {
    return this.whole(FIRST_DAY, LAST_DAY)
  }
}

/** A date as a source may give it: the day, its month, a window around it, or nothing. */
function saying(chance: Chance, day: number): string | undefined {
  const window = (): string => `[${iso(day - chance.whole(0, 40))}..${iso(day + chance.whole(0, 40))}]`
  return chance.of([
    () => undefined,
    () => iso(day),
    () => iso(day).slice(0, 7),
    window,
    () => `[..${iso(day + chance.whole(0, 20))}]`,
  ])()
}

/** Statements of one time, in passages of some documents that agree with it. */
function dated(
  chance: Chance,
  documents: readonly string[],
): { start?: string; end?: string; citations: CitationRecord[] } {
  const [a, b] = [chance.day(), chance.day()].sort((x, y) => x - y) as [number, number]
  const clean = <Some extends Record<string, unknown>>(some: Some) =>
    Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined))
  const citations = Array.from(
    { length: chance.whole(1, 3) },
    () =>
      clean({
        document: chance.of(documents),
        locator: 'paragraph 1',
        paraphrase: 'It was so.',
        start: saying(chance, a),
        end: chance.maybe(() => saying(chance, b)),
        attests: chance.maybe(() => iso(chance.whole(a, b))),
      }) as CitationRecord,
  )
  return {
    ...clean({
      start: chance.maybe(() => saying(chance, a)),
      end: chance.maybe(() => chance.of([saying(chance, b), '..'])),
    }),
    citations,
  } as never
}

const prefixOf = (type: EntityType): string => entityKinds.find((kind) => kind.type === type)?.prefix ?? ''

/** A graph of every kind of entity and statement, at most `most` entities; some hubs, some parallel ties, some plans, some documents that nobody dated. */
export function randomRecords(chance: Chance, most: number): Records {
  const records = noRecords()
  const ids = (type: EntityType, least: number, share: number): string[] =>
    Array.from(
      { length: chance.whole(least, Math.max(least, Math.floor(most * share))) },
      (_, index) => `${prefixOf(type)}:n${index}`,
    )
  const all: Record<EntityType, string[]> = {
    PERSON: ids('PERSON', 1, 0.5),
    ORGANIZATION: ids('ORGANIZATION', 1, 0.2),
    POST: ids('POST', 0, 0.08),
    PARTNERSHIP: ids('PARTNERSHIP', 0, 0.06),
    PROGRAMME: ids('PROGRAMME', 0, 0.06),
    EVENT: ids('EVENT', 0, 0.06),
    DOCUMENT: ids('DOCUMENT', 1, 0.04),
  }
  const entity = (id: string) => ({ id, alternateNames: [], name: `Name of ${id}` })
  const standing = () => chance.of(['IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'PROPOSED'] as const)
  const statement = (prefix: string, index: number) => ({
    id: `${prefix}:s${index}`,
    standing: standing(),
    certainty: chance.of(['STATED', 'IMPLIED'] as const),
    ...dated(chance, all.DOCUMENT),
  })
  records.people.push(...(all.PERSON.map((id) => ({ ...entity(id), named: true })) as never[]))
  records.organizations.push(
    ...(all.ORGANIZATION.map((id) => ({ ...entity(id), classification: 'COUNCIL', identifiers: [] })) as never[]),
  )
  records.posts.push(
    ...(all.POST.map((id) => ({
      ...entity(id),
      label: `Label of ${id}`,
      role: 'Head',
      organization: chance.of(all.ORGANIZATION),
      seats: chance.of([1, 1, 2]),
      ...dated(chance, all.DOCUMENT),
    })) as never[]),
  )
  records.partnerships.push(
    ...(all.PARTNERSHIP.map((id) => ({
      ...entity(id),
      kind: 'OTHER',
      purpose: 'To share',
      status: 'ACTIVE',
    })) as never[]),
  )
  records.programmes.push(...(all.PROGRAMME.map((id) => ({ ...entity(id), kind: 'PLAN' })) as never[]))
  records.events.push(
    ...(all.EVENT.map((id) => ({
      ...entity(id),
      kind: 'INSPECTION',
      ...(chance.maybe(() => ({ date: iso(chance.day()) })) ?? {}),
    })) as never[]),
  )
  records.documents.push(
    ...(all.DOCUMENT.map((id) => ({
      ...entity(id),
      title: `Title of ${id}`,
      kind: 'REPORT',
      passages: [],
      ...(chance.maybe(() => ({ published: saying(chance, chance.day()) })) ?? {}),
    })) as never[]),
  )
  const rows = relationKinds.filter((row) => row.kind !== 'HOLDS' && row.kind !== 'SEAT_OF')
  // Half of all ties hang on a few entities: hubs.
  const end = (types: readonly EntityType[]): string | undefined => {
    const some = types.flatMap((type) => all[type])
    return some.length === 0 ? undefined : chance.of(chance.whole(0, 1) === 0 ? some.slice(0, 3) : some)
  }
  for (let index = chance.whole(1, most * 2); index > 0; index -= 1) {
    const row = chance.of(rows)
    const [from, to] = [end(row.from), end(row.to)]
    if (from === undefined || to === undefined || from === to) continue
    if (row.kind === 'MEMBERSHIP')
      records.memberships.push({
        ...statement('membership', index),
        member: from,
        organization: to,
        role: `Role ${index % 5}`,
        ...(all.POST.length > 0 && chance.whole(0, 1) === 1 ? { post: chance.of(all.POST) } : {}),
      } as never)
    else if (row.kind === 'PARTICIPATION')
      records.participations.push({
        ...statement('participation', index),
        participant: from,
        partnership: to,
        role: 'provider',
      } as never)
    else if (row.kind === 'INVOLVEMENT')
      records.involvements.push({
        ...statement('involvement', index),
        participant: from,
        event: to,
        role: 'attended',
      } as never)
    else if (row.kind === 'MENTION')
      records.mentions.push({ ...statement('mention', index), who: from, document: to, kind: 'named' } as never)
    else records.affiliations.push({ ...statement('affiliation', index), kind: row.kind, from, to } as never)
  }
  if (all.EVENT.length > 0)
    for (let index = chance.whole(0, 6); index > 0; index -= 1)
      records.judgements.push({
        ...statement('judgement', index),
        organization: chance.of(all.ORGANIZATION),
        event: chance.of(all.EVENT),
        category: chance.of(['Overall', 'Care']),
        grade: chance.of(['Good', 'Poor']),
      } as never)
  return withoutImpossible(records)
}

/** A statement that its own passages rule out is an error of the import and never comes into a graph. */
function withoutImpossible(records: Records): Records {
  const times = timeline(records)
  const fine = (record: { id: string }): boolean =>
    (times.get(record.id) ?? []).every((version) => possible(version.bounds))
  return {
    ...records,
    memberships: records.memberships.filter(fine),
    participations: records.participations.filter(fine),
    involvements: records.involvements.filter(fine),
    affiliations: records.affiliations.filter(fine),
    mentions: records.mentions.filter(fine),
    judgements: records.judgements.filter(fine),
  }
}

/** The ids of all entities. */
export const entityIdsOf = (records: Records): string[] =>
  [
    records.people,
    records.organizations,
    records.posts,
    records.partnerships,
    records.programmes,
    records.events,
    records.documents,
  ].flatMap((list) => list.map((record) => record.id as string))
