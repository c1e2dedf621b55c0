import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { Api } from '../../api/api.ts'
import { type ChangesAnswer, changesQuestion } from '../../api/changes.ts'
import { type CorrectionAnswer, correctionsQuestion } from '../../api/corrections.ts'
import { entitiesQuestion } from '../../api/entities.ts'
import { type CoverageAnswer, askCoverage } from '../../api/coverage.ts'
import { askDetails } from '../../api/details.ts'
import { type ExpansionCount, expansionsQuestion } from '../../api/expansions.ts'
import { type FacetsAnswer, facetsQuestion } from '../../api/facets.ts'
import type { EdgeAnswer, EntitySummary } from '../../api/fragments.ts'
import { askGrades, eventsAmong, type GradeGiven } from '../../api/grades.ts'
import { askLanes, type LanesAnswer } from '../../api/lanes.ts'
import { type PathsAnswer, pathsQuestion } from '../../api/paths.ts'
import { type SetAnswer, setsQuestion } from '../../api/sets.ts'
import { type StatsAnswer, statsQuestion } from '../../api/stats.ts'
import { type StoryAnswer, storiesQuestion } from '../../api/stories.ts'
import { subgraphQuestion } from '../../api/subgraph.ts'
import { type Succession, successionsQuestion } from '../../api/successions.ts'
import type { Answer } from './answer.ts'
import { type Connection, createConnection } from './connection.ts'
import { type Details, detailsOn, postsIn } from './details.ts'
import { lanesAsked } from './lanes-asked.ts'
import { pathVariables } from './path-variables.ts'
import { resource } from './resource.ts'
import type { Scene } from '../scene.ts'
import { recordOf, timeOf } from '../view/times.ts'

/** Ties with the record that they are of. */
interface Ties {
  readonly edges: readonly EdgeAnswer[]
  /** ISO day of the record; null is everything on the record. */
  readonly knownBy: string | null
  /** Ties that were not on that record. */
  readonly unrecorded: readonly EdgeAnswer[]
}

/** What the server said, each answer kept in step with the scene. */
export interface Answers {
  /** Every entity met so far, by id. */
  readonly entities: ReadonlySignal<ReadonlyMap<string, EntitySummary>>
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
  /** Keeps entities that came by another way, so that they can be drawn at once. */
  learn(entities: readonly EntitySummary[]): void
  /** Forgets what is no more. */
  forget(ids: readonly string[]): void
}

/** Milliseconds that a date may go on moving before answers that depend on it are asked for anew. */
const REST = 200

/** All answers, asked through `api` for the scene. `today` is used until it is known which days are covered. */
export function createAnswers(api: Api, scene: ReadonlySignal<Scene>, today: string): Answers {
  const connection = createConnection(api)
  const entities = signal<ReadonlyMap<string, EntitySummary>>(new Map())
  const learn = (met: readonly EntitySummary[]) => {
    if (met.length > 0)
      entities.value = new Map([...entities.peek(), ...met.map((entity) => [entity.id, entity] as const)])
  }
  const forget = (ids: readonly string[]) => {
    entities.value = new Map([...entities.peek()].filter(([id]) => !ids.includes(id)))
  }
  const view = computed(() => scene.value.view)
  const nodes = computed(() => scene.value.picture.nodes)
  const stats = resource({
    connection,
    question: () => ({}),
    ask: async (_, by) => (await api.ask(statsQuestion, {}, by)).stats,
  })
  const day = computed(() => view.value.asOf ?? stats.value.value?.covers.end ?? today)
  const record = computed(() => recordOf(view.value))
  const time = computed(() => timeOf(view.value, day.value))

  const ties = resource({
    connection,
    question: () => (nodes.value.length === 0 ? null : { ids: [...nodes.value], knownBy: view.value.knownBy }),
    ask: async (question, by) => {
      const [{ subgraph }, whole] = await Promise.all([
        api.ask(subgraphQuestion, question, by),
        question.knownBy === null ? null : api.ask(subgraphQuestion, { ...question, knownBy: null }, by),
      ])
      learn(subgraph.nodes)
      const recorded = new Set(subgraph.edges.map(({ id }) => id))
      return {
        edges: subgraph.edges,
        knownBy: question.knownBy,
        unrecorded: whole?.subgraph.edges.filter(({ id }) => !recorded.has(id)) ?? [],
      }
    },
  })
  const grades = resource({
    connection,
    question: () => {
      const events = eventsAmong(nodes.value)
      return events.length === 0 ? null : { events, knownBy: view.value.knownBy }
    },
    ask: ({ events, knownBy }, by) => askGrades(api, events, knownBy, by),
  })
  const lanes = resource({
    connection,
    question: () =>
      view.value.lanes ? lanesAsked(nodes.value, ties.value.value?.edges ?? [], view.value.knownBy) : null,
    ask: (question, by) => askLanes(api, question, by),
  })
  const expansions = resource({
    connection,
    wait: REST,
    question: () => (nodes.value.length === 0 ? null : { of: [...nodes.value], ...time.value }),
    ask: async (question, by) =>
      Map.groupBy((await api.ask(expansionsQuestion, question, by)).expansions, (row) => row.of),
  })
  const evidence = resource({
    connection,
    question: () => (view.value.selection.length === 0 ? null : { selection: view.value.selection, ...record.value }),
    about: ({ selection }) => selection.join(),
    ask: (question, by) => askDetails(api, question, by),
  })
  const details = computed(() => detailsOn(evidence.value, day.value, view.value.anyTime))
  const successions = resource({
    connection,
    question: () => {
      const ids = postsIn(details.value.value)
      return ids.length === 0 ? null : { ids: [...ids], knownBy: view.value.knownBy }
    },
    about: ({ ids }) => ids.join(),
    ask: async (question, by) =>
      (await api.ask(successionsQuestion, question, by)).nodes.filter((node) => node?.__typename === 'Post'),
  })
  const ends = resource({
    connection,
    question: () => {
      const ids = [view.value.path.from, view.value.path.to]
        .filter((id) => id !== null)
        .filter((id) => !entities.value.has(id))
      return ids.length === 0 ? null : { ids }
    },
    ask: async (question, by) =>
      learn(
        (await api.ask(entitiesQuestion, question, by)).nodes.filter(
          (node): node is EntitySummary => node !== null && 'name' in node,
        ),
      ),
  })
  const paths = resource({
    connection,
    wait: REST,
    question: () => pathVariables(view.value, day.value),
    about: ({ from, to }) => `${from} ${to}`,
    ask: async (question, by) => (await api.ask(pathsQuestion, question, by)).paths,
  })
  const changes = resource({
    connection,
    wait: REST,
    question: () => {
      const other = view.value.compareWith
      if (other === null || nodes.value.length === 0) return null
      const [from = other, to = other] = [day.value, other].sort()
      return { from, to, of: [...nodes.value], ...record.value }
    },
    ask: async (question, by) => (await api.ask(changesQuestion, question, by)).changes,
  })
  const coverage = resource({
    connection,
    question: () => (view.value.panel === 'coverage' ? {} : null),
    ask: (_, by) => askCoverage(api, by),
  })
  const sets = resource({
    connection,
    question: () => (view.value.panel === 'data' ? {} : null),
    ask: async (_, by) => (await api.ask(setsQuestion, {}, by)).sets,
  })
  const facets = resource({
    connection,
    wait: REST,
    question: () => record.value,
    ask: async (question, by) => (await api.ask(facetsQuestion, question, by)).facets,
  })
  const stories = resource({
    connection,
    question: () => ({}),
    ask: async (_, by) => (await api.ask(storiesQuestion, {}, by)).stories.nodes,
  })

  const corrections = resource({
    connection,
    question: () => ({}),
    ask: async (_, by) => (await api.ask(correctionsQuestion, {}, by)).corrections.nodes,
  })

  effect(() => {
    const found = paths.value.value?.paths ?? []
    untracked(() => learn(found.flatMap((path) => path.steps.map((step) => step.node))))
  })
  return {
    entities,
    ties,
    expansions,
    grades,
    lanes,
    stats,
    facets,
    stories,
    corrections,
    details,
    successions,
    ends,
    paths,
    changes,
    coverage,
    sets,
    connection,
    day,
    learn,
    forget,
  }
}
