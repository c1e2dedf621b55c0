import { entitiesQuestion } from '../api/entities.ts'
import { ApiError } from '../api/errors.ts'
import type { SetAnswer } from '../api/sets.ts'
import { takeOff } from '../state/actions/take-off.ts'
import { define, type Operation, type Target } from './operation.ts'
import type { Store } from '../state/store.ts'

/** The papers that ship are left out by switching them off: the next start would bring them in again. */
const SHIPPED = 'set:shipped'

/** The set that is meant: by its id, as the target of an operation. */
const setOf = (store: Store, [id = '']: Target): SetAnswer | undefined =>
  store.answers.sets.value.value?.find((set) => set.id === id)

const shortOf = (id: string): string => id.replace(/^set:/, '')

/** Takes off the picture what the data has no more. */
async function takeOffGone(store: Store): Promise<void> {
  const ids = [...store.picture.peek().nodes]
  if (ids.length === 0) return
  const { nodes } = await store.api.ask(entitiesQuestion, { ids })
  const gone = ids.filter((_, at) => nodes[at] === null)
  store.answers.forget(gone)
  store.adjust(takeOff(gone))
}

/** Does something to a set, and has everything asked anew; says what went wrong. */
async function change(store: Store, act: () => Promise<void>, said: string): Promise<void> {
  store.fetching.value = 'Working out what follows …'
  try {
    await act()
    await takeOffGone(store)
    store.answers.connection.renew()
    store.toasts.add(said)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    store.toasts.add(error.message)
  } finally {
    store.fetching.value = null
  }
}

/** Calls a set by another name. */
export const renameSet = (store: Store, { id, name }: SetAnswer, to: string): Promise<void> =>
  change(store, () => store.imports.rename(shortOf(id), to), `‘${name}’ is now called ‘${to}’.`)

const onSet = (special: Omit<Parameters<typeof define>[0], 'group' | 'available' | 'needs'>): Operation =>
  define({
    needs: 'Choose a data set on the card ‘Add data’',
    ...special,
    group: 'data',
    available: (store, target) => setOf(store, target) !== undefined,
  } as Parameters<typeof define>[0])

/** What can be done to a data set. */
export const ofSets: readonly Operation[] = [
  onSet({
    id: 'set-on',
    name: 'Switch a data set off, or on again',
    title: (store, target) => (setOf(store, target)?.on === false ? 'Switch on' : 'Switch off'),
    perform: (store, target) => {
      const set = setOf(store, target)
      if (set === undefined) return
      const said = `‘${set.name}’ is switched ${set.on ? 'off: it is kept, and in no answer' : 'on'}.`
      return change(store, () => store.imports.turn(shortOf(set.id), !set.on), said)
    },
  }),
  onSet({
    id: 'set-remove',
    name: 'Remove a data set',
    title: () => 'Remove this data',
    disabledBecause: (_, [id = '']) =>
      id === SHIPPED ? 'The next start would bring the documents in again; switch them off instead' : null,
    perform: (store, target) => {
      const set = setOf(store, target)
      if (set === undefined) return
      // What was brought in last is not in any more: its card would tell so.
      if (store.adding.brought.peek().value?.report?.set === shortOf(set.id)) store.adding.go('file')
      return change(store, () => store.imports.remove(shortOf(set.id)), `‘${set.name}’ is removed.`)
    },
  }),
]
