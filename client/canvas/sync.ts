import type { Core, CollectionReturnValue } from 'cytoscape'
import type { Position } from '../state/picture/picture.ts'
import { calm, MOVING } from './camera/moving.ts'
import type { Element } from './look/element.ts'

/** Elements that are added in one frame; more would hold up the page. */
const A_FRAME = 120

/**
 * As much of what is wanted as one frame can add to what is shown: all that is there already, and the first of what is
 * not, a line only with its ends.
 */
export function nextFrame(
  shown: ReadonlyMap<string, Element>,
  wanted: ReadonlyMap<string, Element>,
): ReadonlyMap<string, Element> {
  if (wanted.size <= A_FRAME) return wanted
  let room = A_FRAME
  const next = new Map<string, Element>()
  for (const [id, element] of wanted) {
    const arrives = !shown.has(id)
    const hasEnds =
      element.position !== null ||
      (next.has(String(element.data['source'])) && next.has(String(element.data['target'])))
    if (!hasEnds || (arrives && room === 0)) continue
    if (arrives) room -= 1
    next.set(id, element)
  }
  return next.size === wanted.size ? wanted : next
}

/** Brings a node to its place, in a movement that an eye can follow where one is wanted and the picture is small. */
function glide(node: CollectionReturnValue, place: Position, drawn: number): void {
  node.stop(true)
  const { x, y } = node.position()
  // What a hand has put there is there already.
  if (calm() || drawn > A_FRAME || Math.hypot(place.x - x, place.y - y) < 1) node.position({ ...place })
  else node.animate({ position: { ...place } }, { duration: MOVING, easing: 'ease-in-out-cubic' })
}

/**
 * Brings a cytoscape to show exactly these elements, touching only what is different. `before` is what it showed last.
 * What arrives has the attention's classes at once.
 */
export function sync(
  cy: Core,
  before: ReadonlyMap<string, Element>,
  after: ReadonlyMap<string, Element>,
  attention: ReadonlyMap<string, string>,
): void {
  cy.batch(() => {
    const leaving = [...before.keys()].filter((id) => !after.has(id))
    for (const id of leaving) cy.getElementById(id).remove()
    const isNode = ({ position }: Element) => position !== null
    const arriving = [...after.values()]
      .filter(({ id }) => !before.has(id))
      .sort((a, b) => Number(isNode(b)) - Number(isNode(a)))
    cy.add(
      arriving.map(({ id, data, classes, position }) => ({
        group: position === null ? ('edges' as const) : ('nodes' as const),
        data: { ...data },
        classes: [...classes, attention.get(id) ?? ''].join(' '),
        ...(position === null ? {} : { position: { ...position } }),
      })),
    )
    for (const [id, next] of after) {
      const last = before.get(id)
      if (last === undefined || last === next) continue
      const drawn = cy.getElementById(id)
      if (last.key !== next.key) {
        const { source, target, ...data } = next.data
        if (last.data['source'] !== source || last.data['target'] !== target)
          drawn.move({ source: String(source), target: String(target) })
        cy.getElementById(id).data(data).removeClass(last.classes.join(' ')).addClass(next.classes.join(' '))
      }
      if (next.position !== null && (last.position?.x !== next.position.x || last.position.y !== next.position.y))
        glide(drawn, next.position, after.size)
    }
  })
}
