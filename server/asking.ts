import type { Database } from './database/database.ts'

/** What every resolver is given beside its arguments. */
export interface Asking {
  readonly database: Pick<Database, 'read'>
  /** Ends when the client goes away. */
  readonly signal?: AbortSignal
  readonly config: { readonly queryTimeoutMs: number }
}

/** Puts one question to the database, within the time that a question may take. */
export function ask<Row>(
  { database, signal, config }: Asking,
  text: string,
  parameters: Record<string, unknown>,
): Promise<Row[]> {
  return database.read<Row>(text, parameters, {
    timeoutMs: config.queryTimeoutMs,
    ...(signal === undefined ? {} : { signal }),
  })
}
