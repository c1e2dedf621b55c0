import type { Told } from '../api/imports.ts'
import { ApiError } from '../api/errors.ts'
import { chooseFiles } from '../parts/choose-files.ts'
import { saveFile } from '../parts/save-file.ts'
import { look } from '../state/actions/look.ts'
import { openSet } from '../state/actions/open-set.ts'
import { lackIn } from '../state/adding/mapping-draft.ts'
import type { Store } from '../state/store.ts'
import { define, onPictureAsWhole, type Operation } from './operation.ts'

/** Goes to the card where data is added, and has its heading take the focus. */
export function toData(store: Store): void {
  store.adjust(look({ panel: 'data', folded: false }))
  store.reading.value = true
}

/** Takes files in hand, as they were chosen or dropped. */
export function takeFiles(store: Store, files: readonly File[]): void {
  if (files.length === 0) return
  toData(store)
  void store.adding
    .open()
    .then(() => store.adding.take(files))
    .then(() => {
      store.reading.value = true
    })
}

const namesOf = (store: Store): string => store.adding.draft.peek().name

/** Draws what came in, or offers to where somebody went on to something else meanwhile. */
function drawn(store: Store, told: Told | null): void {
  const ids = told?.preview?.nodes.map(({ id }) => id) ?? []
  if (told?.state !== 'DONE') return
  store.answers.connection.renew()
  if (ids.length === 0) return
  const draw = () => store.perform(`Show ‘${namesOf(store)}’`, openSet(ids))
  if (store.view.peek().panel === 'data') {
    draw()
    store.reading.value = true
  } else store.toasts.add(`‘${namesOf(store)}’ is in.`, { title: 'Show it', act: draw })
}

/** Goes on with an import that was begun before the page was left. */
export const followImport = async (store: Store): Promise<void> => drawn(store, await store.adding.follow())

const noFile: Operation['disabledBecause'] = (store) =>
  store.adding.draft.value.files.length === 0 ? 'Choose a file first' : null

const mayNot = (store: Store): string | null =>
  store.adding.may.value.state === 'failed' ? 'Adding data needs the right to edit' : null

const notReady: Operation['disabledBecause'] = (store) => {
  const { mappings } = store.adding.draft.value
  return noFile(store, []) ?? mayNot(store) ?? (mappings === null ? null : lackIn(mappings))
}

const notChecked: Operation['disabledBecause'] = (store) => {
  const { state, value } = store.adding.checked.value
  if (notReady(store, []) !== null) return notReady(store, [])
  if (state !== 'ready') return state === 'loading' ? 'It is still being read' : 'Look over what would come in first'
  const { added = 0, changed = 0, removed = 0 } = value?.report?.changes ?? {}
  return added + changed + removed === 0 ? 'Nothing would change' : null
}

const nothingRefused: Operation['disabledBecause'] = (store) =>
  notReady(store, []) ?? (store.adding.checked.value.value?.rejected === undefined ? 'No row is left out' : null)

async function saveRejected(store: Store): Promise<void> {
  const [file] = store.adding.draft.peek().files
  const told = store.adding.checked.peek().value
  if (told === null) return
  try {
    const name = (file?.name ?? 'table').replace(/\.[^.]*$/, '')
    saveFile(`${name}, what is wrong.csv`, 'text/csv', await store.imports.rejected(told.id))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(error.message)
  }
}

const on = (special: Omit<Parameters<typeof define>[0], 'group' | 'available'> & { title: string }): Operation =>
  define({ group: 'data', available: onPictureAsWhole, ...special })

/** The way of files into the graph, step by step. */
export const adding: readonly Operation[] = [
  on({ id: 'card-data', title: 'Add data', perform: toData }),
  on({
    id: 'data-choose',
    title: 'Choose a file to add …',
    perform: async (store) => takeFiles(store, await chooseFiles()),
  }),
  on({
    id: 'data-check',
    title: 'Look over what would come in',
    disabledBecause: notReady,
    perform: (store) => {
      toData(store)
      store.adding.go('check')
    },
  }),
  on({
    id: 'data-bring',
    title: 'Bring it in',
    disabledBecause: notChecked,
    perform: async (store) => {
      toData(store)
      drawn(store, await store.adding.bring())
    },
  }),
  on({
    id: 'data-rejected',
    title: 'Download the rows left out, with what is wrong',
    disabledBecause: nothingRefused,
    perform: saveRejected,
  }),
  on({
    id: 'data-cancel',
    title: 'Cancel reading or bringing in',
    disabledBecause: ({ adding: { looked, checked, brought } }) =>
      [looked, checked, brought].some(({ value }) => value.state === 'loading') ? null : 'Nothing is being read',
    perform: (store) => store.adding.cancel(),
  }),
  on({
    id: 'data-again',
    title: 'Add other data',
    disabledBecause: noFile,
    perform: (store) => {
      store.adding.startOver()
      toData(store)
    },
  }),
]
