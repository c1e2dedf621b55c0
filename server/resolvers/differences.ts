import { isEntityId, slug } from '../../schema/ids.ts'
import { NO_LOWER, NO_UPPER, type Span } from '../../schema/time.ts'
import type { Difference } from '../../seed/put-together.ts'
import { type Asking, ask } from '../asking.ts'
import { type DifferencesRow, differingEntities, differingStatements } from '../cypher/differences.ts'
import { type Times, timeParameters } from '../cypher/times.ts'
import { setsByName } from './sets.ts'

/** A value on which sets differ, as the conflict it is. */
export interface Differing {
  readonly key: string
  readonly kind: 'VALUES_DIFFER'
  readonly message: string
  readonly statementIds: readonly string[]
  readonly entityId: string | null
  readonly field: string
  readonly values: readonly { readonly set: { readonly name: string }; readonly value: string }[]
  readonly about: readonly string[]
  /** Days on which it shows: those of the statement, and all of an entity. */
  readonly span: Span
}

const inWords = (field: string): string => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function conflictOf(row: DifferencesRow, { field, values }: Difference, sets: Awaited<ReturnType<typeof setsByName>>) {
  const said = values.flatMap(({ set, value }) => {
    const known = sets.get(set)
    return known === undefined ? [] : [{ set: known, value }]
  })
  return {
    key: `conflict:${slug(row.id)}-${slug(field)}`,
    kind: 'VALUES_DIFFER' as const,
    message: `${row.name}: data sets differ on ${inWords(field)}: ${said
      .map(({ set, value }) => `${value} (${set.name})`)
      .join(', ')}.`,
    statementIds: isEntityId(row.id) ? [] : [row.id],
    entityId: isEntityId(row.id) ? row.id : null,
    field,
    values: said,
    about: row.about,
    span: { earliest: row.es ?? NO_LOWER, latest: row.le ?? NO_UPPER },
  }
}

/** Values on which data sets differ; of these entities only, where some are given. */
export async function differences(asking: Asking, of: readonly string[] | null, times: Times): Promise<Differing[]> {
  const parameters = { of, ...timeParameters(times) }
  const [entities, statements, sets] = await Promise.all([
    ask<DifferencesRow>(asking, differingEntities(of !== null), parameters),
    ask<DifferencesRow>(asking, differingStatements(of !== null, times), parameters),
    setsByName(asking),
  ])
  return [...entities, ...statements].flatMap((row) =>
    row.differences.map((json) => conflictOf(row, JSON.parse(json) as Difference, sets)),
  )
}
