import type { Expansion } from '../picture/picture.ts'
import { onPicture } from '../scene.ts'

/** Adds nodes to the picture; those already in it stay as they are and come out of hiding. */
export const show = (ids: readonly string[]) =>
  onPicture((picture) => {
    const drawn = new Set(picture.nodes)
    const asked = new Set(ids)
    const arriving = [...asked].filter((id) => !drawn.has(id))
    const hidden = picture.hidden.filter((id) => !asked.has(id))
    if (arriving.length === 0 && hidden.length === picture.hidden.length) return picture
    return { ...picture, nodes: [...picture.nodes, ...arriving], hidden }
  })

/** Adds what an expansion found, and remembers which of it is new, so that it can be taken back. */
export const expand = (expansion: Expansion) =>
  onPicture((picture) => {
    const drawn = new Set(picture.nodes)
    const brought = expansion.brought.filter((id) => !drawn.has(id))
    if (brought.length === 0) return picture
    return {
      ...picture,
      nodes: [...picture.nodes, ...brought],
      expansions: [...picture.expansions, { ...expansion, brought }],
    }
  })
