import { type Asking, ask } from '../asking.ts'
import { besideByIds } from '../cypher/beside.ts'
import type { StoryRow } from '../cypher/stories.ts'
import { setsByName } from './sets.ts'
import { storyOf } from './stories.ts'

interface BesideRow {
  readonly id: string
  readonly typename: 'Story' | 'Correction'
  readonly held: Record<string, unknown>
}

const SETS = 'set:'

/** Stories, corrections and data sets by id; those that are not known are left out. */
export async function besideOfIds(asking: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, object>> {
  if (ids.length === 0) return new Map()
  const [rows, sets] = await Promise.all([
    ask<BesideRow>(asking, besideByIds, { ids }),
    ids.some((id) => id.startsWith(SETS)) ? setsByName(asking) : new Map<string, { readonly id: string }>(),
  ])
  return new Map([
    ...rows.map(({ id, typename, held }): [string, object] => [
      id,
      { ...(typename === 'Story' ? storyOf(held as unknown as StoryRow) : held), typename },
    ]),
    ...[...sets.values()].map((set): [string, object] => [set.id, { ...set, typename: 'DataSet' }]),
  ])
}
