import type { EntitySummary } from '../../api/fragments.ts'
import { entityKind } from '../../../schema/kinds/find.ts'
import { capital, plain } from '../../state/view/plain-words.ts'

/** What goes before a name and behind it, each with the space between. */
export const around = (entity: EntitySummary): readonly [before: string, behind: string] =>
  entity.__typename === 'Person'
    ? [
        entity.honorificPrefix === null ? '' : `${entity.honorificPrefix} `,
        entity.honorificSuffix === null ? '' : ` ${entity.honorificSuffix}`,
      ]
    : ['', '']

/** A name with what goes before and behind it: 'Cllr Eleanor Wills', 'Jill Colbert OBE'. */
export const fullName = (entity: EntitySummary): string => around(entity).join(entity.name)

/**
 * What kind of thing it is, as closely as is known: 'Combined authority', 'Inspection', 'Person known by post only'.
 */
export function kindWords(entity: EntitySummary): string {
  switch (entity.__typename) {
    case 'Person':
      return entity.named ? 'Person' : 'Person known by post only'
    case 'Organization':
      return entity.classification === 'OTHER' ? 'Organisation' : capital(plain(entity.classification))
    case 'Partnership':
      return entity.partnershipKind === 'OTHER' ? 'Partnership' : `Partnership: ${plain(entity.partnershipKind)}`
    case 'Programme':
      return entity.programmeKind === 'OTHER' ? 'Programme' : capital(plain(entity.programmeKind))
    case 'Event':
      return entity.eventKind === 'OTHER' ? 'Event' : capital(plain(entity.eventKind))
    case 'Document':
      return entity.documentKind === 'OTHER' ? 'Document' : capital(plain(entity.documentKind))
    default:
      return entityKind(entity.type).label
  }
}
