import { statementKinds, type StatementKind } from './statements.ts'

/** Forms that hold words of a source, and no word of a closed list. */
const OPEN_FORMS: ReadonlySet<string> = new Set(['text', 'texts', 'value'])

/**
 * Properties of a kind of statement in which it says something, beside what stands on its line. What is no line, a
 * grade or a fact, has what it says here.
 */
export const statedProperties = ({ properties, says, tie }: StatementKind): string[] =>
  Object.entries(properties).flatMap(([name, { form }]) =>
    OPEN_FORMS.has(form) && (!tie || name !== says) ? [name] : [],
  )

/** Columns of statements of all kinds in which a search looks. */
export const statedColumns: readonly string[] = [
  ...new Set(['label', ...(statementKinds as readonly StatementKind[]).flatMap(statedProperties)]),
]
