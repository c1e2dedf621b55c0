import type { Store } from '../state/store.ts'

/** What an operation is done to: ids of nodes or ties; empty is the picture as a whole. */
export type Target = readonly string[]

/** Where an operation is offered together with others. */
export type Group = 'look' | 'grow' | 'remove' | 'connect' | 'time' | 'arrange' | 'keep' | 'go'

/** One thing a person can do. Menu, palette, keys, panel and help are made from the table of these. */
export interface Operation {
  readonly id: string
  readonly group: Group
  /** A short command, such as 'Expand' or 'Hide 3'. */
  title(store: Store, target: Target): string
  /** As in a `keydown`: 'e', 'Delete', 'Mod+z' (Mod is Cmd on a Mac, else Ctrl), 'Mod+Shift+z'. */
  readonly keys: readonly string[]
  /** Whether it makes sense here at all; what is not available is not shown. */
  available(store: Store, target: Target): boolean
  /** Why it cannot be done now, in words for a tip; null when it can. */
  disabledBecause(store: Store, target: Target): string | null
  perform(store: Store, target: Target): void | Promise<void>
}
