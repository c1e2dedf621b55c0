import { entityKinds, entityProperties } from '../../schema/kinds/entities.ts'
import type { Property } from '../../schema/kinds/property.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import type { Issue } from '../issue.ts'
import { citingRecords, statementsOf } from '../list-records.ts'
import type { Seed } from '../read.ts'
import { statementEnds } from '../statement-ends.ts'
import { atRecord } from './at-record.ts'

interface Reference {
  readonly record: string
  readonly field: string
  readonly id: string | undefined
}

/** The ids that a record names in its properties. */
function named(
  properties: Readonly<Record<string, Property>>,
  record: { readonly id: string } & Readonly<Record<string, unknown>>,
): Reference[] {
  return Object.entries(properties).flatMap(([field, { form }]) => {
    const ids = form === 'entity' ? [record[field]] : form === 'entities' || form === 'statements' ? record[field] : []
    return ((ids ?? []) as readonly (string | undefined)[]).map((id) => ({ record: record.id, field, id }))
  })
}

function references(seed: Seed): Reference[] {
  const { records, stories, corrections } = seed
  return [
    ...statementsOf(records).flatMap((record) =>
      statementEnds(record).map(({ field, id }) => ({ record: record.id, field, id })),
    ),
    ...citingRecords(records).flatMap((record) =>
      record.citations.flatMap((citation, position) =>
        (['document', 'attributedTo', 'readWith'] as const).map((field) => ({
          record: record.id,
          field: `citations.${position}.${field}`,
          id: citation[field],
        })),
      ),
    ),
    ...[...entityKinds, ...statementKinds].flatMap(({ many, properties }) =>
      records[many].flatMap((record) => named({ ...entityProperties, ...properties }, record)),
    ),
    ...corrections.map((correction) => ({ record: correction.id, field: 'about', id: correction.about })),
    ...stories.flatMap((story) =>
      story.steps.flatMap(({ view }, position) =>
        [...view.shows, view.selected, view.path?.from, view.path?.to].map((id) => ({
          record: story.id,
          field: `steps.${position}.view`,
          id,
        })),
      ),
    ),
  ]
}

/** Every id that a record or a story names is defined. */
export function idsKnown(seed: Seed): Issue[] {
  return references(seed)
    .filter(({ id }) => id !== undefined && seed.placeOf(id) === undefined)
    .map(({ record, field, id }) =>
      atRecord(seed, record, {
        field,
        what: `'${id}' is not known`,
        why: 'No file defines a record of this id',
        todo: 'Correct the id, or add the record',
      }),
    )
}
