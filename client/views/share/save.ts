import { ApiError } from '../../api/errors.ts'
import { askedOf } from '../../notebook/asked.ts'
import { saveFile } from '../../parts/save-file.ts'
import { type ChangeList, changedStatements } from '../../state/answers/change-list.ts'
import type { Store } from '../../state/store.ts'
import { cite } from './cite.ts'
import { creditWords, NO_WRONGDOING } from './credit.ts'
import { askDrawn, askEvidence, type Evidence } from './evidence.ts'
import { fileName } from './file-name.ts'
import { pictureSheet } from './picture-sheet.ts'
import { sentenceOf } from './sentence.ts'
import { shownOf } from './shown.ts'
import { titleOf } from './title.ts'

/** Fetches what a file rests on and makes it; where that fails, nothing is saved that lacks its sources, and it is said. */
async function withEvidence(
  store: Store,
  asked: Promise<Evidence>,
  save: (evidence: Evidence) => void | Promise<void>,
): Promise<void> {
  try {
    await save(await asked)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(`The sources could not be fetched. ${error.message}`)
  }
}

/** Fetches what writes a file, which few take away, for those alone who do; undefined, and said, where it cannot be had. */
const writer = <Module>(store: Store, fetched: Promise<Module>): Promise<Module | undefined> =>
  fetched.catch(() => {
    store.toasts.add('What writes the file could not be loaded. Reload the page and try again.')
    return undefined
  })

/** Gives a person the view as a table, with its day and its sources. */
export const saveView = (store: Store): Promise<void> =>
  withEvidence(store, askDrawn(store), async (evidence) => {
    const written = await writer(store, import('./view-csv.ts'))
    if (written === undefined) return
    const table = written.viewCsv(store.drawing.peek(), store.view.peek(), evidence, store.link())
    saveFile(fileName(titleOf(shownOf(store)), 'csv'), 'text/csv', table)
  })

/** Gives a person the picture, with its title, day, key and sources: as SVG, or as a PNG made of it. */
export async function savePicture(store: Store, as: 'svg' | 'png'): Promise<void> {
  const canvas = store.canvas.peek()
  if (canvas === null) return
  await withEvidence(store, askDrawn(store), async (evidence) => {
    const { svg, width, height } = await pictureSheet(store, canvas, evidence)
    const name = fileName(titleOf(shownOf(store)), as)
    if (as === 'svg') return saveFile(name, 'image/svg+xml', svg)
    const written = await writer(store, import('./png.ts'))
    if (written !== undefined) saveFile(name, 'image/png', await written.pngOf(svg, width, height))
  })
}

/** Copies the title and the sentence of what is shown, with what they rest on: these statements, by their ids. */
export function citeView(store: Store, statements: readonly string[]): Promise<void> {
  const shown = shownOf(store)
  const [title, sentence] = [titleOf(shown), sentenceOf(shown)]
  return cite(store, sentence === null ? `${title}.` : `${title.replace(/[^?]$/, '$&.')} ${sentence}`, statements)
}

/** Gives a person a Jupyter notebook that asks again for what is shown. */
export async function saveNotebook(store: Store): Promise<void> {
  const shown = shownOf(store)
  // A notebook asks for its sources itself.
  const credit = await askDrawn(store).then(
    ({ sets }) => creditWords(sets),
    () => '',
  )
  const written = await writer(store, import('../../notebook/view-notebook.ts'))
  if (written === undefined) return
  const notebook = written.viewNotebook({
    title: titleOf(shown),
    words: sentenceOf(shown) ?? store.status.peek(),
    link: store.link(),
    endpoint: new URL('/graphql', store.link()).href,
    credit,
    asked: askedOf(store.scene.peek(), store.day.peek()),
  })
  saveFile(fileName(titleOf(shown), 'ipynb'), 'application/x-ipynb+json', notebook)
  store.toasts.add('The notebook asks again for what is shown, and lists its links and their sources.')
}

/** Gives a person the list of what changed between two days as a table. */
export const saveChanges = (store: Store, list: ChangeList): Promise<void> =>
  withEvidence(store, askEvidence(store, changedStatements(list)), async ({ sets }) => {
    const written = await writer(store, import('../data/changes-csv.ts'))
    if (written === undefined) return
    const drawn = new Set(store.drawing.peek().nodes.map(({ id }) => id))
    const lines = [`Moothall: ${store.link()}`, creditWords(sets), NO_WRONGDOING]
    saveFile(`changes-${list.from}-${list.to}.csv`, 'text/csv', written.changesCsv(list, drawn, lines))
  })
