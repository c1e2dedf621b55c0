import { viewNotebook } from '../notebook/view-notebook.ts'
import { saveFile } from '../parts/save-file.ts'
import { define, onPictureAsWhole } from './operation.ts'

/** Gives a person the view as a Jupyter notebook that asks for it again. */
export const downloadNotebook = define({
  id: 'download-notebook',
  group: 'keep',
  title: 'Download notebook',
  available: onPictureAsWhole,
  disabledBecause: (store) => (store.drawing.value.nodes.length === 0 ? 'Nothing is drawn' : null),
  perform: (store) => {
    const [day, words] = [store.day.peek(), store.status.peek()]
    saveFile(
      `moothall-${day}.ipynb`,
      'application/x-ipynb+json',
      viewNotebook({ scene: store.scene.peek(), day, words, link: store.link() }),
    )
    store.toasts.add('The notebook asks for exactly this view, and lists its links and their sources.')
  },
})
