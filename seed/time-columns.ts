import type { Columns, Properties } from './columns.ts'
import type { Version } from './versions.ts'

const boundsColumns = (version: Version): Properties => ({
  es: version.bounds.earliestStart,
  ls: version.bounds.latestStart,
  ee: version.bounds.earliestEnd,
  le: version.bounds.latestEnd,
})

/**
 * The latest version in plain columns, and all of them in lists where the record once said otherwise; an empty text is
 * an unknown date there.
 */
export function timeColumns(versions: readonly Version[]): Columns {
  const current = versions.at(-1)
  const first = versions[0]
  if (current === undefined || first === undefined) return {}
  const columns = { ...boundsColumns(current), start: current.start, end: current.end, knownFrom: first.knownFrom }
  if (versions.length === 1) return columns
  return {
    ...columns,
    vKnown: versions.map((version) => version.knownFrom),
    vStart: versions.map((version) => version.start ?? ''),
    vEnd: versions.map((version) => version.end ?? ''),
    vEs: versions.map((version) => version.bounds.earliestStart),
    vLs: versions.map((version) => version.bounds.latestStart),
    vEe: versions.map((version) => version.bounds.earliestEnd),
    vLe: versions.map((version) => version.bounds.latestEnd),
  }
}
