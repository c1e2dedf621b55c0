import { setImmediate } from 'node:timers/promises'
import type { Database } from './database/database.ts'
import { FairShare, type Times } from './gate/fair-share.ts'
import type { Role } from './gate/roles.ts'
import { NOBODY, type Who } from './gate/who.ts'
import type { Imports } from './sets/imports.ts'

/** What every resolver is given beside its arguments. */
export interface Asking {
  readonly database: Pick<Database, 'read'>
  /** Ends when the client goes away. */
  readonly signal?: AbortSignal
  /** Who asks, as the gate knows them, and what they may do. */
  readonly client: string
  readonly role: Role | null
  /** What this request may have of the database. */
  readonly share: FairShare
  /** What is brought in while the server runs. */
  readonly imports: Pick<Imports, 'find' | 'undo'>
}

/** One request's asking, whose time runs from now on. */
export const askingOf = (
  { database, imports }: Pick<Asking, 'database' | 'imports'>,
  times: Times,
  signal?: AbortSignal,
  { client, role }: Who = NOBODY,
): Asking => ({
  database,
  client,
  role,
  share: new FairShare(times),
  imports,
  ...(signal === undefined ? {} : { signal }),
})

/** Lets others have their turn in the midst of long reckoning, and ends it where nobody waits for it any more. */
export async function breathe({ signal, share }: Asking): Promise<void> {
  await setImmediate()
  signal?.throwIfAborted()
  share.throwIfOver()
}

/** Puts one question to the database, within the time that the request may take. */
export const ask = <Row>(
  { database, signal, share }: Asking,
  text: string,
  parameters: Record<string, unknown>,
): Promise<Row[]> =>
  share.run(
    (timeoutMs) => database.read<Row>(text, parameters, { timeoutMs, ...(signal === undefined ? {} : { signal }) }),
    signal,
  )
