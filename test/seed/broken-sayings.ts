import { attestedByThen } from '../../seed/rules/attested-by-then.ts'
import { eventsInOrder } from '../../seed/rules/events-in-order.ts'
import { impliedTogether } from '../../seed/rules/implied-together.ts'
import { noMoreThanSaid } from '../../seed/rules/no-more-than-said.ts'
import { namedByDocument } from '../../seed/rules/named-by-document.ts'
import { namesOnPassages } from '../../seed/rules/names-on-passages.ts'
import { plansProposed } from '../../seed/rules/plans-proposed.ts'
import { plansShowNothing } from '../../seed/rules/plans-show-nothing.ts'
import { plansToCome } from '../../seed/rules/plans-to-come.ts'
import { remarksSpoken } from '../../seed/rules/remarks-spoken.ts'
import { titleOfTheTime } from '../../seed/rules/title-of-the-time.ts'
import { cite, type Example, withMore } from './broken-seeds.ts'
import { smallWith } from './small-seed.ts'

/** Data that says more than its passages do, or of another time. */
export const brokenSayings: readonly Example[] = [
  {
    rule: attestedByThen,
    breaks: 'a role seen after its paper was out',
    seed: smallWith(
      'paraphrase: Bob is a member., attests: 2020-05-01',
      'paraphrase: Bob is a member., attests: 2020-06',
    ),
    record: 'membership:bob-member',
    line: 18,
    severity: 'WARNING',
  },
  {
    rule: eventsInOrder,
    breaks: 'an order that the dates contradict',
    seed: withMore(
      'events: [{ id: event:a, name: First, kind: MEETING, date: 2020-05 }, { id: event:b, name: Second, kind: MEETING, ' +
        `date: 2020-04 }]\naffiliations: [{ id: affiliation:a-b, kind: BEFORE, from: event:a, to: event:b, ${cite} }]`,
    ),
    record: 'affiliation:a-b',
    line: 2,
  },
  {
    rule: impliedTogether,
    breaks: 'a role that two papers show only together, as stated',
    seed: smallWith('paraphrase: Bob is a member.', 'paraphrase: Bob is a member., readWith: doc:paper'),
    record: 'membership:bob-member',
    line: 18,
  },
  ...[
    ['OVERSEES', 'an inspection told as oversight', 'Inspected it in May.'],
    ['OVERSEES', 'a commissioner told as overseen', 'Its minister put the office in place.'],
    ['SUPPORTS', 'backing for one choice told as support', 'Stood fully behind it.'],
  ].map(([kind, breaks, said]) => ({
    rule: noMoreThanSaid,
    breaks: breaks ?? '',
    seed: withMore(
      'organizations: [{ id: org:village, name: Village Council, classification: COUNCIL }]\naffiliations: [{ id: ' +
        `affiliation:a-b, kind: ${kind}, from: org:town, to: org:village, ${cite.replace('Says so.', said ?? '')} }]`,
    ),
    record: 'affiliation:a-b',
    line: 2,
    severity: 'WARNING' as const,
  })),
  {
    rule: noMoreThanSaid,
    breaks: 'a plan that something should fit told as adopted',
    seed: withMore(
      'programmes: [{ id: programme:plan, name: A plan, kind: PLAN }]\naffiliations: [{ id: affiliation:a-b, kind: ' +
        `ADOPTED, from: org:town, to: programme:plan, ${cite.replace('Says so.', 'What is made should fit it.')} }]`,
    ),
    record: 'affiliation:a-b',
    line: 2,
    severity: 'WARNING',
  },
  {
    rule: plansProposed,
    breaks: 'an offer told as a term in force',
    seed: withMore(
      `facts: [{ id: fact:days, about: org:town, kind: TERM, text: The town offers 400 days a year., ${cite} }]`,
    ),
    record: 'fact:days',
    line: 1,
    severity: 'WARNING',
  },
  {
    rule: plansProposed,
    breaks: 'a role to come told as one in force',
    seed: smallWith('paraphrase: Bob is a member.', 'paraphrase: Bob was to be a member.'),
    record: 'membership:bob-member',
    line: 18,
    severity: 'WARNING',
  },
  {
    rule: plansShowNothing,
    breaks: 'a role shown in force by a passage on what was to be',
    seed: smallWith('paraphrase: Bob is a member.', 'paraphrase: Bob will be a member.'),
    record: 'membership:bob-member',
    line: 18,
    severity: 'WARNING',
  },
  {
    rule: plansToCome,
    breaks: 'a plan that had begun before its paper',
    seed: withMore(
      "events: [{ id: event:flood, name: A flood, kind: OTHER, date: '[..2020-05-01]' }]\ninvolvements: [{ id: " +
        `involvement:a-b, participant: org:town, event: event:flood, role: response, standing: PROPOSED, ${cite} }]`,
    ),
    record: 'involvement:a-b',
    line: 2,
    severity: 'WARNING',
  },
  {
    rule: namedByDocument,
    breaks: 'a mention as the word of a speaker',
    seed: withMore(
      'mentions: [{ id: mention:ann, who: person:ann, document: doc:paper, kind: named, citations: [{ document: ' +
        'doc:paper, locator: paragraph 1, paraphrase: Names her., attributedTo: person:bob }] }]',
    ),
    record: 'mention:ann',
    line: 1,
  },
  {
    rule: namesOnPassages,
    breaks: 'a title that a passage gives, on the record itself',
    seed: withMore(
      'posts: [{ id: post:town-mayor, label: Mayor, role: Mayor, organization: org:town, alternateNames: [First ' +
        'Citizen], citations: [{ document: doc:paper, locator: paragraph 1, paraphrase: Names it., titleAsFound: ' +
        'First Citizen }] }]',
    ),
    record: 'post:town-mayor',
    line: 1,
    severity: 'WARNING',
  },
  {
    rule: remarksSpoken,
    breaks: 'a remark that nobody made',
    seed: withMore(`facts: [{ id: fact:remark, about: org:town, kind: REMARK, text: That it saves money., ${cite} }]`),
    record: 'fact:remark',
    line: 1,
  },
  {
    rule: titleOfTheTime,
    breaks: 'a role under a later title',
    seed: smallWith(
      'paraphrase: Bob is a member.',
      'paraphrase: Bob is a member., titleAsFound: Councillor for Parks and Baths',
    ),
    record: 'membership:bob-member',
    line: 18,
    severity: 'WARNING',
  },
]
