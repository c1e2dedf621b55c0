import type { Core, EventObject, NodeSingular } from 'cytoscape'
import { operation } from '../../operations/all.ts'
import { pin, place } from '../../state/actions/arrange.ts'
import { select, toggleSelected } from '../../state/actions/look.ts'
import { inTurn } from '../../state/scene.ts'
import type { Position } from '../../state/picture/picture.ts'
import type { Store } from '../../state/store.ts'
import { BADGE } from '../look/badge.ts'

/** Ids of nodes that a drawn node stands for: itself, or all members of a group. */
const nodeIds = (node: NodeSingular): string[] => {
  const members: unknown = node.data('members')
  return typeof members === 'string' ? members.split(' ') : [node.id()]
}

/** Ids that a drawn element stands for: of a node itself, of a group its members, of a line all of its ties. */
function idsOf(store: Store, target: EventObject['target']): string[] {
  const id = String(target.id())
  if (target.isNode()) return nodeIds(target)
  return (
    store.drawing
      .peek()
      .bundles.find((bundle) => bundle.id === id)
      ?.edges.map((edge) => edge.id) ?? []
  )
}

const isMore = ({ originalEvent }: EventObject): boolean => {
  const event = originalEvent as MouseEvent
  return event.shiftKey || event.ctrlKey || event.metaKey
}

/** Whether a tap fell on the '+N' at the node's corner: at its left where the name stands at its right. */
function onBadge({ target, position }: EventObject): boolean {
  if (!target.isNode() || !(target.data('more') > 0)) return false
  const { x, y } = target.position()
  const across = target.hasClass('name-right') ? x - position.x : position.x - x
  const [inside, below] = [BADGE.width - BADGE.aside, BADGE.height - BADGE.above]
  return across > target.width() / 2 - inside && y - position.y > target.height() / 2 - below
}

const isGroup = ({ target }: EventObject): boolean => target.isNode() && target.data('members') !== undefined

function openMenu(store: Store, ids: readonly string[], { originalEvent }: EventObject): void {
  const event = originalEvent as MouseEvent | TouchEvent
  const point = 'touches' in event ? (event.touches[0] ?? event.changedTouches[0]) : event
  store.menu.value = { ids, x: point?.clientX ?? 0, y: point?.clientY ?? 0 }
}

/** What the mouse and fingers do on the canvas: select, add, expand, menu, drag and box. */
export function listenToGestures(cy: Core, store: Store): void {
  let held = false
  cy.on('tapstart', () => {
    held = false
  })
  cy.on('tap', (event) => {
    if (held) return
    // Keys that follow are meant for what was tapped.
    store.focused.value = event.target !== cy && event.target.isNode() && !isGroup(event) ? event.target.id() : null
    if (event.target === cy) {
      if (!isMore(event)) store.adjust(select([]))
      return
    }
    const ids = idsOf(store, event.target)
    if (isGroup(event)) operation('open-group').perform(store, ids)
    else if (onBadge(event)) operation('expand').perform(store, ids)
    else if (isMore(event)) for (const id of ids) store.adjust(toggleSelected(id))
    else store.adjust(select(ids))
  })
  // Two quick taps on two nodes pick both; only on one are they a double tap.
  let [tapped, before] = ['', '']
  cy.on('tap', ({ target }) => {
    ;[before, tapped] = [tapped, target === cy ? '' : target.id()]
  })
  cy.on('dbltap', 'node', (event) => {
    if (!onBadge(event) && !isGroup(event) && event.target.id() === tapped && tapped === before)
      operation('expand').perform(store, [event.target.id()])
  })
  cy.on('cxttap taphold', (event) => {
    held = event.type === 'taphold'
    const ids = event.target === cy ? [] : idsOf(store, event.target)
    const among = ids.some((id) => store.view.peek().selection.includes(id))
    openMenu(store, among ? store.view.peek().selection : ids, event)
  })
  listenToBox(cy, store)
  listenToDrag(cy, store)
}

/** Shift and drag adds what lies in the box to the selection. */
function listenToBox(cy: Core, store: Store): void {
  let boxed: string[] = []
  cy.on('box', 'node', ({ target }) => boxed.push(...nodeIds(target)))
  cy.on('boxend', () =>
    queueMicrotask(() => {
      const ids = [...new Set([...store.view.peek().selection, ...boxed])]
      boxed = []
      store.focused.value = ids.at(-1) ?? null
      store.adjust(select(ids))
    }),
  )
}

/** What is dragged stays where it is put; a node that is picked takes all that is picked along. */
function listenToDrag(cy: Core, store: Store): void {
  let from = new Map<string, Position>()
  cy.on('grab', 'node', ({ target }: { target: NodeSingular }) => {
    const along = target.hasClass('picked') ? cy.nodes('.picked') : target
    from = new Map(along.map((node) => [node.id(), { ...node.position() }]))
  })
  cy.on('drag', 'node', ({ target }: { target: NodeSingular }) => {
    const start = from.get(target.id())
    if (start === undefined || from.size < 2) return
    const { x, y } = target.position()
    cy.batch(() => {
      for (const [id, place] of from)
        if (id !== target.id()) cy.getElementById(id).position({ x: place.x + x - start.x, y: place.y + y - start.y })
    })
  })
  cy.on('dragfreeon', 'node', ({ target }: { target: NodeSingular }) => {
    const ids = [...from.keys()]
    const moved = Object.fromEntries(
      ids.flatMap((id) => {
        const node = cy.getElementById(id)
        return nodeIds(node).map((member) => [member, { ...node.position() }] as const)
      }),
    )
    store.perform(
      ids.length > 1 ? `Move ${ids.length}` : `Move ${target.data('label')}`,
      inTurn(place(moved), pin(ids)),
    )
  })
}
