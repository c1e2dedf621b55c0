import { pin, unpin } from '../state/actions/arrange.ts'
import { look } from '../state/actions/look.ts'
import type { Layout } from '../state/view/view.ts'
import { define, nameOf, nodesOf, onNodes, onPictureAsWhole, type Operation } from './operation.ts'

const pinned: Operation['available'] = (store, target) =>
  nodesOf(store, target).some((id) => store.picture.value.pins.includes(id))

const layouts: readonly { readonly layout: Layout; readonly title: string }[] = [
  { layout: 'force', title: 'Lay out by closeness' },
  { layout: 'hierarchy', title: 'Lay out as a hierarchy' },
  { layout: 'radial', title: 'Lay out in rings round the selection' },
  { layout: 'time', title: 'Lay out by time' },
]

export const arranging: readonly Operation[] = [
  define({
    id: 'arrange',
    group: 'arrange',
    keys: ['l'],
    title: 'Tidy up',
    available: onPictureAsWhole,
    disabledBecause: (store) => (store.canvas.value === null ? 'The picture is not on the screen' : null),
    perform: (store) => store.canvas.peek()?.arrange(),
  }),
  ...layouts.map(({ layout, title }) =>
    define({
      id: `layout-${layout}`,
      group: 'arrange',
      title,
      available: (store, target) => target.length === 0 || (layout === 'radial' && onNodes(store, target)),
      disabledBecause: (store) => (store.canvas.value === null ? 'The picture is not on the screen' : null),
      perform: (store) => {
        store.adjust(look({ layout }))
        return store.canvas.peek()?.arrange()
      },
    }),
  ),
  define({
    id: 'pin',
    group: 'arrange',
    keys: ['k'],
    title: 'Pin in its place',
    name: 'Pin in its place, or unpin',
    available: (store, target) => onNodes(store, target) && !pinned(store, target),
    perform: (store, target) =>
      store.perform(`Pinned ${nameOf(store, nodesOf(store, target))}`, pin(nodesOf(store, target))),
  }),
  define({
    id: 'unpin',
    needs: 'Select a node that is pinned first',
    group: 'arrange',
    keys: ['k'],
    title: 'Unpin',
    available: pinned,
    perform: (store, target) =>
      store.perform(`Unpinned ${nameOf(store, nodesOf(store, target))}`, unpin(nodesOf(store, target))),
  }),
]
