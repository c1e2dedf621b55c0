import { isStatement } from '../listed.ts'
import { FINE, type Judging } from './rule.ts'

/** Every statement, and every post, cites a passage. */
export const statementsCited = (): Judging => ({
  judge: (one) =>
    !(isStatement(one) || one.list === 'posts') || one.record.citations.length > 0
      ? FINE
      : [
          {
            field: 'citations',
            what: 'cites nothing',
            why: 'Nobody could check it',
            todo: 'Name the document and the passage that say it, or take it out',
          },
        ],
})
