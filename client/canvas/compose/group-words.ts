import { entityKind } from '../../../schema/kinds/find.ts'
import type { Group } from './group.ts'
import type { Thing } from './subject.ts'

/** Plurals of classifications that a group may have in common. */
const CLASSES: Readonly<Record<string, string>> = {
  COUNCIL: 'councils',
  COMMITTEE: 'committees',
  BOARD: 'boards',
  DIRECTORATE: 'directorates',
  SERVICE: 'services',
  TEAM: 'teams',
  SCHOOL: 'schools',
  PARTY: 'parties',
}

/** A group in words: '8 departments of Tameside Council'; the name of its hub where it has one. */
export function groupWords(group: Group, { type, classification }: Thing, nameOf: (id: string) => string): string {
  const kind =
    type === null
      ? 'things'
      : (CLASSES[classification ?? ''] ?? (type === 'ORGANIZATION' ? 'bodies' : entityKind(type).plural.toLowerCase()))
  const [hub] = group.hubs
  const many = `${group.members.length} ${kind}`
  return group.hubs.length === 1 && hub !== undefined
    ? `${many} of ${nameOf(hub)}`
    : `${many} shared by ${group.hubs.length === 2 ? 'both' : 'all'}`
}
