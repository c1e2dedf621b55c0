import fc, { type GeneratorValue } from 'fast-check'
import { type EntityKind, entityKinds, entityProperties, type EntityType } from '../../schema/kinds/entities.ts'
import { relationKind, statementKind } from '../../schema/kinds/find.ts'
import type { Property } from '../../schema/kinds/property.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { type StatementKind, statementKinds } from '../../schema/kinds/statements.ts'
import { possible } from '../../schema/bounds.ts'
import { dayOf, isoDay } from '../../schema/time.ts'
import { entitiesOf } from '../../seed/list-records.ts'
import { type CitationRecord, noRecords, type RecordList, type Records } from '../../seed/records.ts'
import { timeline } from '../../seed/timeline.ts'
import { letters, valueFor } from './full-records.ts'

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
  { DOCUMENT, PERSON }: Everyone,
): { start?: string; end?: string; citations: CitationRecord[] } {
  const [a, b] = [chance.day(), chance.day()].sort((x, y) => x - y) as [number, number]
  const clean = <Some extends Record<string, unknown>>(some: Some) =>
    Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined))
  const citations = Array.from(
    { length: chance.whole(1, 3) },
    () =>
      clean({
        document: chance.of(DOCUMENT),
        locator: 'paragraph 1',
        paraphrase: 'It was so.',
        start: saying(chance, a),
        end: chance.maybe(() => saying(chance, b)),
        attests: chance.maybe(() => iso(chance.whole(a, b))),
        titleAsFound: chance.maybe(() => 'The Head'),
        attributedTo: chance.maybe(() => chance.of(PERSON)),
        quote: chance.maybe(() => 'It was so'),
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

type Fields = Record<string, unknown>

/** How many of a type there are at least, and at most as a share of all. */
const SHARES: Partial<Record<EntityType, readonly [least: number, share: number]>> = {
  PERSON: [1, 0.5],
  ORGANIZATION: [1, 0.2],
  POST: [1, 0.08],
  DOCUMENT: [1, 0.04],
}

type Everyone = Readonly<Record<EntityType, readonly string[]>>

interface Row {
  readonly properties: Readonly<Record<string, Property>>
  readonly published?: string
}

/** Passages that give dates and texts of an entity, each some of them; a name that no other has, so that it is told. */
function tellings(chance: Chance, all: Everyone, row: Row, least: number): Fields[] {
  const told = Object.fromEntries(Object.entries(row.properties).filter(([, property]) => property.told === true))
  let isPublished = false
  return Array.from({ length: chance.whole(least, 3) }, (_, index) => ({
    ...onceOnly(fieldsOf(chance, all, { ...row, properties: told })),
    ...(chance.whole(0, 2) === 0 ? {} : { alternateNames: [`Other name ${chance.whole(0, 3)}`] }),
    ...(chance.whole(0, 1) === 0 ? {} : { since: iso(chance.day()) }),
    document: chance.of(all.DOCUMENT),
    locator: 'paragraph 1',
    paraphrase: `It was so, ${index}.`,
  }))
  /** Passages that say different days of publication contradict each other, and are no answer to compare with. */
  function onceOnly(fields: Fields): Fields {
    const { [row.published ?? '']: day, ...others } = fields
    if (day === undefined || isPublished) return others
    isPublished = true
    return fields
  }
}

/** What a record must say, and by chance what it may say. */
function fieldsOf(chance: Chance, all: Everyone, row: Row): Fields {
  const { properties, published } = row
  const fields: Fields = {}
  for (const [name, property] of Object.entries(properties)) {
    if (property.form === 'tellings') fields[name] = tellings(chance, all, row, property.required === true ? 1 : 0)
    else if (property.form === 'entity')
      fields[name] = chance.of(property.of.flatMap((type) => all[type as EntityType]))
    else if (name === 'mayBe') fields[name] = chance.maybe(() => [chance.of(all.PERSON)])
    else if (property.form === 'days') fields[name] = chance.maybe(() => iso(chance.day()))
    else if (name === published) fields[name] = chance.maybe(() => saying(chance, chance.day()))
    else if (property.form === 'count') fields[name] = chance.of([1, 1, 2])
    else if (property.form === 'citations') fields[name] = dated(chance, all).citations
    else if (property.form === 'flag') fields[name] = chance.whole(0, 4) > 0
    else if (property.required === true || chance.whole(0, 1) === 1)
      fields[name] = valueFor(name, property, chance.of(letters))
    else if (property.default !== undefined) fields[name] = property.default
  }
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/** A record and a passage that say different days of publication contradict each other as well. */
function agreed({ citations, ...fields }: Fields, published = ''): Fields {
  const { [published]: own } = fields
  const all = (citations ?? []) as readonly Fields[]
  return {
    ...fields,
    citations: all.map((one) =>
      own === undefined || one[published] === undefined ? one : { ...one, [published]: own },
    ),
  }
}

function randomEntity(chance: Chance, all: Everyone, kind: EntityKind, id: string): Fields {
  const words = `${kind.calledBy.charAt(0).toUpperCase()}${kind.calledBy.slice(1)}`
  const fields = fieldsOf(chance, all, { ...kind, properties: { ...entityProperties, ...kind.properties } })
  return {
    ...agreed(fields, kind.published),
    id,
    [kind.calledBy]: `${words} of ${id}`,
  }
}

/** Words of statements, few enough that several have the same. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  role: ['Role 0', 'Role 1', 'Role 2', 'Role 3', 'Role 4'],
  category: ['Overall', 'Care'],
  grade: ['Good', 'Poor'],
}

function randomStatement(chance: Chance, all: Everyone, kind: StatementKind, index: number, ends: Fields): Fields {
  const { through } = kind.ends
  const seats = (through?.types ?? []).flatMap((type) => all[type])
  const said = Object.keys(kind.properties).filter((name) => name in SAID)
  return {
    ...fieldsOf(chance, all, kind),
    ...Object.fromEntries(said.map((name) => [name, chance.of(SAID[name] ?? [])])),
    id: `${kind.prefix}:s${index}`,
    standing: chance.of(['IN_FORCE', 'IN_FORCE', 'IN_FORCE', 'PROPOSED'] as const),
    certainty: chance.of(['STATED', 'IMPLIED'] as const),
    ...dated(chance, all),
    ...ends,
    ...(through !== undefined && seats.length > 0 && chance.whole(0, 1) === 1
      ? { [through.key]: chance.of(seats) }
      : {}),
  }
}

/** What a grade was given for: another for the same is the same grade, or a conflict. */
const graded = ({ organization, event, category }: Fields = {}): Fields =>
  category === undefined ? {} : { organization, event, category }

/**
 * A graph of every kind of entity and statement, at most `most` entities; some hubs, some parallel ties, some plans,
 * some documents that nobody dated.
 */
export function randomRecords(chance: Chance, most: number): Records {
  const records = noRecords()
  const add = (list: RecordList, record: Fields): void => {
    ;(records[list] as unknown[]).push(record)
  }
  const all = Object.fromEntries(
    entityKinds.map(({ type, prefix }) => {
      const [least, share] = SHARES[type] ?? [0, 0.06]
      const length = chance.whole(least, Math.max(least, Math.floor(most * share)))
      return [type, Array.from({ length }, (_, index) => `${prefix}:n${index}`)]
    }),
  ) as unknown as Everyone
  for (const kind of entityKinds) for (const id of all[kind.type]) add(kind.many, randomEntity(chance, all, kind, id))
  // Half of all ties hang on a few entities: hubs.
  const end = (types: readonly EntityType[]): string | undefined => {
    const some = types.flatMap((type) => all[type])
    return some.length === 0 ? undefined : chance.of(chance.whole(0, 1) === 0 ? some.slice(0, 3) : some)
  }
  // A post belongs to its organization by its own record.
  const rows = relationKinds.filter((row) => !('through' in row) && row.kind !== 'SEAT_OF')
  for (let index = chance.whole(1, most * 2); index > 0; index -= 1) {
    // Roles are what most data is of, and they alone go through posts.
    const row = chance.whole(0, 3) === 0 ? relationKind('MEMBERSHIP') : chance.of(rows)
    const kind = statementKind(row.statement)
    const [from, to] = [end(row.from), end(row.to)]
    if (from === undefined || to === undefined || from === to || kind.ends.to === undefined) continue
    const drawn = Object.entries(kind.properties).flatMap(([name, { form }]) =>
      form === 'relation' ? [[name, row.kind]] : [],
    )
    add(
      kind.many,
      randomStatement(chance, all, kind, index, {
        ...Object.fromEntries(drawn),
        [kind.ends.from.key]: from,
        [kind.ends.to.key]: to,
      }),
    )
  }
  for (const kind of statementKinds.filter(({ tie }) => !tie) as readonly StatementKind[])
    for (let index = chance.whole(0, 6); index > 0; index -= 1) {
      const ends = [kind.ends.from, kind.ends.to].filter((one) => one !== undefined)
      const ids = ends.map(({ key, types }) => [key, end(types ?? [])] as const)
      if (ids.every(([, id]) => id !== undefined))
        add(kind.many, {
          ...randomStatement(chance, all, kind, index, Object.fromEntries(ids)),
          ...(chance.whole(0, 1) === 0 ? {} : graded((records[kind.many] as Fields[]).at(-1))),
        })
    }
  return withoutImpossible(records)
}

/** A statement that its own passages rule out is an error of the import and never comes into a graph. */
function withoutImpossible(records: Records): Records {
  const times = timeline(records)
  const fine = (record: { id: string }): boolean =>
    (times.get(record.id) ?? []).every((version) => possible(version.bounds))
  const left = noRecords()
  for (const { many } of entityKinds) Object.assign(left, { [many]: records[many] })
  for (const { many } of statementKinds) Object.assign(left, { [many]: records[many].filter(fine) })
  return left
}

/** The ids of all entities. */
export const entityIdsOf = (records: Records): string[] => entitiesOf(records).map(({ id }) => id)
