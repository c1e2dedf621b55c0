import { isAbsolute, relative } from 'node:path'
import { dataPlace, explainPlace, isFull, PlaceUnusable } from '../place.ts'
import { Refusal } from '../refusal.ts'
import { withoutUser } from '../without-user.ts'

const isIn = (folder: string, path: string): boolean =>
  !relative(folder, path).startsWith('..') && !isAbsolute(relative(folder, path))

/**
 * Why Moothall ends, in words for a person: what, where and what to do. Never a stack: that is in the log, at
 * LOG_LEVEL=debug.
 */
export function lastWords(error: unknown, dataDir: string): string {
  if (error instanceof Refusal) return withoutUser(error.message)
  const place = dataPlace(dataDir)
  if (dataDir !== '' && error instanceof Error) {
    const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined
    const told = path !== undefined && isIn(dataDir, path) ? explainPlace(place, error) : error
    if (told instanceof PlaceUnusable) return told.message
    if (isFull(place)) return new PlaceUnusable(place, 'ENOSPC').message
  }
  const said = error instanceof Error ? error.message : String(error)
  return withoutUser(
    [
      `Moothall cannot go on: ${said.replace(/\n\s+at .*/g, '')}`,
      `${dataDir === '' ? '' : `What was written is safe in ${dataDir}. `}Start again with npm start; if ` +
        'it comes again, LOG_LEVEL=debug shows where it happens, and we want to know.',
    ].join('\n'),
  )
}
