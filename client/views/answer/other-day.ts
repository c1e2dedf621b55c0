import type { HeldStatement } from '../../api/fragments.ts'
import type { EntityDetails } from '../../state/answers/details.ts'
import { lastConfirmed } from '../../state/view/period.ts'

type Said = Pick<HeldStatement, '__typename' | 'standing' | 'end' | 'bounds' | 'holds'>

/**
 * Of a person or post for whom no role is certain on the day shown: the latest day (ISO) on which a role of another
 * time is confirmed; null where there is none.
 */
export function otherDay(
  {
    __typename,
    otherTimes,
  }: Pick<EntityDetails, '__typename'> & { readonly otherTimes: { readonly nodes: readonly Said[] } },
  onTheDay: readonly Said[],
): string | null {
  const isRole = (statement: Said) => statement.__typename === 'Membership' && statement.standing === 'IN_FORCE'
  if (
    (__typename !== 'Person' && __typename !== 'Post') ||
    onTheDay.some((statement) => isRole(statement) && statement.holds === 'CERTAINLY')
  )
    return null
  return (
    otherTimes.nodes
      .filter(isRole)
      .flatMap((statement) => lastConfirmed(statement) ?? [])
      .sort()
      .at(-1) ?? null
  )
}
