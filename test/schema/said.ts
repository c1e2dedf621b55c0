import { OPEN } from '../../schema/bounds.ts'
import { factKinds } from '../../schema/vocabularies.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import { boundsOf, type Dated } from '../../schema/sayings.ts'
import type { Said } from '../../schema/sentence.ts'
import { isoDay } from '../../schema/time.ts'

/** What sources say of a time, with bounds that follow from elsewhere in days (ISO). */
export interface SaidTime extends Dated {
  readonly notBefore?: string
  readonly notAfter?: string
}

/** A time as a statement has it. */
export function timed({ notBefore, notAfter, ...dated }: SaidTime): Pick<Said, 'start' | 'end' | 'bounds'> {
  const bounds = boundsOf([dated, ...(notBefore === undefined ? [] : [{ start: `[${notBefore}..]` }])])
  return {
    start: dated.start ?? null,
    end: dated.end ?? null,
    bounds: {
      earliestStart: isoDay(bounds.earliestStart),
      latestStart: isoDay(bounds.latestStart),
      earliestEnd: isoDay(bounds.earliestEnd),
      latestEnd: notAfter ?? isoDay(bounds.latestEnd),
    },
  }
}

/** Every form of dates, by what sources say; `attests` is a day on which it was seen. */
export const times: readonly SaidTime[] = [
  {},
  { start: '2020-05-01' },
  { start: '2020-05' },
  { start: '2020' },
  { start: '2020~' },
  { start: '2020-22' },
  { start: '[2018,2020]' },
  { start: '[2018-03..2020]' },
  { start: '[..2020-05]' },
  { start: '[2020-05-02..]' },
  { start: '[2020-05-02..]', end: '[2022..]' },
  { start: '2020-05', attests: '2021-03-17' },
  { start: '[2018..2020]', attests: '2021-03-17' },
  { start: '[..2020]', attests: '2021-03-17' },
  { attests: '2021-03-17' },
  { attests: '2021-03' },
  { attests: '[2020-09-18..2021-01-31]' },
  { attests: '[2020-09-18..2021-01-31]', notBefore: '2019-03-18' },
  { attests: '2021-03-17', notAfter: '2022-01-30' },
  { start: '2020-05-01', end: OPEN },
  { start: '2020-05', end: OPEN },
  { start: '[2018..2020]', end: OPEN },
  { start: '[2020-05-02..]', end: OPEN },
  { end: OPEN },
  { end: OPEN, attests: '2021-03-17' },
  { start: '2020', end: OPEN, notAfter: '2023-06-30' },
  { start: '2020-05-01', end: '2021-06-30' },
  { start: '2020-05-01', end: '2021-06' },
  { start: '2020', end: '2021~' },
  { start: '2020-05-01', end: '[2021..2022-03]' },
  { start: '2020-05-01', end: '[..2022-03]' },
  { start: '2020-05-01', end: '[2021-01-01..]' },
  { end: '2021-06-30' },
  { end: '[2021-04..2021-09]' },
  { end: '2021-06-30', attests: '2020-03-17' },
  { start: '2020-05-01', end: '2020-05-01' },
  { start: '2020', end: '2020' },
  { start: '[2020-03..2020-12]', end: '[2020-03..2020-12]' },
]

/** A time in the words of a data file. */
export const timeText = (time: SaidTime): string =>
  Object.entries(time)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ') || 'no dates'

const BARE: Said = {
  typename: 'Membership',
  relation: 'MEMBERSHIP',
  from: 'person:ann',
  to: 'org:town',
  fromName: 'Ann Lee',
  toName: 'Town Council',
  label: 'Leader',
  ...timed({}),
  standing: 'IN_FORCE',
  certainty: 'STATED',
  speaker: null,
  documents: 2,
  knownFrom: '2021-01-31',
  grade: null,
  category: null,
  published: null,
  kind: null,
  text: null,
}

/** A statement that says something of all that is not given. */
export const said = (more: Partial<Said>): Said => ({ ...BARE, ...more })

type Ends = Pick<Said, 'from' | 'fromName' | 'to' | 'toName' | 'label'>
const ends = (from: string, fromName: string, to: string, toName: string, label: string): Ends => ({
  from,
  fromName,
  to,
  toName,
  label,
})
const ENDS: Readonly<Record<string, Ends>> = {
  MEMBERSHIP: ends('person:ann', 'Ann Lee', 'org:town', 'Town Council', 'Leader'),
  HOLDS: ends('person:ann', 'Ann Lee', 'post:leader', 'Leader, Town', 'Leader'),
  SEAT_OF: ends('post:leader', 'Leader, Town', 'org:town', 'Town Council', 'seat of'),
  PARTICIPATION: ends('org:town', 'Town Council', 'partnership:help', 'Help for Towns', 'host'),
  INVOLVEMENT: ends('org:town', 'Town Council', 'event:visit', 'Ofsted visits Town', 'inspector'),
  MENTION: ends('person:ann', 'Ann Lee', 'doc:paper', 'A paper on Town', 'contact'),
}

/** One statement of every relation, and a role of a body. */
export const ofEveryRelation: readonly Said[] = [
  ...relationKinds.map(({ kind, statement, label }) =>
    said({
      typename: statement,
      relation: kind,
      ...(ENDS[kind] ?? ends('org:town', 'Town Council', 'org:village', 'Village Council', label)),
    }),
  ),
  said(ends('org:town', 'Town Council', 'org:network', 'Network of Towns', 'Partner')),
]

export const judgement: Said = said({
  typename: 'Judgement',
  relation: null,
  from: 'org:town',
  fromName: 'Town Council',
  to: 'event:visit',
  toName: 'Ofsted visits Town',
  label: null,
  grade: 'Inadequate',
  category: 'Overall effectiveness',
  published: '2021-02',
})

/** A fact of every kind. */
export const factOfEveryKind: readonly Said[] = factKinds.map((kind) =>
  said({
    typename: 'Fact',
    relation: null,
    from: 'org:town',
    fromName: 'Town Council',
    to: null,
    toName: null,
    label: null,
    kind,
    text: 'Has 400 days a year.',
  }),
)

/** One statement of every kind, relation and kind of fact. */
export const ofEveryKind: readonly Said[] = [...ofEveryRelation, judgement, ...factOfEveryKind]
