/** What somebody may do, each with all that stands before it: read, change what is said, rule over who may. */
export const ROLES = ['reader', 'editor', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** Whether a role is enough where another is needed; nobody in particular has none. */
export const isEnough = (role: Role | null, needed: Role): boolean =>
  role !== null && ROLES.indexOf(role) >= ROLES.indexOf(needed)

/** What somebody without a key is told who needs one. */
export const needsKey = (needed: Role, what: string): string =>
  `A key is needed for ${what}: send it as Authorization: Bearer, or open the explorer by the address with ` +
  `a key that the server prints when it starts. npm run key -- create NAME --role ${needed} makes one.`

/** What somebody is told whose key is not enough. */
export const needsRole = (needed: Role, what: string, role: Role): string =>
  `The role ${needed} is needed for ${what}; this key has the role ${role}. npm run key -- create NAME ` +
  `--role ${needed} makes one that has it.`
