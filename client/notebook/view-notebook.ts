import type { Scene } from '../state/scene.ts'
import { cells } from './view-cells.ts'
import { questionOf } from './view-question.ts'

/** A view to be written as a notebook. */
export interface Viewed {
  readonly scene: Scene
  /** ISO day of the picture. */
  readonly day: string
  /** What is shown, in one line. */
  readonly words: string
  /** The view's own link, absolute. */
  readonly link: string
}

/**
 * A Jupyter notebook (nbformat 4.5) that asks for what is drawn, shows its ties and their sources, and runs as it is
 * where pandas is.
 */
export function viewNotebook({ scene, day, words, link }: Viewed): string {
  const { text, variables } = questionOf(scene, day)
  const written = cells({ words, link, endpoint: new URL('/graphql', link).href, text, variables })
  const notebook = {
    cells: written.map(({ id, code, source }) => {
      const lines = source.split(/(?<=\n)/)
      return code
        ? { cell_type: 'code', execution_count: null, id, metadata: {}, outputs: [], source: lines }
        : { cell_type: 'markdown', id, metadata: {}, source: lines }
    }),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  }
  return `${JSON.stringify(notebook, null, 1)}\n`
}
