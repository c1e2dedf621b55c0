import type { PathAnswer } from '../../api/paths.ts'
import type { StoryAnswer } from '../../api/stories.ts'
import type { ChangesAnswer } from '../../api/changes.ts'
import type { StatsAnswer } from '../../api/stats.ts'
import type { Details } from '../../state/answers/details.ts'
import type { Scene } from '../../state/scene.ts'
import type { Store } from '../../state/store.ts'
import { type Common, commonOf } from '../answer/in-common.ts'
import { fullName } from '../marks/full-name.ts'

/** What an address shows, as far as it is known: its title and its sentence are made of it, on the page and before it. */
export interface Shown {
  readonly scene: Scene
  /** ISO day of the picture. */
  readonly day: string
  /** The name of an entity in full; null where it is not known. */
  readonly nameOf: (id: string | null) => string | null
  readonly story: StoryAnswer | null
  readonly details: Details | null
  /** The connection that is read. */
  readonly path: PathAnswer | null
  readonly changes: ChangesAnswer | null
  readonly stats: StatsAnswer | null
  /** What the selected have in common, of what is drawn. */
  readonly common: Common | null
}

/** What the page shows now. */
export function shownOf({ scene, day, answers, drawing }: Store): Shown {
  const { story, path, selection, panel } = scene.value.view
  return {
    scene: scene.value,
    day: day.value,
    nameOf: (id) => {
      const entity = answers.entities.value.get(id ?? '')
      return entity === undefined ? null : fullName(entity)
    },
    story: answers.stories.value.value?.find(({ id }) => id === story?.id) ?? null,
    details: answers.details.value.value,
    path: answers.paths.value.value?.paths[path.chosen ?? 0] ?? null,
    changes: answers.changes.value.value,
    stats: answers.stats.value.value,
    common: panel === 'common' ? commonOf(drawing.value, selection) : null,
  }
}
