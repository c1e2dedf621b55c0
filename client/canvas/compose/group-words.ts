import { entityKind } from '../../../schema/kinds/find.ts'
import { kindCounts } from '../../state/view/kind-counts.ts'
import { type Group, sharedKind } from './group.ts'
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

/** A group in words: '8 departments of Tameside Council', '2 bodies and 1 programme shared by both'. */
export function groupWords(group: Group, members: readonly Thing[], nameOf: (id: string) => string): string {
  const { type, classification } = sharedKind(members)
  const kind = type === null ? null : (CLASSES[classification ?? ''] ?? entityKind(type).plural.toLowerCase())
  const many =
    kind === null || (type === 'ORGANIZATION' && CLASSES[classification ?? ''] === undefined)
      ? kindCounts(members.flatMap((member) => member.type ?? []))
      : `${members.length} ${kind}`
  const [hub] = group.hubs
  return group.hubs.length === 1 && hub !== undefined
    ? `${many} of ${nameOf(hub)}`
    : `${many} shared by ${group.hubs.length === 2 ? 'both' : 'all'}`
}
