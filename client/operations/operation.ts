import { isEntityId } from '../../schema/ids.ts'
import type { Store } from '../state/store.ts'
import { howMany } from '../state/view/how-many.ts'

/** What an operation is done to: ids of nodes or ties; empty is the picture as a whole. */
export type Target = readonly string[]

/** Where an operation is offered together with others. */
export type Group = 'look' | 'grow' | 'remove' | 'connect' | 'time' | 'arrange' | 'keep' | 'go' | 'data'

/** One thing a person can do. Menu, palette, keys, panel and help are made from the table of these. */
export interface Operation {
  readonly id: string
  readonly group: Group
  /** A short command, such as 'Expand' or 'Hide 3 for now'. */
  title(store: Store, target: Target): string
  /** The same for the list of keys, where it has no target and nothing has been done. */
  readonly name: string
  /** As in a `keydown`: 'e', 'Delete', 'Mod+z' (Mod is Cmd on a Mac, else Ctrl), 'Mod+Shift+z'. */
  readonly keys: readonly string[]
  /** Whether it makes sense here at all; what is not available is not shown. */
  available(store: Store, target: Target): boolean
  /** What has to be before it makes sense, in words for the list of all commands. */
  readonly needs: string
  /** Why it cannot be done now, in words for a tip; null when it can. */
  disabledBecause(store: Store, target: Target): string | null
  perform(store: Store, target: Target): void | Promise<void>
}

/** The nodes of the picture among a target. */
export const nodesOf = (store: Store, target: Target): string[] =>
  target.filter((id) => isEntityId(id) && store.picture.value.nodes.includes(id))

/** What a target is called: the one thing's name, or how many there are. */
export const nameOf = (store: Store, ids: readonly string[]): string => {
  const [only = ''] = ids
  return ids.length === 1 ? (store.answers.entities.value.get(only)?.name ?? only) : howMany(ids)
}

/** Its title where that is always the same, which then is its name unless it has a better one; else both. */
type Called = { readonly title: string; readonly name?: string } | Pick<Operation, 'title' | 'name'>

const always = (called: Called): called is Extract<Called, { readonly title: string }> =>
  typeof called.title === 'string'

const calledBy = (called: Called): Pick<Operation, 'title' | 'name'> =>
  always(called) ? { title: () => called.title, name: called.name ?? called.title } : called

/** An operation from what is special of it: by default always available, never disabled, with no key. */
export function define(
  special: Pick<Operation, 'id' | 'group' | 'perform'> & Called & Partial<Omit<Operation, 'title' | 'name'>>,
): Operation {
  return {
    keys: [],
    needs: 'Select a node first',
    available: () => true,
    disabledBecause: () => null,
    ...special,
    ...calledBy(special),
  }
}

/** Available for exactly one node of the picture. */
export const onOneNode: Operation['available'] = (store, target) =>
  target.length === 1 && nodesOf(store, target).length === 1
/** Available for one or more nodes of the picture. */
export const onNodes: Operation['available'] = (store, target) => nodesOf(store, target).length > 0
/** Available where nothing is picked: it concerns the picture as a whole. */
export const onPictureAsWhole: Operation['available'] = (_, target) => target.length === 0

/** Does what a key asks for, or says why it cannot be done now. */
export function performOrSay(store: Store, operation: Operation, target: Target): void {
  const because = operation.disabledBecause(store, target)
  if (because === null) void operation.perform(store, target)
  else store.announce(`${operation.title(store, target)}: ${because}.`)
}
