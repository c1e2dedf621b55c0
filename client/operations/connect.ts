import { askPath, endPath, look } from '../state/actions/look.ts'
import { show } from '../state/actions/show.ts'
import { inTurn } from '../state/scene.ts'
import type { Store } from '../state/store.ts'
import { connectTwo } from './connect-two.ts'
import { bringCommon } from './in-common.ts'
import { define, nameOf, nodesOf, onOneNode, type Operation } from './operation.ts'

/** Draws one of the answers to the path question, counted from 0: adds what is missing and lights the chain. */
export function showPath(store: Store, chosen: number): void {
  const path = store.answers.paths.peek().value?.paths[chosen]
  if (path === undefined) return
  const ids = path.steps.map(({ node }) => node.id)
  store.perform(
    `Showed connection ${chosen + 1}: ${path.sentence}`,
    inTurn(show(ids), (scene) => look({ path: { ...scene.view.path, chosen }, panel: 'paths' })(scene)),
  )
}

/**
 * Sets one end of the question how two are connected, or takes it away; with both, draws and lights the shortest
 * chain. `title` is of the step where nothing is drawn.
 */
export function setEnd(store: Store, part: 'from' | 'to', id: string | null, title: string): void | Promise<void> {
  const path = { ...store.view.peek().path, [part]: id }
  const { from, to } = path
  if (from === null || to === null || from === to) return store.perform(title, askPath({ [part]: id }))
  return connectTwo(store, { id: from, name: nameOf(store, [from]) }, { id: to, name: nameOf(store, [to]) }, path)
}

const end = (id: string, part: 'from' | 'to', title: string, key: string): Operation =>
  define({
    id,
    group: 'connect',
    keys: [key],
    title,
    available: onOneNode,
    perform: (store, [node = '']) => setEnd(store, part, node, `${title}: ${nameOf(store, [node])}`),
  })

export const connecting: readonly Operation[] = [
  end('path-from', 'from', 'Connect from here', 's'),
  end('path-to', 'to', 'Connect to here', 'd'),
  define({
    id: 'connect',
    needs: 'Select two nodes first',
    group: 'connect',
    keys: ['p'],
    title: 'How are these two connected?',
    available: (store, target) => nodesOf(store, target).length === 2,
    perform: (store, target) => {
      const [from = '', to = ''] = nodesOf(store, target)
      return connectTwo(store, { id: from, name: nameOf(store, [from]) }, { id: to, name: nameOf(store, [to]) })
    },
  }),
  define({
    id: 'common',
    needs: 'Select two nodes first',
    group: 'connect',
    title: 'What do they have in common?',
    available: (store, target) => nodesOf(store, target).length === 2,
    perform: (store, target) => bringCommon(store, nodesOf(store, target)),
  }),
  define({
    id: 'path-end',
    needs: 'No connection is asked for',
    group: 'connect',
    title: 'Stop looking for connections',
    available: (store, target) =>
      target.length === 0 && (store.view.value.path.from ?? store.view.value.path.to) !== null,
    perform: (store) => store.perform('Stop looking for connections', endPath),
  }),
]
