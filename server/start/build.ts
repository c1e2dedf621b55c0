import process from 'node:process'
import { buildClient } from './built-client.ts'
import { Refusal } from '../refusal.ts'

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}

try {
  say((await buildClient(say)) === 'built' ? 'Built client/dist.' : 'client/dist is up to date.')
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
