import type { Api } from '../../api/api.ts'
import { changesQuestion } from '../../api/changes.ts'
import { askDetails } from '../../api/details.ts'
import { entitiesQuestion } from '../../api/entities.ts'
import { pathsQuestion } from '../../api/paths.ts'
import { statsQuestion } from '../../api/stats.ts'
import { storiesQuestion } from '../../api/stories.ts'
import { type SubgraphAnswer, subgraphQuestion } from '../../api/subgraph.ts'
import { detailsOn } from '../../state/answers/details.ts'
import { pathVariables } from '../../state/answers/path-variables.ts'
import { draw, type Known } from '../../state/picture/drawing.ts'
import type { Scene } from '../../state/scene.ts'
import { cardOf } from '../../state/trail.ts'
import { recordOf } from '../../state/view/times.ts'
import { commonOf } from '../answer/in-common.ts'
import { fullName } from '../marks/full-name.ts'
import type { Shown } from './shown.ts'

/** Names that are asked for: more stand in no title. */
const NAMED = 3

type Asked = Partial<Pick<Shown, 'story' | 'details' | 'path' | 'changes' | 'common'>>

/** What a picture is drawn of, where it is not compared. */
const known = ({ nodes, edges }: SubgraphAnswer, day: string): Known => ({
  day,
  entities: new Map(nodes.map((node) => [node.id, node])),
  ties: edges,
  unrecorded: [],
  complete: true,
  expansions: null,
  newHolders: null,
  grades: new Map(),
})

/** What the card of a scene tells, asked for by itself. */
async function askCard(api: Api, { view, picture }: Scene, day: string): Promise<Asked> {
  const { panel } = cardOf(view)
  switch (panel) {
    case 'story': {
      const { stories } = await api.ask(storiesQuestion, {})
      return { story: stories.nodes.find(({ id }) => id === view.story?.id) ?? null }
    }
    case 'details':
    case 'expand': {
      const value = await askDetails(api, { selection: view.selection, ...recordOf(view) })
      return { details: detailsOn({ state: 'ready', value }, day, view.anyTime).value }
    }
    case 'common': {
      const { subgraph } = await api.ask(subgraphQuestion, { ids: picture.nodes.slice(), knownBy: view.knownBy })
      const drawing = draw({ picture, view }, known(subgraph, day))
      return { common: commonOf(drawing, view.selection) }
    }
    case 'paths': {
      const question = pathVariables(view, day)
      if (question === null) return {}
      const { paths } = await api.ask(pathsQuestion, question)
      return { path: paths.paths[view.path.chosen ?? 0] ?? null }
    }
    case 'changes': {
      if (view.compareWith === null || picture.nodes.length === 0) return {}
      const [from = day, to = day] = [day, view.compareWith].sort()
      const asked = { from, to, of: [...picture.nodes], ...recordOf(view) }
      return { changes: (await api.ask(changesQuestion, asked)).changes }
    }
    default:
      return {}
  }
}

const namedBy = ({ view, picture }: Scene): readonly string[] => {
  const { panel, selection } = cardOf(view)
  if (panel === 'details' || panel === 'expand' || panel === 'common') return selection.slice(-NAMED)
  if (panel === 'paths') return [view.path.from, view.path.to].filter((id) => id !== null)
  return panel === 'home' ? picture.nodes.filter((id) => !picture.hidden.includes(id)).slice(0, NAMED) : []
}

/**
 * What a scene shows, by as few questions as its title and its sentence take. `today` (ISO) is its day where it is not
 * known which are covered. Throws as `Api.ask` does.
 */
export async function askShown(api: Api, scene: Scene, today: string): Promise<Shown> {
  const { asOf, anyTime } = scene.view
  const ids = namedBy(scene)
  const general = ['home', 'coverage', 'legend'].includes(cardOf(scene.view).panel)
  const [stats, entities] = await Promise.all([
    general || (asOf === null && !anyTime) ? api.ask(statsQuestion, {}).then((answer) => answer.stats) : null,
    ids.length === 0 ? [] : api.ask(entitiesQuestion, { ids: [...ids] }).then(({ nodes }) => nodes),
  ])
  const day = asOf ?? stats?.covers.end ?? today
  const names = new Map(
    entities.flatMap((node) => (node !== null && 'name' in node ? [[node.id, fullName(node)] as const] : [])),
  )
  const card = await askCard(api, scene, day)
  return {
    scene,
    day,
    stats,
    nameOf: (id) => names.get(id ?? '') ?? null,
    story: null,
    details: null,
    path: null,
    changes: null,
    common: null,
    ...card,
  }
}
