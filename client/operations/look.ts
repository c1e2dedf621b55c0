import { isEntityId } from '../../schema/ids.ts'
import { letGo, look, select, showCard, toggleSelected } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'
import { cardOf } from '../state/trail.ts'
import type { View } from '../state/view/view.ts'
import { compare } from './compare.ts'
import { define, onPictureAsWhole, type Operation } from './operation.ts'

/** Whether a card is open that one steps back from: not the question that is read, nor the first. */
const onACard = (store: Store): boolean => !['home', 'story'].includes(cardOf(store.view.value).panel)

const nothingDrawn: Operation['disabledBecause'] = (store) =>
  store.canvas.value === null
    ? 'The picture is not on the screen'
    : store.drawing.value.nodes.length === 0
      ? 'Nothing is drawn'
      : null

const toggle = (id: string, key: string, part: 'anyTime' | 'proposed', on: string, off: string): Operation =>
  define({
    id,
    group: 'time',
    keys: [key],
    name: `${on}, or not`,
    title: (store) => (store.view.value[part] ? off : on),
    available: onPictureAsWhole,
    perform: (store) =>
      store.perform(store.view.peek()[part] ? off : on, look({ [part]: !store.view.peek()[part] } as Partial<View>)),
  })

export const looking: readonly Operation[] = [
  define({
    id: 'details',
    needs: 'Select something first',
    group: 'look',
    keys: ['Enter'],
    name: 'Show the evidence of what has the focus',
    title: (_, target) => (target.every(isEntityId) ? 'Show details and evidence' : 'Show the evidence'),
    available: (_, target) => target.length > 0,
    perform: (store, target) => store.adjust(select(target)),
  }),
  define({
    id: 'pick-too',
    needs: 'Something else has to be selected first',
    group: 'look',
    keys: ['a'],
    name: 'Select one more, or leave one out of the selection',
    title: (store, [id = '']) =>
      store.view.value.selection.includes(id) ? 'Leave out of the selection' : 'Select as well',
    available: (store, target) => target.length === 1 && store.view.value.selection.some((id) => id !== target[0]),
    perform: (store, [id = '']) => store.adjust(toggleSelected(id)),
  }),
  define({
    id: 'fit',
    group: 'look',
    keys: ['f'],
    name: 'Bring what is selected, or all of it, into sight',
    title: (_, target) => (target.length > 0 ? 'Bring into sight' : 'Show all of it'),
    disabledBecause: nothingDrawn,
    perform: (store, target) => store.canvas.peek()?.fit(target.length > 0 ? target : undefined),
  }),
  define({
    id: 'zoom-in',
    group: 'look',
    keys: ['+', '='],
    title: 'Nearer',
    available: onPictureAsWhole,
    disabledBecause: nothingDrawn,
    perform: (store) => store.canvas.peek()?.zoomBy(1.3),
  }),
  define({
    id: 'zoom-out',
    group: 'look',
    keys: ['-'],
    title: 'Farther',
    available: onPictureAsWhole,
    disabledBecause: nothingDrawn,
    perform: (store) => store.canvas.peek()?.zoomBy(1 / 1.3),
  }),
  define({
    id: 'size-by-ties',
    group: 'arrange',
    name: 'Size by links, or all alike',
    title: (store) => (store.view.value.sized ? 'Draw all alike in size' : 'Draw what has more links larger'),
    available: onPictureAsWhole,
    perform: (store) =>
      store.perform(
        store.view.peek().sized ? 'Drew all alike in size' : 'Drew what has more links larger',
        look({ sized: !store.view.peek().sized }),
      ),
  }),
  define({
    id: 'select-all',
    group: 'look',
    keys: ['Mod+a'],
    title: 'Select all',
    available: onPictureAsWhole,
    perform: (store) => store.adjust(look({ selection: store.drawing.peek().nodes.map(({ id }) => id) })),
  }),
  define({
    id: 'step-back',
    needs: 'There is nothing to step back from',
    group: 'look',
    keys: ['Escape'],
    name: 'Step back: a menu, a card, what is selected',
    title: 'Step back',
    available: (store) => onACard(store) || store.view.value.selection.length > 0,
    perform: (store) => {
      const before = store.before.peek()
      store.adjust(before !== null && onACard(store) ? showCard(before) : letGo)
    },
  }),
]

export const timing: readonly Operation[] = [
  define({
    id: 'lanes',
    group: 'time',
    keys: ['Shift+t'],
    name: 'Open the strip of time, or close it',
    title: (store) => (store.view.value.lanes ? 'Close the strip of time' : 'Open the strip of time'),
    available: onPictureAsWhole,
    perform: (store) => store.adjust(look({ lanes: !store.view.peek().lanes })),
  }),
  toggle('any-time', 't', 'anyTime', 'Include past links', 'Show one day only'),
  toggle('plans', 'g', 'proposed', 'Include plans', 'Leave plans out'),
  define({
    id: 'latest-day',
    needs: 'The latest day is shown',
    group: 'time',
    title: 'Go to the latest day covered',
    available: (store, target) => target.length === 0 && store.view.value.asOf !== null,
    perform: (store) => store.perform('Went to the latest day covered', look({ asOf: null })),
  }),
  define({
    id: 'compare-end',
    needs: 'No two days are compared',
    group: 'time',
    title: 'End comparison',
    available: (store, target) => target.length === 0 && store.view.value.compareWith !== null,
    perform: (store) => compare(store, null),
  }),
]
