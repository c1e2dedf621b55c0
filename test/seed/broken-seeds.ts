import type { Seed } from '../../seed/read.ts'
import type { Rule } from '../../seed/rules/rule.ts'
import { withinLives } from '../../seed/rules/within-lives.ts'
import { addressesOfTheWeb } from '../../seed/rules/addresses-of-the-web.ts'
import { charactersSeen } from '../../seed/rules/characters-seen.ts'
import { datesInOrder } from '../../seed/rules/dates-in-order.ts'
import { daysNearOthers } from '../../seed/rules/days-near-others.ts'
import { endsFit } from '../../seed/rules/ends-fit.ts'
import { givenInPassages } from '../../seed/rules/given-in-passages.ts'
import { idsKnown } from '../../seed/rules/ids-known.ts'
import { locatorsKnown } from '../../seed/rules/locators-known.ts'
import { namesOnce } from '../../seed/rules/names-once.ts'
import { noCoMention } from '../../seed/rules/no-co-mention.ts'
import { noOrphans } from '../../seed/rules/no-orphans.ts'
import { oneHolderASeat } from '../../seed/rules/one-holder-a-seat.ts'
import { paraphrasesShort } from '../../seed/rules/paraphrases-short.ts'
import { passagesCovered } from '../../seed/rules/passages-covered.ts'
import { statementsCited } from '../../seed/rules/statements-cited.ts'
import { seedOf, SMALL, smallWith } from './small-seed.ts'

export const cite = 'citations: [{ document: doc:paper, locator: paragraph 2, paraphrase: Says so. }]'
export const withMore = (text: string): Seed => seedOf(SMALL, text)

function withoutCitations(): Seed {
  const seed = seedOf(SMALL)
  seed.records.memberships[1]?.citations.splice(0)
  return seed
}

/** Data that breaks one rule, and where the complaint has to be. */
export interface Example {
  readonly rule: Rule
  readonly breaks: string
  readonly seed: Seed
  readonly record: string
  readonly line: number
  readonly severity?: 'WARNING'
}

export const examples: readonly Example[] = [
  {
    rule: statementsCited,
    breaks: 'a statement without a source',
    seed: withoutCitations(),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: givenInPassages,
    breaks: 'a date of an entity without a citation',
    seed: withMore('events: [{ id: event:inspection, name: Inspection, kind: INSPECTION, date: 2020-05 }]'),
    record: 'event:inspection',
    line: 1,
    severity: 'WARNING',
  },
  {
    rule: givenInPassages,
    breaks: 'a text of an entity without a citation',
    seed: smallWith('name: Bob Best }', 'name: Bob Best, summary: A member. }'),
    record: 'person:bob',
    line: 4,
    severity: 'WARNING',
  },
  {
    rule: idsKnown,
    breaks: 'a member nobody defines',
    seed: smallWith('member: person:bob', 'member: person:bod'),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: idsKnown,
    breaks: 'a document nobody defines',
    seed: smallWith('{ document: doc:paper, locator: paragraph 2', '{ document: doc:papers, locator: paragraph 2'),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: idsKnown,
    breaks: 'a story that shows what is not there',
    seed: withMore(
      'id: story:one\ntitle: One\nquestion: Why?\nsummary: So.\nsteps: [{ title: First, text: Look., view: { shows: [org:village], anyTime: true } }]\n',
    ),
    record: 'story:one',
    line: 1,
  },
  {
    rule: endsFit,
    breaks: 'a body that supports a person',
    seed: withMore(
      `affiliations: [{ id: affiliation:ann-bob, kind: SUPPORTS, from: org:town, to: person:bob, ${cite} }]`,
    ),
    record: 'affiliation:ann-bob',
    line: 1,
  },
  {
    rule: endsFit,
    breaks: 'a body that is its own neighbour',
    seed: withMore(
      `affiliations: [{ id: affiliation:town-town, kind: ADJACENT_TO, from: org:town, to: org:town, ${cite} }]`,
    ),
    record: 'affiliation:town-town',
    line: 1,
  },
  {
    rule: datesInOrder,
    breaks: 'an end before the start',
    seed: smallWith('role: Member', 'role: Member\n    start: 2020-02\n    end: 2020-01'),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: datesInOrder,
    breaks: 'a role seen after its end',
    seed: smallWith('role: Member', 'role: Member\n    end: 2019-12'),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: datesInOrder,
    breaks: 'a report out before the inspection',
    seed: withMore(
      `events: [{ id: event:inspection, name: Inspection, kind: INSPECTION, date: 2020-05, published: 2020-04 }]`,
    ),
    record: 'event:inspection',
    line: 1,
  },
  {
    rule: withinLives,
    breaks: 'a role that ended after its body was dissolved',
    seed: seedOf(
      SMALL.replace('classification: COUNCIL', 'classification: COUNCIL, dissolved: 2020-05-15').replace(
        'role: Member',
        'role: Member\n    end: 2020-08-01',
      ),
    ),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: oneHolderASeat,
    breaks: 'two leaders on one day',
    seed: smallWith('role: Member', 'role: Leader\n    post: post:town-leader'),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: noCoMention,
    breaks: 'a role that is a mention',
    seed: smallWith('role: Member', 'role: named with Ann Able'),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: noCoMention,
    breaks: 'a tie that rests on two names in one place',
    seed: smallWith('paraphrase: Bob is a member.', 'paraphrase: Both are named in the release.'),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: noOrphans,
    breaks: 'somebody of whom nothing is said',
    seed: withMore('people: [{ id: person:cat, name: Cat Cole }]'),
    record: 'person:cat',
    line: 1,
  },
  {
    rule: namesOnce,
    breaks: 'one name under two ids',
    seed: withMore('people: [{ id: person:ann-2, name: ann able }]'),
    record: 'person:ann-2',
    line: 1,
  },
  {
    rule: namesOnce,
    breaks: 'an alias that is the name of another',
    seed: withMore('people: [{ id: person:ann-2, name: Ann Cole, alternateNames: [Ann Able] }]'),
    record: 'person:ann-2',
    line: 1,
  },
  {
    rule: namesOnce,
    breaks: 'one name with another accent, apostrophe and hyphen',
    seed: withMore(
      `people: [{ id: person:l, name: "Łukasz O'Brien-Weiß" }, { id: person:l-2, name: Lukasz O’Brien–Weiss }]`,
    ),
    record: 'person:l-2',
    line: 1,
  },
  {
    rule: namesOnce,
    breaks: 'one Arabic name with and without its vowel points',
    seed: withMore('people: [{ id: person:m, name: محمد }, { id: person:m-2, name: مُحَمَّد }]'),
    record: 'person:m-2',
    line: 1,
  },
  {
    rule: locatorsKnown,
    breaks: 'a passage that the document does not have',
    seed: smallWith('locator: paragraph 2, paraphrase', 'locator: paragraph 9, paraphrase'),
    record: 'membership:bob-member',
    line: 18,
  },
  {
    rule: passagesCovered,
    breaks: 'a passage that nobody read',
    seed: smallWith('{ locator: paragraph 3, nothing: A greeting. }', '{ locator: paragraph 3 }'),
    record: 'doc:paper',
    line: 10,
  },
  {
    rule: passagesCovered,
    breaks: 'a passage of nothing that is cited',
    seed: smallWith('{ locator: paragraph 2 }', '{ locator: paragraph 2, nothing: A greeting. }'),
    record: 'doc:paper',
    line: 10,
  },
  {
    rule: passagesCovered,
    breaks: 'a document without passages',
    seed: withMore('documents: [{ id: doc:other, title: Another, kind: REPORT }]'),
    record: 'doc:other',
    line: 1,
  },
  {
    rule: paraphrasesShort,
    breaks: 'a paraphrase as long as a copy',
    seed: smallWith('paraphrase: Bob is a member.', `paraphrase: ${'word '.repeat(26).trim()}`),
    record: 'membership:bob-member',
    line: 18,
  },
  ...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'https://gov.uk@evil.example/'].map((url) => ({
    rule: addressesOfTheWeb,
    breaks: `the address ${url}`,
    seed: smallWith('title: A paper', `title: A paper, url: "${url}"`),
    record: 'doc:paper',
    line: 10,
  })),
  {
    rule: charactersSeen,
    breaks: 'a name that turns what stands behind it',
    seed: smallWith('name: Bob Best', 'name: "Bob \\u202Etseb"'),
    record: 'person:bob',
    line: 4,
  },
  {
    rule: daysNearOthers,
    breaks: 'a slip in a year',
    seed: smallWith(
      'paraphrase: Bob is a member., attests: 2020-05-01',
      'paraphrase: Bob is a member., attests: 1207-05-03',
    ),
    record: 'membership:bob-member',
    line: 18,
    severity: 'WARNING',
  },
]
