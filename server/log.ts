import process from 'node:process'
import pino, { type DestinationStream, type Logger } from 'pino'
import pretty from 'pino-pretty'
import type { Config } from './config.ts'
import { currentRequest } from './gate/request-id.ts'

export type Log = Logger

const secret = ['password', 'token', 'authorization', 'headers.authorization', 'headers.cookie', 'neo4jPassword']

/** The log, on standard error: lines for people at a terminal, JSON for machines elsewhere; secrets are blanked. */
export function createLog(
  level: Config['logLevel'],
  terminal: boolean = process.stderr.isTTY,
  machines: DestinationStream = pino.destination({ dest: 2, sync: true }),
): Log {
  const options = {
    level,
    base: null,
    // Whatever is said while a request is answered can be found by its id.
    mixin: () => {
      const request = currentRequest.getStore()
      return request === undefined ? {} : { request }
    },
    redact: { paths: [...secret, ...secret.map((path) => `*.${path}`)], censor: '(secret)' },
  }
  return terminal
    ? pino(options, pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss', singleLine: true }))
    : pino({ ...options, timestamp: pino.stdTimeFunctions.isoTime }, machines)
}
