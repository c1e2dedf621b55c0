import type { ErrorCode } from '../errors.ts'
import { bounded } from '../quoted.ts'
import { isApi } from './facts.ts'

/** An answer that is whole: it goes over HTTP as it stands. */
export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array<ArrayBuffer> | null
}

/** A refusal in words: as GraphQL's errors where a program asks, as text for a person elsewhere. */
export function refuse(
  at: { readonly pathname: string },
  status: number,
  code: ErrorCode,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Reply {
  const told = bounded(message)
  return isApi(at)
    ? {
        status,
        headers: { ...headers, 'content-type': 'application/json; charset=utf-8' },
        body: JSON.stringify({ errors: [{ message: told, extensions: { code } }] }),
      }
    : { status, headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' }, body: `${told}\n` }
}
