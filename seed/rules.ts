import { attestedByThen } from './rules/attested-by-then.ts'
import { eventsInOrder } from './rules/events-in-order.ts'
import { impliedTogether } from './rules/implied-together.ts'
import { noMoreThanSaid } from './rules/no-more-than-said.ts'
import { plansProposed } from './rules/plans-proposed.ts'
import { remarksSpoken } from './rules/remarks-spoken.ts'
import { titleOfTheTime } from './rules/title-of-the-time.ts'
import { addressesOfTheWeb } from './rules/addresses-of-the-web.ts'
import { charactersSeen } from './rules/characters-seen.ts'
import { datesInOrder } from './rules/dates-in-order.ts'
import { daysNearOthers } from './rules/days-near-others.ts'
import { endsFit } from './rules/ends-fit.ts'
import { givenInPassages } from './rules/given-in-passages.ts'
import { idsKnown } from './rules/ids-known.ts'
import { locatorsKnown } from './rules/locators-known.ts'
import { namedByDocument } from './rules/named-by-document.ts'
import { namesOnPassages } from './rules/names-on-passages.ts'
import { namesOnce } from './rules/names-once.ts'
import { noCoMention } from './rules/no-co-mention.ts'
import { noOrphans } from './rules/no-orphans.ts'
import { oneHolderASeat } from './rules/one-holder-a-seat.ts'
import { paraphrasesShort } from './rules/paraphrases-short.ts'
import { passagesCovered } from './rules/passages-covered.ts'
import { plansShowNothing } from './rules/plans-show-nothing.ts'
import { plansToCome } from './rules/plans-to-come.ts'
import type { Rule } from './rules/rule.ts'
import { statementsCited } from './rules/statements-cited.ts'
import { withinLives } from './rules/within-lives.ts'

/** What has to be true of data beyond the shape of each record. */
export const rules: readonly Rule[] = [
  statementsCited,
  givenInPassages,
  idsKnown,
  endsFit,
  datesInOrder,
  daysNearOthers,
  withinLives,
  oneHolderASeat,
  noCoMention,
  noOrphans,
  namesOnce,
  locatorsKnown,
  passagesCovered,
  paraphrasesShort,
  charactersSeen,
  addressesOfTheWeb,
  attestedByThen,
  eventsInOrder,
  impliedTogether,
  noMoreThanSaid,
  namedByDocument,
  namesOnPassages,
  plansProposed,
  plansShowNothing,
  plansToCome,
  remarksSpoken,
  titleOfTheTime,
]
