import { fold } from '../../schema/fold.ts'
import { isEntity, isStatement } from '../listed.ts'
import { FINE, type Judging } from './rule.ts'

/** A title as far as one is told from another: with either kind of apostrophe it is the same. */
const keyOf = (name: string): string => fold(name.replaceAll('’', "'"))

/**
 * Another name that a passage gives stands on that passage, as otherwise it is told of days on which nobody had used it.
 * A warning: it may have been known before.
 */
export function namesOnPassages(): Judging {
  /** The titles found in passages, by the post that was held or shown. */
  const found = new Map<string, Set<string>>()
  const find = (id: string, title: string | undefined): void => {
    if (title === undefined) return
    const titles = found.get(id)
    if (titles === undefined) found.set(id, new Set([keyOf(title)]))
    else titles.add(keyOf(title))
  }
  return {
    gather: (one) => {
      if (isEntity(one)) for (const { titleAsFound } of one.record.citations) find(one.record.id, titleAsFound)
      else if (isStatement(one) && one.list === 'memberships' && one.record.post !== undefined)
        for (const { titleAsFound } of one.record.citations) find(one.record.post, titleAsFound)
    },
    judge: (one) => {
      if (!isEntity(one)) return FINE
      return one.record.alternateNames
        .filter((name) => found.get(one.record.id)?.has(keyOf(name)) === true)
        .map((name) => ({
          field: 'alternateNames',
          what: `'${name}' is what a passage calls it`,
          why: 'On the record itself it is told of days on which nobody had used it',
          todo: 'Write it on the citation: citations: [{ document: …, alternateNames: [ … ] }]',
          severity: 'WARNING' as const,
        }))
    },
  }
}
