import type { Records } from './records.ts'

/**
 * What a search finds an entity by, beside its names: each role with its place, the statement it comes from, and whether that took effect.
 */
export interface Roles {
  readonly roles: string[]
  readonly roleOf: string[]
  readonly roleStanding: string[]
}

/** The roles of whoever has some: holders, and the posts they go through. */
export function rolesByEntity(records: Records): Map<string, Roles> {
  const names = new Map<string, string>(
    [...records.organizations, ...records.partnerships].map((record) => [record.id, record.name]),
  )
  const result = new Map<string, Roles>()
  const add = (
    entity: string,
    role: string,
    place: string,
    { id: statement, standing }: Records['memberships'][number],
  ): void => {
    const known = result.get(entity) ?? { roles: [], roleOf: [], roleStanding: [] }
    const text = `${role}, ${names.get(place) ?? place}`
    if (!known.roles.some((role, position) => role === text && known.roleOf[position] === statement)) {
      known.roles.push(text)
      known.roleOf.push(statement)
      known.roleStanding.push(standing)
    }
    result.set(entity, known)
  }
  for (const record of records.memberships)
    for (const role of [record.role, ...record.citations.flatMap((citation) => citation.titleAsFound ?? [])]) {
      add(record.member, role, record.organization, record)
      if (record.post !== undefined) add(record.post, role, record.organization, record)
    }
  return result
}
