import { fileURLToPath } from 'node:url'
import { formatIssue } from '../../seed/issue.ts'
import { readSeed } from '../../seed/read.ts'
import { rowsOf } from '../../seed/rows.ts'
import type { Filling } from '../database/fill.ts'
import { SHIPPED, shippedFingerprint } from './shipped-fingerprint.ts'
import { Refusal } from '../refusal.ts'

const folder = fileURLToPath(new URL('../../seed/', import.meta.url))

/** The data that ships cannot be read. The message lists file, line and what to do. */
export class BrokenSeed extends Refusal {
  override name = 'BrokenSeed'
}

/** The graph that ships, as read from `seed/`. Throws BrokenSeed. */
export function shipped(): Filling {
  const { records, stories, corrections, issues } = readSeed(folder)
  const errors = issues.filter(({ severity }) => severity === 'ERROR')
  if (errors.length > 0)
    throw new BrokenSeed(`The data that ships has ${errors.length} errors:\n${errors.map(formatIssue).join('\n')}`)
  const rows = rowsOf(records)
  const kept = stories.map((story, position) => ({ id: story.id, position, json: JSON.stringify(story) }))
  return { dataset: SHIPPED, rows: { ...rows, fingerprint: shippedFingerprint() }, stories: kept, corrections }
}
