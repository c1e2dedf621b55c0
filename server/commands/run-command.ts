import process from 'node:process'
import { Unreadable } from '../../seed/formats/unreadable.ts'
import { NotStrictlyRight } from '../../seed/intake.ts'
import { Refusal } from '../refusal.ts'

const isMeant = (error: Error): boolean =>
  error instanceof Refusal ||
  error instanceof Unreadable ||
  error instanceof NotStrictlyRight ||
  ('code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))

/** Does what a command is for; what was meant to be read by a person ends it with those words and with code 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Error && isMeant(error))) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
