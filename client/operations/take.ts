import type { Store } from '../state/store.ts'
import { drawnStatements } from '../views/share/evidence.ts'
import { printShown } from '../views/share/printing.ts'
import { citeView, saveNotebook, savePicture, saveView } from '../views/share/save.ts'
import { define, onPictureAsWhole, type Operation } from './operation.ts'

const nothing = (store: Store): string | null => (store.drawing.value.nodes.length === 0 ? 'Nothing is drawn' : null)
const noPicture = (store: Store): string | null =>
  nothing(store) ?? (store.canvas.value === null ? 'The picture is not on the screen' : null)

const take = (
  id: string,
  title: string,
  disabledBecause: Operation['disabledBecause'],
  perform: (store: Store) => Promise<void>,
  keys: readonly string[] = [],
): Operation => define({ id, group: 'keep', title, keys, available: onPictureAsWhole, disabledBecause, perform })

/** Everything by which what is shown is taken elsewhere, but for its link. */
export const taking: readonly Operation[] = [
  take(
    'copy-citation',
    'Copy citation',
    () => null,
    (store) => citeView(store, drawnStatements(store)),
  ),
  take('save-png', 'Picture as PNG', noPicture, (store) => savePicture(store, 'png')),
  take('save-svg', 'Picture as SVG', noPicture, (store) => savePicture(store, 'svg')),
  take('save-csv', 'Table as CSV', nothing, saveView),
  take('download-notebook', 'Jupyter notebook', () => null, saveNotebook),
  // The browser's own command waits for no sources; this one does, and then calls it.
  take('print', 'Print', () => null, printShown, ['Mod+p']),
]
