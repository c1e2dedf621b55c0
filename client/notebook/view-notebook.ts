import { cells, type Written } from './cells.ts'

/** A Jupyter notebook (nbformat 4.5) that asks again for what is shown, and runs as it is where pandas is. */
export function viewNotebook(shown: Written): string {
  const written = cells(shown)
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
