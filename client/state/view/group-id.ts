import { isEntityId } from '../../../schema/ids.ts'
import type { EntityType } from '../../../schema/kinds/entities.ts'

/** Ids of groups of nodes: what they hang on, and their kind where that is one node. */

const PREFIX = 'group:'

/** The id of the group that hangs on one node and is of a kind, or that some nodes share. */
export const groupId = (hubs: readonly string[], type: EntityType | null): string =>
  hubs.length === 1 ? `${PREFIX}${hubs[0]}#${type}` : `${PREFIX}${hubs.join('+')}`

export const isGroupId = (id: string): boolean => id.startsWith(PREFIX) && hubsOfGroup(id).every(isEntityId)

/** What a group hangs on: one node, or all that it is shared by. */
export const hubsOfGroup = (id: string): readonly string[] => id.slice(PREFIX.length).replace(/#.*$/, '').split('+')

/** A group in the address, and back. */
export const groupWritten = (id: string): string => id.slice(PREFIX.length)
export const groupRead = (text: string): string => `${PREFIX}${text}`
