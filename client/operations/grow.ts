import { entityKinds, type EntityType } from '../../schema/kinds/entities.ts'
import { entityKind } from '../../schema/kinds/find.ts'
import { look, select } from '../state/actions/look.ts'
import { hide, keepOnly, takeOff, unexpand, unhideAll } from '../state/actions/take-off.ts'
import { inTurn } from '../state/scene.ts'
import type { Store } from '../state/store.ts'
import { bring, CAP } from './bring.ts'
import { define, nameOf, nodesOf, onNodes, onOneNode, onPictureAsWhole, type Operation } from './operation.ts'
import { within } from './within.ts'

const moreOf = (store: Store, id: string): number | null =>
  store.drawing.value.nodes.find((node) => node.id === id)?.more ?? null

const openChooser = (store: Store, id: string): void => {
  store.adjust(inTurn(select([id]), look({ panel: 'expand' })))
  store.reading.value = true
}

/** Ties of a node to things of a type that is drawn only when asked for. */
const asked = (store: Store, id: string, type: EntityType): number =>
  (store.answers.expansions.value.value?.get(id) ?? [])
    .filter((row) => row.type === type)
    .reduce((sum, row) => sum + row.count, 0)

const bringType = (type: EntityType): Operation =>
  define({
    id: `expand-${type.toLowerCase().replaceAll('_', '-')}`,
    group: 'grow',
    name: `Draw its ${entityKind(type).plural.toLowerCase()}`,
    title: (store, [id = '']) => `Draw its ${entityKind(type).plural.toLowerCase()} (${asked(store, id, type)})`,
    available: (store, target) => onOneNode(store, target) && asked(store, target[0] ?? '', type) > 0,
    perform: (store, [of = '']) => bring(store, { of, relation: null, types: [type], most: CAP }),
  })

/** Takes off all but some nodes, and frames the rest. */
function keep(store: Store, title: string, ids: readonly string[]): void {
  store.perform(title, keepOnly(ids))
  store.canvas.peek()?.fit()
}

const focusTo = (degrees: number): Operation =>
  define({
    id: `focus-${degrees}`,
    group: 'remove',
    keys: [String(degrees)],
    title: degrees === 1 ? 'Keep it and its neighbours only' : `Keep what is within ${degrees} links of it only`,
    available: onOneNode,
    disabledBecause: (store, [id = '']) =>
      within(store.drawing.value, id, degrees).size === store.picture.value.nodes.length
        ? 'Everything drawn is that near'
        : null,
    perform: (store, [id = '']) =>
      keep(store, `Keep what is within ${degrees} ${degrees === 1 ? 'link' : 'links'} of ${nameOf(store, [id])}`, [
        ...within(store.drawing.peek(), id, degrees),
      ]),
  })

export const growing: readonly Operation[] = [
  define({
    id: 'expand',
    group: 'grow',
    keys: ['e'],
    name: 'Expand',
    available: onOneNode,
    title: (store, [id = '']) => (moreOf(store, id) ? `Expand (${moreOf(store, id)} more)` : 'Expand'),
    disabledBecause: (store, [id = '']) => (moreOf(store, id) === 0 ? 'All that is linked to it then is drawn' : null),
    perform: (store, [of = '']) =>
      (moreOf(store, of) ?? 0) > CAP
        ? openChooser(store, of)
        : bring(store, { of, relation: null, types: null, most: CAP }),
  }),
  define({
    id: 'expand-by',
    group: 'grow',
    keys: ['Shift+e'],
    title: 'Expand by relation …',
    available: onOneNode,
    perform: (store, [id = '']) => openChooser(store, id),
  }),
  ...entityKinds.filter(({ drawn }) => !drawn).map(({ type }) => bringType(type)),
  define({
    id: 'unexpand',
    needs: 'Select a node that was expanded first',
    group: 'remove',
    keys: ['u'],
    name: 'Take back what it brought',
    title: (store, [id = '']) =>
      'Take back what it brought ' +
      `(${store.picture.value.expansions.filter(({ of }) => of === id).flatMap(({ brought }) => brought).length})`,
    available: (store, target) =>
      onOneNode(store, target) && store.picture.value.expansions.some(({ of }) => of === target[0]),
    perform: (store, [id = '']) => store.perform(`Took back what ${nameOf(store, [id])} brought`, unexpand(id)),
  }),
]

export const removing: readonly Operation[] = [
  focusTo(1),
  focusTo(2),
  focusTo(3),
  focusTo(4),
  define({
    id: 'isolate',
    needs: 'Select two nodes or more first',
    group: 'remove',
    keys: ['i'],
    name: 'Keep only what is selected',
    title: (store, target) => `Keep only ${nameOf(store, nodesOf(store, target))}`,
    available: (store, target) => nodesOf(store, target).length > 1,
    perform: (store, target) =>
      keep(store, `Kept only ${nameOf(store, nodesOf(store, target))}`, nodesOf(store, target)),
  }),
  define({
    id: 'hide',
    group: 'remove',
    keys: ['h'],
    name: 'Hide for now',
    available: onNodes,
    title: (_, target) => (target.length > 1 ? `Hide ${target.length} for now` : 'Hide for now'),
    perform: (store, target) =>
      store.perform(`Hid ${nameOf(store, nodesOf(store, target))}`, hide(nodesOf(store, target))),
  }),
  define({
    id: 'unhide',
    needs: 'Nothing is hidden',
    group: 'remove',
    keys: ['Shift+h'],
    name: 'Show what you hid',
    title: (store) => `Show what you hid (${store.picture.value.hidden.length})`,
    available: (store, target) => onPictureAsWhole(store, target) && store.picture.value.hidden.length > 0,
    perform: (store) => store.perform('Showed what was hidden', unhideAll),
  }),
  define({
    id: 'remove',
    group: 'remove',
    keys: ['Delete', 'Backspace'],
    name: 'Take off the picture',
    available: onNodes,
    title: (_, target) => (target.length > 1 ? `Take ${target.length} off the picture` : 'Take off the picture'),
    perform: (store, target) =>
      store.perform(`Took ${nameOf(store, nodesOf(store, target))} off the picture`, takeOff(nodesOf(store, target))),
  }),
]
