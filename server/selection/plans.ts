import { type EntityKind, entityKinds, entityProperties } from '../../schema/kinds/entities.ts'
import { type StatementKind, statementKinds } from '../../schema/kinds/statements.ts'
import { type Day, isoDay } from '../../schema/time.ts'
import { counts } from '../cypher/when.ts'
import { ordered } from './conditions.ts'
import {
  citedDocument,
  column,
  columns,
  dataSets,
  end,
  givenIn,
  made,
  nothing,
  one,
  statementPlan,
  timedPlan,
} from './field-plans.ts'
import { passages } from './made-values.ts'
import { endPlans, propertyPlans } from './property-plans.ts'
import type { TypePlan } from './scope.ts'
import {
  allStatements,
  citingStatements,
  entitiesBy,
  facts,
  judgementsReached,
  statementsAt,
} from './statement-lists.ts'
import { whenOf } from './when-of.ts'

const own = (...names: readonly string[]): TypePlan => Object.fromEntries(names.map((name) => [name, columns(name)]))

/** Fields that are neither a property nor a list of their kind's row. */
const BESIDE: Readonly<Partial<Record<string, TypePlan>>> = {
  Organization: { judgements: judgementsReached },
  Judgement: { graded: columns('graded') },
  Fact: { number: columns('number') },
  Partnership: {
    terms: (row, field, compiling) => {
      const { asOf, knownBy } = whenOf(field.args, compiling)
      const when = asOf === null && knownBy === null ? [] : counts('term', "['IN_FORCE', 'PROPOSED']", asOf, knownBy)
      const key = `_${field.key}`
      return {
        entries: [
          [
            key,
            `COLLECT { MATCH (term:Fact) WHERE term.from = ${row}.id AND term.kind = 'TERM' AND ` +
              `${[...ordered('term'), ...when].join(' AND ')} WITH term ORDER BY term.id RETURN ` +
              `CASE term.standing WHEN 'PROPOSED' THEN 'Planned: ' ELSE '' END + term.text }`,
          ],
        ],
        make: (found) => found[key],
      }
    },
  },
  Document: {
    knownFrom: made(['knownFrom'], (row) => (row['knownFrom'] == null ? null : isoDay(row['knownFrom'] as Day))),
    statements: citingStatements,
    passages: (row) => ({
      entries: [
        ['passagesLocator', `${row}.passagesLocator`],
        ['passagesNothing', `${row}.passagesNothing`],
        // Counted by a subquery: an aggregate here would make Neo4j take the whole row for a grouping key, and refuse.
        [
          'cited',
          `COLLECT { MATCH (${row})<-[cites:CITES]-() WITH DISTINCT cites.locator AS locator RETURN ` +
            `{locator: locator, times: COUNT { MATCH (${row})<-[:CITES {locator: locator}]-(citing) RETURN ` +
            'DISTINCT citing }} }',
        ],
      ],
      make: passages,
    }),
  },
}

const entityPlan = (kind: EntityKind): TypePlan => ({
  ...own('id', 'type', 'name'),
  ...propertyPlans(kind.typename, { ...entityProperties, ...kind.properties }),
  citations: givenIn,
  sets: dataSets,
  statements: allStatements,
  facts,
  ...Object.fromEntries(
    Object.entries(kind.lists).map(([field, list]) => [field, 'by' in list ? entitiesBy(list) : statementsAt(list)]),
  ),
  ...BESIDE[kind.typename],
})

const typenames = new Map<unknown, string>(statementKinds.map(({ kind, typename }) => [typename, kind]))

/** One plan for all kinds: what is read in the same way by several types is written into a question once. */
const subject = end('FROM', 'Entity')
const object = end('TO', 'Entity')

const statementPlanOf = (kind: StatementKind): TypePlan => ({
  ...statementPlan,
  kind: made(['typename'], (row) => typenames.get(row['typename'])),
  label: kind.tie ? columns('label') : column(kind.says ?? 'label', 'label'),
  subject,
  object: kind.ends.to === undefined ? nothing : object,
  ...propertyPlans(kind.typename, kind.properties),
  ...endPlans(kind),
  ...BESIDE[kind.typename],
})

/**
 * How each type of the schema is read from the database, field by field. A field that is not here is made by its
 * resolver from others.
 */
const PLANS: ReadonlyMap<string, TypePlan> = new Map<string, TypePlan>([
  ...entityKinds.map((kind): [string, TypePlan] => [kind.typename, entityPlan(kind)]),
  ...statementKinds.map((kind): [string, TypePlan] => [kind.typename, statementPlanOf(kind)]),
  ...[...statementKinds.map(({ typename }) => typename), 'Statement'].map((typename): [string, TypePlan] => [
    `${typename}Edge`,
    timedPlan,
  ]),
  [
    'Citation',
    {
      ...own('locator', 'paraphrase', 'titleAsFound', 'quote', 'start', 'end', 'attests'),
      document: citedDocument,
      attributedTo: one('Agent', (row, child) => `(${child}:Entity {id: ${row}.attributedTo})`),
    },
  ],
])

/** The plan of a type; empty for types that no row of the database stands behind. */
export const planOf = (typename: string): TypePlan => PLANS.get(typename) ?? {}
