import { type Dispatch, type StateUpdater, useEffect, useRef, useState } from 'preact/hooks'
import type { Store } from '../../state/store.ts'
import { cardOf } from '../../state/trail.ts'
import { SHEET } from '../page/narrow.ts'

const heights = ['peek', 'half', 'full'] as const
/** How high the sheet of a narrow screen stands. */
export type Sheet = (typeof heights)[number]

/** Cards whose beginning is answer enough until more is asked for. */
const AT_REST = new Set(['home', 'story'])
/** Milliseconds within which a second tap may follow on the picture; until then nothing moves under the finger. */
const DOUBLE_TAP = 300
/** Pixels that a finger slips without meaning to drag. */
const SLIP = 6

/** Where a sheet that was dragged comes to rest; any drag goes a step at least. `share` is of the page's height. */
function restOf(from: Sheet, share: number, up: boolean): Sheet {
  const near = share < 0.36 ? 'peek' : share < 0.7 ? 'half' : 'full'
  return near === from ? (heights[Math.max(0, Math.min(2, heights.indexOf(from) + (up ? 1 : -1)))] ?? from) : near
}

/** The grip of a sheet: what the finger does to it. */
interface Grip {
  onPointerDown(event: PointerEvent & { currentTarget: HTMLElement }): void
  onPointerMove(event: PointerEvent): void
  onPointerUp(event: PointerEvent): void
  onPointerCancel(): void
  onClick(): void
}

/** Goes up when something is asked for, and down for a twin in words. */
function useWishes(store: Store, setSheet: Dispatch<StateUpdater<Sheet>>): void {
  const view = store.view.value
  const { panel, story, selection, path } = view
  const before = useRef(view)
  useEffect(() => {
    const was = before.current
    before.current = view
    const goesOn = panel === 'story' && was.panel === 'story' && story?.id === was.story?.id
    if (was === view || goesOn) return
    if (panel === 'none') return setSheet('peek')
    // It is read on at the height at which it was chosen.
    if (panel === 'story') return
    if (path.chosen !== null && path.chosen !== was.path.chosen) return setSheet('half')
    const timer = setTimeout(
      () => setSheet((now) => (now === 'peek' ? 'half' : now)),
      panel === 'details' ? DOUBLE_TAP : 0,
    )
    return () => clearTimeout(timer)
  }, [panel, selection.join(), story?.id, path.chosen])

  // Who asks for words wants to read them: the sheet would leave them a line or two.
  const twin = useRef(view.twin)
  useEffect(() => {
    if (view.twin !== twin.current && view.twin !== 'canvas') setSheet('peek')
    twin.current = view.twin
  }, [view.twin])
}

/** Esc lets the sheet down, and leaves the focus on its grip where it was in it. */
function useEscape(sheet: Sheet, setSheet: Dispatch<StateUpdater<Sheet>>): void {
  // Read by keys, which may come before the effects of what was just drawn.
  const stands = useRef(sheet)
  stands.current = sheet
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (
        event.key !== 'Escape' ||
        event.defaultPrevented ||
        stands.current === 'peek' ||
        !matchMedia(SHEET).matches ||
        document.querySelector('dialog[open]') !== null
      )
        return
      event.preventDefault()
      document.querySelector<HTMLElement>('.panel:focus-within .sheet-handle')?.focus()
      setSheet('peek')
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

/** What a finger holds: from where, and whether it has moved. */
interface Held {
  readonly y: number
  readonly app: HTMLElement
  readonly height: number
  moved: boolean
}

const letGo = ({ app }: Held): void => {
  app.style.removeProperty('--sheet')
  delete app.dataset['dragged']
}

function heldAt({ currentTarget, clientY, pointerId }: Parameters<Grip['onPointerDown']>[0]): Held | null {
  const panel = currentTarget.closest<HTMLElement>('.panel')
  const app = currentTarget.closest<HTMLElement>('.app')
  if (panel === null || app === null) return null
  currentTarget.setPointerCapture(pointerId)
  return { y: clientY, app, height: panel.offsetHeight, moved: false }
}

function gripOf(drag: { current: Held | null }, sheet: Sheet, setSheet: Dispatch<StateUpdater<Sheet>>): Grip {
  return {
    onPointerDown(event) {
      drag.current = heldAt(event) ?? drag.current
    },
    onPointerMove({ clientY }) {
      const held = drag.current
      if (held === null || (!held.moved && Math.abs(clientY - held.y) < SLIP)) return
      held.moved = true
      // The strip of time stands on the sheet, and moves with it.
      held.app.dataset['dragged'] = ''
      held.app.style.setProperty('--sheet', `${Math.max(0, held.height + held.y - clientY)}px`)
    },
    onPointerUp({ clientY }) {
      const held = drag.current
      if (held !== null) letGo(held)
      if (held?.moved === true)
        setSheet(restOf(sheet, (held.height + held.y - clientY) / innerHeight, clientY < held.y))
      // A mouse that is let go after dragging clicks as well, at once; a finger does not.
      setTimeout(() => {
        if (drag.current === held) drag.current = null
      })
    },
    onPointerCancel() {
      if (drag.current !== null) letGo(drag.current)
      drag.current = null
    },
    onClick() {
      const moved = drag.current?.moved
      drag.current = null
      if (moved !== true) setSheet(sheet === 'peek' ? 'half' : 'peek')
    },
  }
}

/**
 * The height of the sheet: it comes up when something is asked for, goes down for a twin in words, stays as it is while
 * a story is read, goes to half for a chain, and is dragged or tapped by its grip.
 */
export function useSheet(store: Store): { readonly sheet: Sheet; readonly grip: Grip } {
  const [sheet, setSheet] = useState<Sheet>(() => (AT_REST.has(cardOf(store.view.value).panel) ? 'peek' : 'half'))
  const drag = useRef<Held | null>(null)
  useWishes(store, setSheet)
  useEscape(sheet, setSheet)
  return { sheet, grip: gripOf(drag, sheet, setSheet) }
}
