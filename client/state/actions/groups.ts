import { onView } from '../scene.ts'

/** Draws each member of these groups. */
export const openGroups = (ids: readonly string[]) =>
  onView(({ opened }) => ({ opened: [...new Set([...opened, ...ids])] }))

/** Draws these groups as one node each again. */
export const closeGroups = (ids: readonly string[]) =>
  onView(({ opened }) => ({ opened: opened.filter((id) => !ids.includes(id)) }))
