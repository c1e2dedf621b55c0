import type { EntityHit } from '../../api/search.ts'
import { formatDate } from '../../../schema/time.ts'
import { periodWords } from '../../state/view/period.ts'

/** What tells a hit from its namesakes: roles with place and years, the body a post belongs to, the day of an event. */
export function hitLine({ node }: EntityHit): string {
  switch (node.__typename) {
    case 'Person': {
      const roles = node.memberships.nodes.map(
        (role) =>
          `${role.role}, ${role.organization?.name} ` +
          `(${periodWords({ ...role, bounds: { ...role.bounds, latestEnd: null } })})`,
      )
      return roles.length === 0 ? (node.summary ?? '') : roles.join('; ')
    }
    case 'Organization':
      return node.location?.name ?? node.summary ?? ''
    case 'Post':
      return node.organization?.name ?? ''
    case 'Partnership':
      return node.purpose
    case 'Event':
      return formatDate(node.date)
    case 'Document':
      return formatDate(node.documentPublished)
    default:
      return node.summary ?? ''
  }
}

/** Whether a hit was found by words that its line does not show: a former title, an alias, a role of another time. */
export const foundElsewhere = ({ matched, node }: EntityHit, line: string): boolean =>
  matched.text !== node.name && !line.toLowerCase().includes(matched.text.toLowerCase())
