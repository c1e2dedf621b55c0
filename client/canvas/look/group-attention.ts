import type { Group } from '../compose/group.ts'
import type { Link } from '../compose/subject.ts'

/** What makes a group stand out as soon as one of its members does. */
const ONE_OF = ['picked', 'lit', 'focused', 'on-path'] as const

const has = (classes: string | undefined, name: string): boolean => classes?.split(' ').includes(name) ?? false

/**
 * The attention's classes with those of closed groups, and of the lines that stand for the lines of their members: a
 * group is lit, picked or focused with any of its members, and dim where all of them are.
 */
export function withGroups(
  attention: ReadonlyMap<string, string>,
  groups: readonly Group[],
  links: readonly Link[],
): ReadonlyMap<string, string> {
  if (groups.length === 0) return attention
  const all = new Map(attention)
  const ids = new Set(groups.map(({ id }) => id))
  for (const { id, members } of groups) {
    const classes: string[] = ONE_OF.filter((name) => members.some((member) => has(attention.get(member), name)))
    if (classes.length === 0 && members.every((member) => has(attention.get(member), 'dim'))) classes.push('dim')
    if (classes.length > 0) all.set(id, classes.join(' '))
  }
  const dims = [...attention.values()].some((classes) => has(classes, 'dim'))
  for (const { id, source, target } of links) {
    if (!ids.has(source) && !ids.has(target)) continue
    const both = (name: string) => has(all.get(source), name) && has(all.get(target), name)
    const picked = has(all.get(source), 'picked') || has(all.get(target), 'picked')
    if (both('on-path')) all.set(id, 'on-path')
    else if (dims && !picked) all.set(id, 'dim')
  }
  return all
}
