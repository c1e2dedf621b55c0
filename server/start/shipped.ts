import { fileURLToPath } from 'node:url'
import { formatIssue } from '../../seed/issue.ts'
import { readSeed } from '../../seed/read.ts'
import { entriesOf, type Filling } from '../sets/filling.ts'
import { SHIPPED, shippedFingerprint } from './shipped-fingerprint.ts'
import { Refusal } from '../refusal.ts'

const folder = fileURLToPath(new URL('../../seed/', import.meta.url))

/** The data that ships cannot be read. The message lists file, line and what to do. */
export class BrokenSeed extends Refusal {
  override name = 'BrokenSeed'
}

/** The papers that ship, as a data set, read from `seed/`. Throws BrokenSeed. */
export function shipped(): Filling {
  const { records, stories, corrections, issues } = readSeed(folder)
  const errors = issues.filter(({ severity }) => severity === 'ERROR')
  if (errors.length > 0)
    throw new BrokenSeed(`The data that ships has ${errors.length} errors:\n${errors.map(formatIssue).join('\n')}`)
  return {
    set: SHIPPED,
    about: { name: 'The papers that ship', publisher: 'Moothall', licence: 'Apache-2.0' },
    fingerprint: shippedFingerprint(),
    entries: entriesOf(records, stories, corrections),
  }
}
