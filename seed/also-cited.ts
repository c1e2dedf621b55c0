import type { z } from 'zod'
import type { Place } from './issue.ts'
import { citation, statementId } from './records.ts'

/** One more citation of a statement that another file defines: a fact in two papers is one statement. */
export const alsoCitedSchema = citation.extend({ statement: statementId })

export type AlsoCited = z.output<typeof alsoCitedSchema> & { readonly place: Place }
