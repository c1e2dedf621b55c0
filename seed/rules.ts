import type { Issue } from './issue.ts'
import type { Seed } from './read.ts'
import { datesInOrder } from './rules/dates-in-order.ts'
import { daysNearOthers } from './rules/days-near-others.ts'
import { endsFit } from './rules/ends-fit.ts'
import { idsKnown } from './rules/ids-known.ts'
import { locatorsKnown } from './rules/locators-known.ts'
import { namesOnce } from './rules/names-once.ts'
import { noCoMention } from './rules/no-co-mention.ts'
import { noOrphans } from './rules/no-orphans.ts'
import { oneHolderASeat } from './rules/one-holder-a-seat.ts'
import { paraphrasesShort } from './rules/paraphrases-short.ts'
import { passagesCovered } from './rules/passages-covered.ts'
import { statementsCited } from './rules/statements-cited.ts'

/** What has to be true of data beyond the shape of each record; a rule gives an issue for each place where it is not. */
export const rules: readonly ((seed: Seed) => Issue[])[] = [
  statementsCited,
  idsKnown,
  endsFit,
  datesInOrder,
  daysNearOthers,
  oneHolderASeat,
  noCoMention,
  noOrphans,
  namesOnce,
  locatorsKnown,
  passagesCovered,
  paraphrasesShort,
]

/** Everything that is wrong with a seed: what could not be read, then what breaks a rule, by file and line. */
export function issuesOf(seed: Seed): Issue[] {
  return [...seed.issues, ...rules.flatMap((rule) => rule(seed))].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  )
}
