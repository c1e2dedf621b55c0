import type { StatementAnswer } from '../api/fragments.ts'
import type { EntityDetails } from '../state/details.ts'
import { lastConfirmed } from '../state/period.ts'

type Said = Pick<StatementAnswer, '__typename' | 'standing' | 'bounds'>

/** Of a person or post without a role on the day shown: the latest day (ISO) on which a role is confirmed; null where there is a role, or no such day. */
export function otherDay({ __typename, otherTimes }: Pick<EntityDetails, '__typename'> & { readonly otherTimes: { readonly nodes: readonly Said[] } }, onTheDay: readonly Said[]): string | null {
  const isRole = (statement: Said) => statement.__typename === 'Membership' && statement.standing === 'IN_FORCE'
  if ((__typename !== 'Person' && __typename !== 'Post') || onTheDay.some(isRole)) return null
  return otherTimes.nodes.filter(isRole).flatMap(({ bounds }) => lastConfirmed(bounds) ?? []).sort().at(-1) ?? null
}
