import type { Database } from './database/database.ts'
import { FairShare } from './gate/fair-share.ts'

/** What every resolver is given beside its arguments. */
export interface Asking {
  readonly database: Pick<Database, 'read'>
  /** Ends when the client goes away. */
  readonly signal?: AbortSignal
  /** Who asks, as the gate knows them. */
  readonly client: string
  /** What this request may have of the database. */
  readonly share: FairShare
}

/** One request's asking, whose time runs from now on. */
export const askingOf = (
  database: Asking['database'],
  { queryTimeoutMs }: { readonly queryTimeoutMs: number },
  signal?: AbortSignal,
  client = 'anonymous',
): Asking => ({
  database,
  client,
  share: new FairShare(queryTimeoutMs),
  ...(signal === undefined ? {} : { signal }),
})

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
