import { taking } from './take.ts'
import { define, onPictureAsWhole, type Operation } from './operation.ts'

export const keeping: readonly Operation[] = [
  define({
    id: 'undo',
    group: 'keep',
    keys: ['Mod+z'],
    name: 'Undo',
    title: (store) => (store.history.value.past.length === 0 ? 'Undo' : `Undo: ${store.history.value.now.title}`),
    disabledBecause: (store) => (store.history.value.past.length === 0 ? 'Nothing has been done yet' : null),
    perform: (store) => store.undo(),
  }),
  define({
    id: 'redo',
    group: 'keep',
    keys: ['Mod+Shift+z', 'Mod+y'],
    name: 'Redo',
    title: (store) =>
      store.history.value.future[0] === undefined ? 'Redo' : `Redo: ${store.history.value.future[0].title}`,
    disabledBecause: (store) => (store.history.value.future.length === 0 ? 'Nothing has been undone' : null),
    perform: (store) => store.redo(),
  }),
  define({
    id: 'copy-link',
    group: 'keep',
    keys: ['c'],
    title: 'Copy link',
    available: onPictureAsWhole,
    perform: (store) =>
      store
        .copy(store.link())
        .then(
          () => 'The link to exactly this view is on the clipboard.',
          () => 'The browser did not let the link be copied. It stands in the address bar.',
        )
        .then((words) => void store.toasts.add(words)),
  }),
  ...taking,
]
