import type { ReadonlySignal } from '@preact/signals'
import type { EdgeAnswer, EntitySummary } from '../api/fragments.ts'
import type { ChangesAnswer } from '../api/changes.ts'
import type { CoverageAnswer } from '../api/coverage.ts'
import type { Details } from '../api/details.ts'
import type { ExpansionCount } from '../api/expansions.ts'
import type { FacetsAnswer } from '../api/facets.ts'
import type { PathAnswer } from '../api/paths.ts'
import type { SearchAnswer } from '../api/search.ts'
import type { StatsAnswer } from '../api/stats.ts'
import type { StoryAnswer } from '../api/stories.ts'
import type { Answer } from './answer.ts'

/** What the server said, each answer kept in step with the scene. */
export interface Answers {
  /** Every entity met so far, by id. */
  readonly entities: ReadonlySignal<ReadonlyMap<string, EntitySummary>>
  /** All ties among the nodes of the picture, of all times and standings; the day is applied here. */
  readonly ties: ReadonlySignal<Answer<readonly EdgeAnswer[]>>
  /** Neighbours by relation and type, of each node of the picture. */
  readonly expansions: ReadonlySignal<Answer<ReadonlyMap<string, readonly ExpansionCount[]>>>
  readonly stats: ReadonlySignal<Answer<StatsAnswer>>
  readonly facets: ReadonlySignal<Answer<FacetsAnswer>>
  readonly stories: ReadonlySignal<Answer<readonly StoryAnswer[]>>
  /** The last of the selection, with its statements and their evidence. */
  readonly details: ReadonlySignal<Answer<Details | null>>
  /** Answers to the view's path question. */
  readonly paths: ReadonlySignal<Answer<readonly PathAnswer[]>>
  /** What is different between `asOf` and `compareWith`, of the nodes of the picture. */
  readonly changes: ReadonlySignal<Answer<ChangesAnswer>>
  readonly coverage: ReadonlySignal<Answer<CoverageAnswer>>
  /** Whether the database answers; 'unreachable' heals without a reload. */
  readonly connection: ReadonlySignal<'reached' | 'unreachable'>
  /** Hits for words in the search box, on the day and record of the view. */
  search(text: string, types: readonly EntitySummary['type'][], first: number, signal: AbortSignal): Promise<SearchAnswer>
}
