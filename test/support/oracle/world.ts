import type { Records } from '../../../seed/records.ts'
import { type Timeline, timeline } from '../../../seed/timeline.ts'
import { happened } from './happened.ts'
import { oracleWhole } from './told.ts'
import { published, seats } from './ties.ts'

/** A record, or a part of one, by its properties. */
export type Properties = Readonly<Record<string, unknown>>

/** Everything there is, at the record of a day. */
export interface World {
  readonly things: ReadonlyMap<string, Properties>
  /** The same as given, without what passages give of entities. */
  readonly given: ReadonlyMap<string, Properties>
  readonly times: Timeline
  /** When events were. */
  readonly happened: ReadonlyMap<string, string | undefined>
}

/** The world of some records, as a reader of a day knew it. */
export function worldOf(records: Records, knownBy: string | undefined): World {
  const whole = { ...records, affiliations: [...records.affiliations, ...(seats(records, records) as never[])] }
  const known = published(whole, knownBy)
  const given = Object.values(known).flatMap((list) => list.map((record) => [record.id as string, record] as const))
  const dates = happened(known)
  const things = given.map(([id, record]): [string, Properties] => {
    const thing = oracleWhole<Properties>(records.documents, record)
    return [id, dates.get(id) === undefined ? thing : { ...thing, date: dates.get(id) }]
  })
  return { things: new Map(things), given: new Map(given), times: timeline(known), happened: dates }
}
