import { entityKindOf, isEntity } from '../listed.ts'
import { toldProperties } from '../records.ts'
import { FINE, type Judging } from './rule.ts'

/** Names may be known without a paper. */
const ANYHOW: ReadonlySet<string> = new Set(['alternateNames'])
/** How a text begins that says itself that no paper gives it. */
const FROM_ELSEWHERE = /^Not from the papers\b/

/**
 * Every date and every text of an entity stands on a citation, as otherwise it would be told of days on which nobody
 * could know it; a document speaks for itself. A warning: what a register gives without a passage always counts, and may well be meant so.
 */
export const givenInPassages = (): Judging => ({
  judge: (one) => {
    if (!isEntity(one) || one.list === 'documents') return FINE
    const fields: Readonly<Record<string, unknown>> = one.record
    return toldProperties(entityKindOf(one.list)).flatMap(([name, property]) => {
      const value = fields[name]
      if (ANYHOW.has(name) || value === undefined || value === property.default) return []
      if (FROM_ELSEWHERE.test(String(value))) return []
      return [
        {
          field: name,
          what: 'stands on no citation',
          why: 'It would be told of days on which nobody could know it',
          todo: `Write it on the citation that gives it: citations: [{ document: …, ${name}: … }]`,
          severity: 'WARNING' as const,
        },
      ]
    })
  },
})
