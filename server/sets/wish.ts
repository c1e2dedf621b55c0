import { dayOf, whyNoDay } from '../../schema/time.ts'
import { outFormat, WRITERS } from '../../seed/out/writers.ts'
import { quoted } from '../quoted.ts'
import { Refusal } from '../refusal.ts'
import type { Wish } from './take-out.ts'

/** What is asked of an export, as it is written in a command or an address. */
export interface WrittenWish {
  readonly format?: string | null | undefined
  readonly set?: string | null | undefined
  /** Ids with commas between them. */
  readonly ids?: string | null | undefined
  readonly asOf?: string | null | undefined
}

/** Entities that may be named: as many as anybody draws. */
const MOST = 10_000

function idsOf(written: string): readonly string[] {
  const ids = [...new Set(written.split(',').map((id) => id.trim()))].filter((id) => id !== '')
  if (ids.length === 0) throw new Refusal('ids names no entity. Write ids with commas between them: org:ofsted,org:dfe')
  if (ids.length > MOST)
    throw new Refusal(`ids names ${ids.length} entities; ${MOST} are the most. Export a set instead.`)
  return ids
}

function asOfDay(written: string): number {
  const why = whyNoDay(written)
  if (why !== null) throw new Refusal(`${quoted(written)} is no day: ${why}.`)
  return dayOf(written)
}

/** Reads what is asked of an export. Throws Refusal for a format, an id or a day that cannot be read. */
export function wishOf({ format: written, set, ids, asOf }: WrittenWish): Wish {
  const format = outFormat(written)
  if (format === undefined) {
    const there = Object.keys(WRITERS).join(', ')
    throw new Refusal(
      written === null || written === undefined
        ? `Say in which format: ${there}.`
        : `No format is called ${quoted(written)}; there are ${there}.`,
    )
  }
  return {
    format,
    ...(set === null || set === undefined ? {} : { set }),
    ...(ids === null || ids === undefined ? {} : { ids: idsOf(ids) }),
    ...(asOf === null || asOf === undefined ? {} : { asOf: asOfDay(asOf) }),
  }
}

/** What a format could not carry, in words: '41 judgements, 3 facts'; empty where it carries everything. */
export const leftSaid = (left: ReadonlyMap<string, number>): string =>
  [...left].map(([list, count]) => `${count} ${list}`).join(', ')
