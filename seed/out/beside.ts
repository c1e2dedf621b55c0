import type { ListedEntity, ListedStatement, Listed } from '../listed.ts'
import { isEntity, isStatement } from '../listed.ts'
import { nameOf } from '../list-records.ts'
import { type EntityList, entityLists, type RecordList, statementLists, type StatementList } from '../records.ts'
import { statementEnds } from '../statement-ends.ts'
import { wholly } from '../told.ts'
import { namesOf } from './names-of.ts'
import type { Taking, Timed } from './taking.ts'

/** A statement with what a writer has to know beside it. */
export interface Beside {
  readonly one: ListedStatement
  readonly time: Timed
  readonly entities: ReadonlyMap<string, ListedEntity>
}

/** Statements of some lists, each with its time and the entities that it names; none with an end that nobody knows. */
export async function* statementsBeside(
  taking: Taking,
  lists: readonly StatementList[] = statementLists,
): AsyncGenerator<Beside> {
  for await (const batch of taking.batches(lists)) {
    const statements = batch.filter(isStatement)
    const [entities, times] = await Promise.all([
      taking.entities([...new Set(statements.flatMap(namesOf))]),
      taking.times(statements),
    ])
    for (const one of statements) {
      const time = times.get(one.record.id)
      const isWhole = statementEnds(one.record).every(({ id }) => entities.has(id))
      if (time !== undefined && isWhole) yield { one, time, entities }
    }
  }
}

/** Records of some lists; no statement with an end that nobody knows. */
export async function* recordsWithEnds(taking: Taking, lists: readonly RecordList[]): AsyncGenerator<Listed> {
  for await (const batch of taking.batches(lists)) {
    const ends = new Set(batch.filter(isStatement).flatMap(({ record }) => statementEnds(record).map(({ id }) => id)))
    const known = ends.size === 0 ? undefined : await taking.entities([...ends])
    for (const one of batch)
      if (!isStatement(one) || statementEnds(one.record).every(({ id }) => known?.has(id))) yield one
  }
}

const asWhole = (one: ListedEntity): ListedEntity => ({ ...one, record: wholly(one.record) }) as ListedEntity

/** Entities of some lists, as the whole record has them, and as they themselves say. */
export async function* entitiesSaid(
  taking: Taking,
  lists: readonly EntityList[] = entityLists,
): AsyncGenerator<{ readonly whole: ListedEntity; readonly said: ListedEntity }> {
  for await (const batch of taking.batches(lists))
    for (const said of batch) if (isEntity(said)) yield { whole: asWhole(said), said }
}

/** Entities of some lists, as the whole record has them. */
export async function* entitiesWhole(
  taking: Taking,
  lists: readonly EntityList[] = entityLists,
): AsyncGenerator<ListedEntity> {
  for await (const { whole } of entitiesSaid(taking, lists)) yield whole
}

/** An entity with what its passages name. */
export interface EntityBeside {
  readonly one: ListedEntity
  /** What the record itself says. */
  readonly said: ListedEntity
  readonly entities: ReadonlyMap<string, ListedEntity>
}

/** Entities of some lists, as the whole record has them, each with the entities that it names. */
export async function* entitiesBeside(
  taking: Taking,
  lists: readonly EntityList[] = entityLists,
): AsyncGenerator<EntityBeside> {
  for await (const batch of taking.batches(lists)) {
    const entities = await taking.entities([...new Set(batch.flatMap(namesOf))])
    for (const one of batch) if (isEntity(one)) yield { one: asWhole(one), said: one, entities }
  }
}

/** Records of one list. */
export async function* recordsOf<List extends RecordList>(
  taking: Taking,
  list: List,
): AsyncGenerator<Extract<Listed, { readonly list: List }>['record']> {
  for await (const batch of taking.batches([list]))
    for (const one of batch) if (one.list === list) yield one.record as never
}

/** What an entity is called, by its id; the id itself where nobody knows it. */
export const calledBy = (entities: ReadonlyMap<string, ListedEntity>, id: string): string => {
  const found = entities.get(id)
  return found === undefined ? id : nameOf(found.record)
}

/** Where a record is stated, in one line a passage: 'Minutes, item 3 (https://example.org/minutes)'. */
export const sourcesSaid = (
  { record }: Pick<Listed, 'record'>,
  entities: ReadonlyMap<string, ListedEntity>,
): string[] => [
  ...new Set(
    record.citations.map(({ document, locator }) => {
      const found = entities.get(document)
      const url = found?.list === 'documents' ? found.record.url : undefined
      return `${calledBy(entities, document)}, ${locator}${url === undefined ? '' : ` (${url})`}`
    }),
  ),
]

/** The addresses of the documents that a record is stated in. */
export const addressesOf = (
  { record }: Pick<Listed, 'record'>,
  entities: ReadonlyMap<string, ListedEntity>,
): string[] => [
  ...new Set(
    record.citations.flatMap(({ document }) => {
      const found = entities.get(document)
      return found?.list === 'documents' && found.record.url !== undefined ? [found.record.url] : []
    }),
  ),
]
