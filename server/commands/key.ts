import { join } from 'node:path'
import process from 'node:process'
import { readConfig } from '../config.ts'
import { keysIn } from '../gate/keys.ts'
import { Refusal } from '../refusal.ts'
import { keyCommand } from './key-command.ts'

function main(): void {
  const { dataDir } = readConfig(process.env)
  try {
    process.stdout.write(`${keyCommand(process.argv.slice(2), keysIn(join(dataDir, 'keys')))}\n`)
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    const words =
      error instanceof Refusal || code?.startsWith('ERR_PARSE_ARGS') === true
        ? message
        : `The keys in ${dataDir} cannot be read or written: ${message}`
    process.stderr.write(`${words}\n`)
    process.exitCode = 1
  }
}

main()
