import type { Plugin } from 'graphql-yoga'
import { answerType, JSON_TYPE } from '../over-http.ts'

/** Settles the media types of a question that may be read, whose weights and case the library does not look at. */
export function useOverHttp(): Plugin {
  return {
    onRequest({ request }) {
      request.headers.set('accept', answerType(request.headers.get('accept')) ?? JSON_TYPE)
      if (request.method === 'POST') request.headers.set('content-type', JSON_TYPE)
    },
  }
}
