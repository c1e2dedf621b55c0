import { formatDate } from '../../../schema/time.ts'

/** From when to when a body was, as its record says it; null where it says nothing. */
export function lifeWords({
  founded,
  dissolved,
}: {
  readonly founded: string | null
  readonly dissolved: string | null
}): string | null {
  const words = [
    ...(founded === null ? [] : [`founded ${formatDate(founded)}`]),
    ...(dissolved === null ? [] : [`dissolved ${formatDate(dissolved)}`]),
  ].join('; ')
  return words === '' ? null : `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
