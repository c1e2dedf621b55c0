import { computed, type ReadonlySignal } from '@preact/signals'
import type { Api } from '../../api/api.ts'
import type { ChangesAnswer } from '../../api/changes.ts'
import type { CorrectionAnswer } from '../../api/corrections.ts'
import type { CoverageAnswer } from '../../api/coverage.ts'
import type { ExpansionCount } from '../../api/expansions.ts'
import type { FacetsAnswer } from '../../api/facets.ts'
import type { EdgeAnswer } from '../../api/fragments.ts'
import type { GradeGiven } from '../../api/grades.ts'
import type { LanesAnswer } from '../../api/lanes.ts'
import type { PathsAnswer } from '../../api/paths.ts'
import type { SetAnswer } from '../../api/sets.ts'
import { type StatsAnswer, statsQuestion } from '../../api/stats.ts'
import type { StoryAnswer } from '../../api/stories.ts'
import type { Succession } from '../../api/successions.ts'
import type { Scene } from '../scene.ts'
import { recordOf } from '../view/times.ts'
import type { Answer } from './answer.ts'
import type { Asking } from './asking.ts'
import { changesAnswer } from './changes-answer.ts'
import { type Connection, createConnection } from './connection.ts'
import type { Details } from './details.ts'
import { graphAnswers } from './graph-answers.ts'
import { createMet, type Met } from './met.ts'
import { pathAnswers } from './path-answers.ts'
import { pictureAnswers } from './picture-answers.ts'
import { resource } from './resource.ts'
import { selectionAnswers } from './selection-answers.ts'

/** Ties with the record that they are of. */
interface Ties {
  readonly edges: readonly EdgeAnswer[]
  /** ISO day of the record; null is everything on the record. */
  readonly knownBy: string | null
  /** Ties that were not on that record. */
  readonly unrecorded: readonly EdgeAnswer[]
}

/** What the server said, each answer kept in step with the scene. */
export interface Answers extends Met {
  /** All ties among the nodes of the picture, of all times and standings; the day is applied here. */
  readonly ties: ReadonlySignal<Answer<Ties>>
  /** Neighbours by relation and type, of each node of the picture. */
  readonly expansions: ReadonlySignal<Answer<ReadonlyMap<string, readonly ExpansionCount[]>>>
  /** The grades that the picture's inspections gave, by their ids. */
  readonly grades: ReadonlySignal<Answer<ReadonlyMap<string, readonly GradeGiven[]>>>
  /** What the lanes of time are made of; asked for while they are open. */
  readonly lanes: ReadonlySignal<Answer<LanesAnswer>>
  readonly stats: ReadonlySignal<Answer<StatsAnswer>>
  /** Counts over the whole graph, for the histogram and for filters. */
  readonly facets: ReadonlySignal<Answer<FacetsAnswer>>
  readonly stories: ReadonlySignal<Answer<readonly StoryAnswer[]>>
  /** The public log, asked for once. */
  readonly corrections: ReadonlySignal<Answer<readonly CorrectionAnswer[]>>
  /** The last of the selection, with its statements and their evidence. */
  readonly details: ReadonlySignal<Answer<Details>>
  /** The posts behind what is selected, each with its holders in turn. */
  readonly successions: ReadonlySignal<Answer<readonly Succession[]>>
  /**
   * Whether ends of the path question that were not met yet are being asked for; the entities themselves are among
   * `entities`.
   */
  readonly ends: ReadonlySignal<Answer<void>>
  /** Answers to the view's path question. */
  readonly paths: ReadonlySignal<Answer<PathsAnswer>>
  /** What is different between `asOf` and `compareWith`, of the nodes of the picture. */
  readonly changes: ReadonlySignal<Answer<ChangesAnswer>>
  /** Asked for while its panel is open. */
  readonly coverage: ReadonlySignal<Answer<CoverageAnswer>>
  /** The data sets there are; asked for while data is added. */
  readonly sets: ReadonlySignal<Answer<readonly SetAnswer[]>>
  readonly connection: Connection
  /** ISO day of the picture: the view's, or the latest day covered. */
  readonly day: ReadonlySignal<string>
}

/** All answers, asked through `api` for the scene. `today` is used until it is known which days are covered. */
export function createAnswers(api: Api, scene: ReadonlySignal<Scene>, today: string): Answers {
  const connection = createConnection(api)
  const met = createMet()
  const view = computed(() => scene.value.view)
  const nodes = computed(() => scene.value.picture.nodes)
  const stats = resource({
    connection,
    question: () => ({}),
    ask: async (_, by) => (await api.ask(statsQuestion, {}, by)).stats,
  })
  const day = computed(() => view.value.asOf ?? stats.value.value?.covers.end ?? today)
  const record = computed(() => recordOf(view.value))
  const asking: Asking = { api, connection, met, view, nodes, day, record }
  return {
    ...met,
    connection,
    stats,
    day,
    ...pictureAnswers(asking),
    ...selectionAnswers(asking),
    ...pathAnswers(asking),
    changes: changesAnswer(asking),
    ...graphAnswers(asking),
  }
}
