import type { Drawing } from '../state/picture/drawing.ts'

/** Ids of the drawn nodes within so many ties of one, itself among them. */
export function within({ edges }: Pick<Drawing, 'edges'>, id: string, degrees: number): Set<string> {
  const found = new Set([id])
  for (let step = 0; step < degrees; step += 1) {
    const reached = edges.flatMap(({ source, target }) =>
      found.has(source) ? [target] : found.has(target) ? [source] : [],
    )
    for (const next of reached) found.add(next)
  }
  return found
}
