import type { Listed } from './listed.ts'

/**
 * What a search finds an entity by, beside its names: each role with its place, the statement it comes from, and
 * whether that took effect.
 */
export interface Roles {
  readonly roles: readonly string[]
  readonly roleOf: readonly string[]
  readonly roleStanding: readonly string[]
}

/** A role as it was gathered, when the name of its place may still be to come. */
interface Gathered {
  readonly role: string
  readonly place: string
  readonly statement: string
  readonly standing: string
}

const NO_ROLES: Roles = { roles: [], roleOf: [], roleStanding: [] }

/**
 * The roles of whoever has some: holders, and the posts they go through. It has to see every record once, in any
 * order.
 */
export class RolesByEntity {
  readonly #names = new Map<string, string>()
  readonly #roles = new Map<string, Gathered[]>()

  see({ list, record }: Listed): void {
    if (list === 'organizations' || list === 'partnerships') this.#names.set(record.id, record.name)
    if (list !== 'memberships') return
    const { id: statement, standing, organization: place, member, post, citations } = record
    const titles = citations.flatMap((citation) => citation.titleAsFound ?? [])
    for (const role of titles.length === 0 ? [record.role] : new Set([record.role, ...titles])) {
      const gathered = { role, place, statement, standing }
      this.#add(member, gathered)
      if (post !== undefined) this.#add(post, gathered)
    }
  }

  #add(entity: string, gathered: Gathered): void {
    const known = this.#roles.get(entity)
    if (known === undefined) this.#roles.set(entity, [gathered])
    else known.push(gathered)
  }

  of(entity: string): Roles {
    const gathered = this.#roles.get(entity)
    if (gathered === undefined) return NO_ROLES
    return {
      roles: gathered.map(({ role, place }) => `${role}, ${this.#names.get(place) ?? place}`),
      roleOf: gathered.map(({ statement }) => statement),
      roleStanding: gathered.map(({ standing }) => standing),
    }
  }
}
