import type { Draft } from './draft.ts'

/** Where what is being added is kept while the page is away. */
export interface Kept {
  read(): Promise<Draft | null>
  /** Null keeps nothing. */
  write(draft: Draft | null): Promise<void>
}

/** Bytes of files that are kept; what is larger is to be chosen anew after a reload. */
const MOST = 200_000_000
const [DATABASE, STORE] = ['moothall', 'adding']

const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

async function withStore<Result>(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => Promise<Result>,
): Promise<Result> {
  const opening = factory.open(DATABASE, 1)
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE)
  const database = await done(opening)
  try {
    return await act(database.transaction(STORE, mode).objectStore(STORE))
  } finally {
    database.close()
  }
}

type Told = Omit<Draft, 'files'>

/** Keeps what is being added in this browser. One that does not let anything be kept, as in a private window, forgets. */
export function keptIn(factory: IDBFactory): Kept {
  let written: Draft['files'] | null = null
  return {
    read: () =>
      withStore(factory, 'readonly', async (store): Promise<Draft | null> => {
        const [files, told] = await Promise.all([
          done<Draft['files'] | undefined>(store.get('files')),
          done<Told | undefined>(store.get('told')),
        ])
        written = files ?? null
        // One that an earlier version of the page kept is begun anew.
        return files === undefined || told?.mappings === undefined ? null : { ...told, files }
      }).catch(() => null),
    async write(draft) {
      const { files, ...told } = draft ?? { files: [] }
      const fits = files.length > 0 && files.reduce((sum, { size }) => sum + size, 0) <= MOST
      await withStore(factory, 'readwrite', async (store) => {
        if (!fits) return done(store.clear())
        // A file may be large: it is written when it is taken in hand, and not at every letter that is typed.
        const isNew = files !== written
        written = files
        await Promise.all([done(store.put(told, 'told')), ...(isNew ? [done(store.put(files, 'files'))] : [])])
        return undefined
      }).catch(() => {})
    },
  }
}

/** Keeps nothing, where there is no browser. */
export const forgetful: Kept = { read: () => Promise.resolve(null), write: () => Promise.resolve() }
