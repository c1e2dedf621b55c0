import type { Draft } from './draft.ts'

/** Where what is being added is kept while the page is away. */
export interface Kept {
  read(): Promise<Draft | null>
  /** Null keeps nothing. */
  write(draft: Draft | null): Promise<void>
}

/** Bytes of files that are kept; what is larger is to be chosen anew after a reload. */
const MOST = 200_000_000
const [DATABASE, STORE, KEY] = ['moothall', 'adding', 'draft']

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

/** Keeps what is being added in this browser. One that does not let anything be kept, as in a private window, forgets. */
export const keptIn = (factory: IDBFactory): Kept => ({
  read: () =>
    withStore(factory, 'readonly', (store) => done<Draft | undefined>(store.get(KEY))).then(
      (draft) => draft ?? null,
      () => null,
    ),
  async write(draft) {
    const fits = draft !== null && draft.files.reduce((sum, { size }) => sum + size, 0) <= MOST
    await withStore(
      factory,
      'readwrite',
      async (store): Promise<unknown> => (fits ? done(store.put(draft, KEY)) : done(store.delete(KEY))),
    ).catch(() => {})
  },
})

/** Keeps nothing, where there is no browser. */
export const forgetful: Kept = { read: () => Promise.resolve(null), write: () => Promise.resolve() }
