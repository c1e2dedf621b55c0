import {
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { kindOfId } from '../../schema/ids.ts'
import { entityKinds, entityProperties } from '../../schema/kinds/entities.ts'
import type { EntityList } from '../../schema/kinds/entity-kind-row.ts'
import { fieldOf } from '../../schema/kinds/property.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { everyStatement } from '../../schema/kinds/statement-filter.ts'
import { statementKinds, statementProperties } from '../../schema/kinds/statements.ts'
import { entitiesOf, statementsOf } from '../../seed/list-records.ts'
import { kindOf, statementEnds } from '../../seed/statement-ends.ts'
import { ensureConstraints } from '../../server/database/constraints.ts'
import { fill } from '../../server/sets/fill.ts'
import { fillingOf } from '../../server/sets/filling.ts'
import { makeSchema } from '../../server/schema.ts'
import { testApp } from '../support/app.ts'
import { ask } from '../support/asking.ts'
import { scratchDatabase } from '../support/database.ts'
import { answered, selected, shown } from '../support/shown-fields.ts'
import { fullRecords } from '../support/full-records.ts'

/** Whatever the tables of kinds hold is asked for, kinds and fields to come included. */

const schema = makeSchema()
const database = await scratchDatabase()
const app = testApp(database)
const records = fullRecords()
beforeAll(async () => {
  await ensureConstraints(database)
  await fill(database, fillingOf('full', records))
})

function isAct(record: Readonly<Record<string, unknown>>): boolean {
  const typename = kindOfId(String(record['id']))?.typename
  const rows = relationKinds.filter((row) => row.statement === typename && !('through' in row))
  const row = rows.length > 1 ? rows.find(({ kind }) => kind === record['kind']) : rows[0]
  return record['standing'] === 'IN_FORCE' && ['ACT', 'PRINTED'].includes(String(row?.time))
}

describe('every field of a record reaches the database and back', () => {
  test.each(entityKinds)('of $typename', async ({ many, one, properties }) => {
    const fields = shown({ ...entityProperties, ...properties })
    for (const record of records[many] as unknown as Record<string, unknown>[]) {
      const asked = fields.map(([name, property]) => selected(name, property)).join(' ')
      const answer = await ask(app, `query ($id: ID!) { ${one}(id: $id) { id ${asked} } }`, { id: record['id'] })
      expect(answer[one]).toEqual({
        id: record['id'],
        ...Object.fromEntries(
          fields.map(([name, property]) => [fieldOf(name, property), answered(property, record[name])]),
        ),
      })
    }
  })

  test.each(statementKinds)('of $typename', async ({ many, typename, ends, properties }) => {
    const fields = shown({ ...statementProperties, ...properties })
    const keys = Object.values(ends).map(({ key }: { key: string }) => key)
    for (const record of records[many] as unknown as Record<string, unknown>[]) {
      const asked = fields.map(([name, property]) => selected(name, property)).join(' ')
      const joined = keys.map((key) => `${key} { id }`).join(' ')
      const question =
        `query ($id: ID!) { node(id: $id) { id ... on ${typename} { ${asked} ${joined} citations { document ` +
        '{ id } } } } }'
      const { node } = await ask(app, question, { id: record['id'] })
      expect(node).toEqual({
        id: record['id'],
        ...Object.fromEntries(
          fields.map(([name, property]) => [fieldOf(name, property), answered(property, record[name])]),
        ),
        // A single act was done, and does not end, whatever a record says.
        ...(isAct(record) ? { end: '..' } : {}),
        ...Object.fromEntries(keys.map((key) => [key, { id: record[key] }])),
        citations: (record['citations'] as { document: string }[]).map(({ document }) => ({
          document: { id: document },
        })),
      })
    }
  })
})

const ids = [...entitiesOf(records), ...statementsOf(records)].map(({ id }) => id as string)
const texts = [...new Set(Array.from(JSON.stringify(records).matchAll(/"([^"]*)"/g), ([, text = '']) => text))]
const days = [2020, 2021, 2022, 2023, 2024, 2025, 2026].flatMap((year) =>
  ['01-15', '07-10', '08-10', '09-10', '10-10'].map((day) => `${year}-${day}`),
)

/** All that a field of a filter could be asked with on these records. */
function candidates(type: GraphQLInputType): unknown[] {
  const inner = isNonNullType(type) ? type.ofType : type
  if (isListType(inner)) return candidates(inner.ofType).map((value) => [value])
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValues().map(({ name }) => name)
  return { ID: ids, String: texts, Boolean: [true, false], Date: days, Int: [1, 2, 3] }[named.name] ?? []
}

/** Fields that put filters together: they are tried on every list by a test of their own. */
const JOINS: ReadonlySet<string> = new Set(['and', 'or', 'not'])

/** Whether a list at the root is of statements. */
const isOfStatements = (list: string): boolean =>
  list === 'statements' || statementKinds.some(({ many }) => many === list)

interface Filtered {
  readonly field: string
  readonly type: GraphQLInputType
  readonly filter: string
  /** The lists it can be asked at: of the root, or of the entities of a list of the root. */
  readonly places: { readonly above: string; readonly list: string }[]
}

/** Every field of every filter of the schema. */
function filtered(): Filtered[] {
  const found = new Map<string, Filtered>()
  const add = (type: GraphQLObjectType, above: string): void => {
    for (const list of Object.values(type.getFields())) {
      const filter = list.args.find(({ name }) => name === 'filter')
      const named = filter === undefined ? undefined : getNamedType(filter.type)
      if (!isInputObjectType(named)) continue
      for (const field of Object.values(named.getFields()).filter(({ name }) => !JOINS.has(name))) {
        const key = `${named.name}.${field.name}`
        const known = found.get(key) ?? { field: field.name, type: field.type, filter: named.name, places: [] }
        known.places.push({ above, list: list.name })
        found.set(key, known)
      }
    }
  }
  add(schema.getQueryType() as GraphQLObjectType, '')
  for (const { typename, many } of entityKinds) add(schema.getType(typename) as GraphQLObjectType, many)
  return [...found.values()]
}

describe('every field of every filter has a say', () => {
  test('there are filters for every kind of entity', () => {
    expect(new Set(filtered().map(({ filter }) => filter))).toEqual(
      new Set([...entityKinds, ...statementKinds, everyStatement].map(({ typename }) => `${typename}Filter`)),
    )
  })

  // A term and an act are certain on other days.
  const DAYS = ['2024-08-15', '2025-08-15']

  test.each(filtered())('$filter: $field', async ({ field, type, filter, places }) => {
    const found = async (value: Record<string, unknown> | null, day?: string): Promise<string[]> => {
      const lists = places.map(({ above, list }, index) => {
        const timed = above !== '' || isOfStatements(list)
        const on = day === undefined ? '' : `, asOf: "${day}"`
        const pages =
          `${list}(filter: $filter, first: 100${timed ? `, standing: [IN_FORCE, PROPOSED]${on}` : ''}) { nodes { id ` +
          '} }'
        return above === '' ? `l${index}: ${pages}` : `l${index}: ${above}(first: 100) { nodes { ${pages} } }`
      })
      const answer = await ask(app, `query ($filter: ${filter}) { ${lists.join(' ')} }`, { filter: value })
      const pages = places.flatMap(({ above, list }, index) =>
        above === ''
          ? [answer[`l${index}`]]
          : answer[`l${index}`].nodes.map((row: Record<string, unknown>) => row[list]),
      )
      return [...new Set(pages.flatMap((page: { nodes: { id: string }[] }) => page.nodes.map(({ id }) => id)))].sort()
    }
    const dated = (value: unknown): boolean => /^(event|doc):/.test(String(value))
    for (const day of field === 'holds' ? DAYS : [undefined]) {
      const all = await found(null, day)
      expect(all.length).toBeGreaterThan(1)
      for (const value of candidates(type).filter((one) => field !== 'asOfEvent' || dated(one))) {
        const some = await found({ [field]: value }, day)
        if (some.length > 0 && some.length < all.length) return
      }
    }
    expect.fail(`No value of ${filter}.${field} picks some of them and leaves out others.`)
  })
})

describe('every list of an entity has what hangs on it, and nothing else', () => {
  const all = entityKinds.flatMap(({ many, lists }) =>
    Object.entries(lists as Readonly<Record<string, EntityList>>).map(([field, list]) => ({ many, field, list })),
  )
  /** The ids that a list of the record `id` must have. */
  function belonging(list: EntityList, id: string): string[] {
    if ('by' in list) {
      const kind = entityKinds.find(({ typename }) => typename === list.entity)
      const rows = records[kind?.many ?? 'people'] as unknown as Record<string, unknown>[]
      return rows.filter((row) => row[list.by] === id).map((row) => String(row['id']))
    }
    const places = { from: ['from'], to: ['to'], post: ['through'], either: ['from', 'to'] }[list.at]
    return statementsOf(records)
      .filter((record) => kindOf(record).typename === list.statement)
      .filter((record) => statementEnds(record).some((end) => places.includes(end.at) && end.id === id))
      .map((record) => record.id)
  }

  test.each(all)('$many: $field', async ({ many, field, list }) => {
    const standing = 'by' in list ? '' : '(standing: [IN_FORCE, PROPOSED])'
    const answer = await ask(app, `{ ${many} { nodes { id ${field}${standing} { nodes { id } } } } }`)
    for (const { id, [field]: page } of answer[many].nodes) {
      const got = page.nodes.map((row: { id: string }) => row.id).filter((one: string) => !one.endsWith('-seat-of'))
      expect(got.toSorted(), id).toEqual(belonging(list, id).toSorted())
    }
  })
})

test('the numbers of the kinds are counted under the names that the schema has for them', async () => {
  for (const asOf of [null, '2024-10-01']) {
    const { stats } = await ask(
      app,
      'query ($asOf: Date) { stats(asOf: $asOf) { entitiesByType { key count } statementsByKind { key count } } }',
      { asOf },
    )
    const valuesOf = (name: string) => {
      const type = schema.getType(name)
      return isEnumType(type) ? type.getValues().map((value) => value.name) : []
    }
    const keys = (rows: { key: string }[]) => rows.map(({ key }) => key).sort()
    expect(keys(stats.entitiesByType)).toEqual(valuesOf('EntityType').toSorted())
    expect(keys(stats.statementsByKind)).toEqual(valuesOf('StatementKind').toSorted())
  }
})

test.each(statementKinds)('statements(kinds: [$kind]) gives those of the kind', async ({ kind, many }) => {
  const answer = await ask(
    app,
    `query ($kinds: [StatementKind!]) { ${entityKinds
      .map(
        (row) => `${row.many} { nodes { statements(kinds: $kinds, standing: [IN_FORCE, PROPOSED]) { nodes { id } } } }`,
      )
      .join(' ')} }`,
    { kinds: [kind] },
  )
  const found = Object.values(answer as Record<string, { nodes: { statements: { nodes: { id: string }[] } }[] }>)
    .flatMap(({ nodes }) => nodes)
    .flatMap(({ statements }) => statements.nodes.map(({ id }) => id))
  const own = (records[many] as unknown as { id: string }[]).map(({ id }) => id)
  expect([...new Set(found)].filter((id) => !id.endsWith('-seat-of')).sort()).toEqual(own.toSorted())
})

test.each(entityKinds)(
  '$typename is the same by its own field, by node and by nodes',
  async ({ one, prefix, type, many }) => {
    const id = `${prefix}:a`
    const answer = await ask(
      app,
      `query ($id: ID!) { ${one}(id: $id) { __typename type name } node(id: $id) { ... on Entity { __typename type
        name } }
       nodes(ids: [$id]) { ... on Entity { __typename type name } } ${many}(filter: {ids: [$id]}) { nodes {
         __typename type name } } }`,
      { id },
    )
    expect(answer[one].type).toBe(type)
    expect(answer[one].name).toMatch(/aaa$/)
    expect(answer.node).toEqual(answer[one])
    expect(answer.nodes).toEqual([answer[one]])
    expect(answer[many].nodes).toEqual([answer[one]])
  },
)
