import type { Core } from 'cytoscape'
import { hasChanged, possibleAmong } from '../../state/picture/bundle.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { PathAnswer } from '../../api/paths.ts'
import { possibleStrand } from './strands.ts'

/** What is picked out, lit up or focused just now. */
export interface Attention {
  readonly selection: readonly string[]
  readonly hovered: readonly string[]
  readonly focused: string | null
  /** The chain being shown, or null. */
  readonly path: PathAnswer | null
}

/** Ids of the drawn elements that stand for these nodes and ties. */
function drawnIds(drawing: Drawing, ids: readonly string[]): Set<string> {
  const wanted = new Set(ids)
  const lines = drawing.bundles.filter((bundle) =>
    bundle.edges.some((edge) => wanted.has(edge.id) || wanted.has(edge.statement.id)),
  )
  return new Set([
    ...drawing.nodes.filter((node) => wanted.has(node.id)).map((node) => node.id),
    ...lines.map((bundle) => bundle.id),
  ])
}

/** The picked elements with what they touch: all else is dimmed. Null dims nothing. */
function lightOf(drawing: Drawing, picked: ReadonlySet<string>): Set<string> | null {
  if (picked.size === 0) return null
  const light = new Set(picked)
  for (const { id, source, target } of drawing.bundles) {
    if (!picked.has(id) && !picked.has(source) && !picked.has(target)) continue
    light.add(id).add(source).add(target)
  }
  return light
}

/**
 * More lines than this and their labels would bury the picture: then only those are read that are lit up, or that
 * changed where days are compared.
 */
const LABELLED = 22
/**
 * With more lines than this all are faint but those lit up, whether anything is picked or not: to dim thousands at a
 * click would take longer than a click may.
 */
const MASSED = 400

/** Which of the attention's classes each drawn element has, as one text; elements without any are left out. */
export function attentionOf(drawing: Drawing, { selection, hovered, focused, path }: Attention): Map<string, string> {
  const chain =
    path === null
      ? new Set<string>()
      : drawnIds(
          drawing,
          path.steps.flatMap(({ node, edge }) => (edge === null ? [node.id] : [node.id, edge.id])),
        )
  const picked = drawnIds(drawing, selection)
  const lit = drawnIds(drawing, hovered)
  const light = chain.size > 0 ? new Set([...chain, ...picked]) : lightOf(drawing, picked)
  const [crowded, massed] = [drawing.bundles.length > LABELLED, drawing.bundles.length > MASSED]
  const changed = drawing.bundles.filter(hasChanged)
  const read = new Set(changed.length > LABELLED ? [] : changed.map(({ id }) => id))
  const classes = new Map<string, string>()
  const unlit = massed ? 'quiet faint' : 'quiet'
  const note = (id: string, isLine: boolean) => {
    const dims = light !== null && !light.has(id) && !(isLine && massed)
    const all = [
      ...(picked.has(id) ? ['picked'] : []),
      ...(lit.has(id) ? ['lit'] : []),
      ...(id === focused ? ['focused'] : []),
      ...(chain.has(id) ? ['on-path'] : []),
      ...(dims ? ['dim'] : []),
      ...(isLine && crowded && !lit.has(id) && !light?.has(id) && !(light === null && read.has(id)) ? [unlit] : []),
    ]
    if (all.length > 0) classes.set(id, all.join(' '))
  }
  for (const { id } of drawing.nodes) note(id, false)
  for (const { id, edges } of drawing.bundles) {
    note(id, true)
    const noted = classes.get(id)
    if (noted !== undefined && possibleAmong(edges).length > 0) classes.set(possibleStrand(id), noted)
  }
  return classes
}

/** Changes the attention's classes where they differ from those shown last, of the elements that were drawn by then. */
export function attend(
  cy: Core,
  drawn: ReadonlyMap<string, unknown>,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  cy.batch(() => {
    for (const id of new Set([...before.keys(), ...after.keys()])) {
      if (!drawn.has(id)) continue
      const [was, is] = [before.get(id) ?? '', after.get(id) ?? '']
      if (was !== is) cy.getElementById(id).removeClass(was).addClass(is)
    }
  })
}
