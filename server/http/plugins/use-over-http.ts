import type { Plugin } from 'graphql-yoga'
import { answerType, JSON_TYPE, refuseRequest } from '../over-http.ts'

/** Refuses what is no question by GraphQL over HTTP, in words; and settles the media types, whose weights and case the library does not look at. */
export function useOverHttp(): Plugin {
  return {
    onRequest({ request, endResponse }) {
      const refused = refuseRequest(request)
      if (refused !== null) return endResponse(refused)
      request.headers.set('accept', answerType(request.headers.get('accept')) ?? JSON_TYPE)
      if (request.method === 'POST') request.headers.set('content-type', JSON_TYPE)
    },
  }
}
