import type { Statement } from './statement.ts'

/** How many documents, entities and statements are in. */
export const counts: Statement = {
  name: 'counts',
  text:
    'RETURN count { (:Document) } AS documents, count { (:Entity) } AS entities, count { (:Statement) } AS ' +
    'statements',
  example: {},
}
