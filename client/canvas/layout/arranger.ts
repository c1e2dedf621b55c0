import { effect, untracked } from '@preact/signals'
import { boundsOfTie } from '../../state/picture/drawing.ts'
import { place } from '../../state/actions/arrange.ts'
import type { Store } from '../../state/store.ts'
import { NO_LOWER } from '../../../schema/time.ts'
import { nodeLabel } from '../look/labels.ts'
import type { Box, LayoutTask, Places } from './layout-task.ts'
import { labelSize, type Size } from '../names/label-size.ts'
import { createLayoutWorker } from './layout-worker.ts'
import { LABEL_GAP, LABEL_LETTERS, LABEL_WIDTH, NODE_SIZE } from '../look/stylesheet.ts'

/** Pixels kept free round a node with its label. */
const FREE = 16

const boxSize = (name: string): Size & Pick<Box, 'drop'> => {
  const { width, height } = labelSize(name, LABEL_LETTERS, LABEL_WIDTH)
  return {
    width: Math.max(NODE_SIZE, width) + FREE,
    height: NODE_SIZE + LABEL_GAP + height + FREE,
    drop: (LABEL_GAP + height) / 2,
  }
}

/** What a layout is to do for the store's picture as it is. With `anew`, only pinned nodes keep their places. */
function taskFor(store: Store, aspect: number, anew: boolean, seed: number): LayoutTask {
  const { picture, view } = store.scene.peek()
  const entities = store.answers.entities.peek()
  const ties = store.answers.ties.peek().value?.edges ?? []
  const pins = new Set(picture.pins)
  const labels = new Map(store.drawing.peek().nodes.map((node) => [node.id, nodeLabel(node)]))
  const since = new Map<string, number>()
  for (const tie of ties) {
    const { earliestStart, latestStart } = boundsOfTie(tie)
    const day = earliestStart > NO_LOWER ? earliestStart : latestStart
    for (const id of [tie.source, tie.target]) since.set(id, Math.min(since.get(id) ?? day, day))
  }
  const boxes: Box[] = picture.nodes.flatMap((id) => {
    const entity = entities.get(id)
    if (entity === undefined) return []
    return [
      {
        id,
        ...boxSize(labels.get(id) ?? entity.name),
        position: anew && !pins.has(id) ? null : (picture.positions[id] ?? null),
        since: since.get(id) ?? null,
      },
    ]
  })
  const placed = boxes.some(({ position }) => position !== null)
  return {
    kind: !anew && placed ? 'grow' : view.layout,
    boxes,
    lines: [
      ...new Map(ties.map(({ source, target }) => [[source, target].sort().join(), { source, target }])).values(),
    ],
    middle: view.selection.findLast((id) => picture.nodes.includes(id)) ?? null,
    aspect,
    seed,
  }
}

/** Seed of the layout that a picture gets by itself; each one that is asked for gets the next. */
const FIRST = 1

/**
 * Sees to it that every node of the picture gets a place, and lays out anew when asked. `onPlaced` is told of nodes that
 * arrived by themselves; `aspect` is the canvas's width over its height. While the picture is composed nothing is laid
 * out here.
 */
export class Arranger {
  readonly #store: Store
  readonly #aspect: () => number
  readonly #onPlaced: (places: Places, first: boolean) => void
  readonly #worker = createLayoutWorker()
  readonly #stop: () => void
  /** What is being laid out, by the ids that wait for a place. */
  #under = ''
  #seed = FIRST

  constructor(
    store: Store,
    aspect: () => number,
    isComposed: () => boolean,
    onPlaced: (places: Places, first: boolean) => void,
  ) {
    this.#store = store
    this.#aspect = aspect
    this.#onPlaced = onPlaced
    this.#stop = effect(() => {
      const { nodes, positions } = store.picture.value
      const entities = store.answers.entities.value
      if (store.answers.ties.value.state !== 'ready' || isComposed()) return
      const waiting = nodes.filter((id) => positions[id] === undefined && entities.has(id))
      const key = waiting.join()
      if (waiting.length === 0 || key === this.#under) return
      this.#under = key
      untracked(() => this.#placeWaiting())
    })
  }

  /** Places of everything anew; only what is pinned stays. */
  arrange(): Promise<Places> {
    this.#seed += 1
    return this.#worker.run(taskFor(this.#store, this.#aspect(), true, this.#seed))
  }

  destroy(): void {
    this.#stop()
    this.#worker.destroy()
  }

  #placeWaiting(): void {
    const task = taskFor(this.#store, this.#aspect(), false, FIRST)
    this.#worker.run(task).then(
      (places) => {
        this.#under = ''
        this.#store.adjust(place(places))
        this.#onPlaced(places, task.kind !== 'grow')
      },
      (error: Error) => {
        this.#under = ''
        this.#store.toasts.add(error.message)
      },
    )
  }
}
