import { entityKinds, type EntityType } from '../../../schema/kinds/entities.ts'

/** Colours and type of the style sheet as they are resolved now, so that the canvas follows light and dark. */
export interface Tokens {
  readonly kinds: Readonly<Record<EntityType, string>>
  readonly canvas: string
  readonly ink: string
  readonly inkSoft: string
  readonly tie: string
  readonly tieDim: string
  readonly accent: string
  readonly began: string
  readonly ended: string
  readonly changed: string
  readonly face: string
  readonly grounds: readonly [string, string]
}

/** Reads the custom properties that hold for an element. */
export function readTokens(element: Element): Tokens {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    kinds: Object.fromEntries(entityKinds.map(({ type, one }) => [type, token(`kind-${one}`)])) as Tokens['kinds'],
    canvas: token('canvas'),
    ink: token('ink'),
    inkSoft: token('ink-soft'),
    tie: token('tie'),
    tieDim: token('tie-dim'),
    accent: token('accent'),
    began: token('began'),
    ended: token('ended'),
    changed: token('changed'),
    face: token('face'),
    grounds: [token('ground-0'), token('ground-1')],
  }
}

/** What the system may ask of the page that changes colours. */
const ASKED = ['(prefers-color-scheme: dark)', '(prefers-contrast: more)', '(forced-colors: active)']

/** Calls when the colours changed: light turned dark, or the system asks for others. Returns how to stop it. */
export function onThemeChange(listener: () => void): () => void {
  const asked = ASKED.map((query) => matchMedia(query))
  const chosen = new MutationObserver(listener)
  for (const one of asked) one.addEventListener('change', listener)
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    for (const one of asked) one.removeEventListener('change', listener)
    chosen.disconnect()
  }
}

/** Does something while the page is light, as paper is, and what has to follow once it is as it was. */
export function inLight<Result>(then: () => Result, after: () => void): Result {
  const { dataset } = document.documentElement
  const theme = dataset['theme']
  dataset['theme'] = 'light'
  try {
    return then()
  } finally {
    if (theme === undefined) delete dataset['theme']
    else dataset['theme'] = theme
    after()
  }
}
