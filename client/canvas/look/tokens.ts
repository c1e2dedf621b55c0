import { entityKinds, type EntityType } from '../../../schema/kinds/entities.ts'

/** Colours and type of the style sheet as they are resolved now, so that the canvas follows light and dark. */
export interface Tokens {
  readonly kinds: Readonly<Record<EntityType, string>>
  readonly canvas: string
  readonly ink: string
  readonly inkSoft: string
  readonly tie: string
  readonly accent: string
  readonly began: string
  readonly ended: string
  readonly changed: string
  readonly face: string
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
    accent: token('accent'),
    began: token('began'),
    ended: token('ended'),
    changed: token('changed'),
    face: token('face'),
  }
}

/** Calls when light turned dark, or the other way. Returns how to stop it. */
export function onThemeChange(listener: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(listener)
  dark.addEventListener('change', listener)
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    dark.removeEventListener('change', listener)
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
