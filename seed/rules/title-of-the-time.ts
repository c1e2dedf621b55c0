import { fold } from '../../schema/fold.ts'
import { isStatement } from '../listed.ts'
import type { RecordOf } from '../records.ts'
import { FINE, type Judging, type Known } from './rule.ts'

const wordsOf = (text: string): Set<string> => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? [])

const holds = (title: string, role: string): boolean => {
  const words = wordsOf(title)
  return [...wordsOf(role)].every((word) => words.has(word))
}

/** The titles found in those of its documents that were out first. */
function firstTitles({ citations }: RecordOf<'memberships'>, publishedOn: (document: string) => number): string[] {
  const first = Math.min(...citations.map(({ document }) => publishedOn(document)))
  return citations.flatMap(({ document, titleAsFound }) =>
    titleAsFound === undefined || publishedOn(document) !== first ? [] : [titleAsFound],
  )
}

/** A role is called what it was called at the time, not what a later paper calls it. */
export const titleOfTheTime = ({ dating }: Known): Judging => ({
  judge: (one) => {
    if (!isStatement(one) || one.list !== 'memberships' || one.record.certainty === 'IMPLIED') return FINE
    const titles = firstTitles(one.record, dating.publishedOn)
    if (titles.length === 0 || titles.some((title) => holds(title, one.record.role))) return FINE
    return [
      {
        field: 'role',
        what: `'${one.record.role}' is not what its first document says, '${titles[0] ?? ''}'`,
        why: 'Somebody held the role under the title of the time',
        todo: 'Write the title as it was found first; the post keeps the others as alternateNames',
        severity: 'WARNING',
      },
    ]
  },
})
