import { Unreachable } from './errors.ts'

/** Sends a form; told as it goes which share of it has been sent, from 0 to 1. */
export type SendForm = (
  url: string,
  body: FormData,
  more: { readonly signal: AbortSignal; readonly told: (share: number) => void },
) => Promise<Response>

/**
 * Sends a form as a browser does that tells how far it is, which fetch does not. Throws Unreachable where nothing
 * answers, and the signal's reason when aborted.
 */
export const sendForm: SendForm = (url, body, { signal, told }) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const end = () => request.abort()
    request.open('POST', url)
    request.upload.onprogress = ({ loaded, total }) => told(total === 0 ? 0 : loaded / total)
    request.onload = () => {
      const type = request.getResponseHeader('content-type')
      const headers = type === null ? {} : { 'content-type': type }
      resolve(new Response(request.responseText, { status: request.status, headers }))
    }
    request.onerror = () => reject(new Unreachable())
    request.onabort = () => reject(signal.reason)
    request.onloadend = () => signal.removeEventListener('abort', end)
    signal.addEventListener('abort', end)
    if (signal.aborted) reject(signal.reason)
    else request.send(body)
  })
