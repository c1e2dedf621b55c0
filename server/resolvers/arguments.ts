import type { GraphQLResolveInfo } from 'graphql'
import { kindOfId } from '../../schema/ids.ts'
import { type Day, dayOf, type Span } from '../../schema/time.ts'
import type { Asking } from '../asking.ts'
import { badUserInput, notFound } from '../errors.ts'
import { daysOfEvents, eventOf } from '../event-days.ts'
import { fieldsAt } from '../selection/fetch.ts'
import { listed, quoted } from '../quoted.ts'
import type { Times } from '../cypher/times.ts'

/** Checks on what a question asks for; each error names the argument, what it was and what it may be. */

export type Args = Readonly<Record<string, unknown>>

const MAX_IDS = 1_000

/** A whole number between two limits. */
export function between(name: string, value: unknown, least: number, most: number): number {
  const number = value as number
  if (number >= least && number <= most) return number
  throw badUserInput(`${name} is ${number}; it may be ${least} to ${most}.`)
}

/** A list of ids, each once, in the order given. */
export function entityIds(name: string, value: unknown): string[] {
  const ids = [...new Set(value as readonly string[])]
  if (ids.length > MAX_IDS) throw badUserInput(`${name} names ${ids.length} entities; it may name at most ${MAX_IDS}.`)
  for (const id of ids) {
    const kind = kindOfId(id)
    if (kind !== undefined && !('type' in kind))
      throw badUserInput(
        `${name} names ${quoted(id)}, which is a statement; give it ids of entities, such as person:teresa-smith.`,
      )
  }
  return ids
}

/** The error for entities that a question starts from and that are not there. */
export const unknownEntities = (ids: readonly string[]): Error =>
  notFound(`There is no entity with the id ${listed(ids)}. search(text:) finds ids by name.`)

const dayOrNull = (value: unknown): Day | null => (value == null ? null : dayOf(value as string))

const oneDay = (day: Day | null): Span | null => (day === null ? null : { earliest: day, latest: day })

/** The days, the record and the standings a question asks for; the days of an event are looked up. */
export async function timesOf(asking: Asking, args: Args): Promise<Times> {
  const event = eventOf(args)
  const knownBy = dayOrNull(args['knownBy'])
  const asOf =
    event === null ? oneDay(dayOrNull(args['asOf'])) : ((await daysOfEvents(asking, [event])).get(event) ?? null)
  return { asOf, knownBy, standing: (args['standing'] ?? ['IN_FORCE']) as readonly string[] }
}

/** Whether a field of the answer is asked for at all. */
export function asksFor(info: GraphQLResolveInfo, ...names: readonly string[]): boolean {
  const asked = fieldsAt(info, [])
  return names.some((name) => asked?.has(name))
}
