import { entityKinds } from '../schema/kinds/entities.ts'
import { isStatementId } from '../schema/ids.ts'
import type { StatementRecord } from './records.ts'
import { statementEnds } from './statement-ends.ts'
import type { Word } from './word.ts'

/** Properties of entities that name an entity without which they are not, such as the body of a post. */
const required = new Map(
  entityKinds.map(({ prefix, properties }) => [
    prefix as string,
    Object.entries(properties).flatMap(([name, property]) =>
      property.form === 'entity' && 'required' in property ? [name] : [],
    ),
  ]),
)

const isStatement = (record: Word['record']): record is StatementRecord => isStatementId(record.id)

/**
 * The entities without which a record is not in the graph: the ends of a statement, the body of a post, and the
 * documents that it cites. Each once.
 */
export function whatItNames(record: Word['record']): string[] {
  const fields: Readonly<Record<string, unknown>> = { ...record }
  const names = isStatement(record)
    ? statementEnds(record).map(({ id }) => id)
    : (required.get(record.id.slice(0, record.id.indexOf(':'))) ?? []).map((name) => String(fields[name]))
  return [...new Set([...names, ...('citations' in record ? record.citations.map(({ document }) => document) : [])])]
}
