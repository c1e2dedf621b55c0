import { type GraphQLField, type GraphQLNamedType, getNamedType, isAbstractType, isObjectType } from 'graphql'
import { entityKinds } from '../../schema/kinds/entities.ts'
import { makeSchema } from '../../server/schema.ts'
import { unhurried } from '../support/app.ts'
import { part } from './every-field.ts'

/** A question that asks one field for many days at once. */
export interface DayQuestion {
  readonly name: string
  readonly query: string
}

export const schema = makeSchema()

/** The types of each interface, as a cache is told of them. */
export const possibleTypes: Record<string, string[]> = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
)

/** Days, and days on the record, between which what the papers say changes. */
const TIMES = ['', 'asOf: "2024-10-15", knownBy: "2025-02-01"', 'asOfEvent: "event:tameside-ofsted-inspection-2023-12"']

const TAMESIDE = 'org:tameside-council'
/** What the fields of the root that cannot be asked without are asked for. */
const REQUIRED: Readonly<Record<string, string>> = {
  neighbourhood: `of: ["${TAMESIDE}"]`,
  subgraph: `ids: ["${TAMESIDE}", "person:gerald-cooney", "person:eleanor-wills"]`,
  paths: 'from: "person:jill-colbert", to: "person:wendy-meikle"',
  search: 'text: "tameside"',
  expansions: `of: ["${TAMESIDE}"]`,
  changes: `from: "2024-09-17", to: "2025-07-31", of: ["${TAMESIDE}"]`,
  learned: `from: "2021-01-01", to: "2025-07-31", of: ["${TAMESIDE}"]`,
}

const fieldsOf = (type: GraphQLNamedType | undefined): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) ? Object.values(type.getFields()) : []

const takes = (field: GraphQLField<unknown, unknown>, name: string): boolean =>
  field.args.some((argument) => argument.name === name)

const timed = (field: GraphQLField<unknown, unknown>): boolean => takes(field, 'asOf') || takes(field, 'knownBy')

/** The same field for each time that it takes, all with what they give; that of an entity for days only. */
function asked(field: GraphQLField<unknown, unknown>, { required = '', ofEntity = false } = {}): string {
  const times = TIMES.filter((time) =>
    Array.from(time.matchAll(/(\w+):/g), ([, name]) => String(name)).every((name) => takes(field, name)),
  )
  const few = takes(field, 'first') ? 'first: 3' : ''
  // Pictures and searches are long questions: they are asked for days only.
  const isList = getNamedType(field.type).name.endsWith('Connection') && field.name !== 'search' && !ofEntity
  const some = isList ? times : times.slice(1)
  return some
    .map((time, index) => {
      const args = [required, time, few].filter((text) => text !== '').join(', ')
      return `${field.name}${index}: ${field.name}${args === '' ? '' : `(${args})`} ${part(getNamedType(field.type), schema)}`
    })
    .join(' ')
}

/** One of each kind of entity of which much is stated. */
const ENTITIES: Readonly<Record<string, string>> = {
  PERSON: 'person:jill-colbert',
  ORGANIZATION: TAMESIDE,
  POST: 'post:tameside-council-executive-leader',
  PARTNERSHIP: 'partnership:tameside-improvement-partnership',
  PROGRAMME: 'programme:partners-in-practice',
  EVENT: 'event:tameside-ofsted-inspection-2023-12',
  DOCUMENT: 'doc:strategic-partner-release',
}

/** Every list, graph and count that takes a day, at the root and of each kind of entity, asked for many days at once. */
export const dayQuestions: readonly DayQuestion[] = [
  ...fieldsOf(schema.getQueryType() ?? undefined)
    .filter(timed)
    .map((field) => ({ name: field.name, body: asked(field, { required: REQUIRED[field.name] }) })),
  ...entityKinds.flatMap(({ type, typename }) =>
    fieldsOf(schema.getType(typename))
      .filter((field) => timed(field) && takes(field, 'first'))
      .map((field) => ({
        name: `${typename}.${field.name}`,
        body: `node(id: "${ENTITIES[type]}") { __typename id ... on ${typename} { ${asked(field, { ofEntity: true })} } }`,
      })),
  ),
]
  // Some count only.
  .filter(({ body }) => body.includes('__typename id'))
  .map(({ name, body }, index) => ({ name, query: `query DaysQ${index}Query { ${body} }` }))

/** The questions are longer than any client's: with ordinary limits they would be refused. */
export const roomy = {
  MAX_QUERY_LENGTH: '1000000',
  MAX_ALIASES: '10000',
  MAX_FIELDS: '100000',
  MAX_COST: '10000000',
  MAX_ANSWER_LENGTH: '50000000',
  ...unhurried,
}
