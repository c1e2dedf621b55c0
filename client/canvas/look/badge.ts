import type { Tokens } from './tokens.ts'

/** Pixels of a '+N': its size, and how far of it stands out of the node's corner, to the side and above. */
export const BADGE = { width: 26, height: 16, aside: 12, above: 5 } as const

const drawn = new Map<string, string>()

/** The '+N' at a node's corner as an image; above 99 it says '99+'. */
export function badge(more: number, { ink, canvas }: Pick<Tokens, 'ink' | 'canvas'>): string {
  const text = more > 99 ? '99+' : `+${more}`
  const key = `${text} ${ink} ${canvas}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="32" viewBox="0 0 26 16"><rect x="1" y="1" ' +
    `width="24" height="14" rx="7" fill="${canvas}" stroke="${ink}"/><text x="13" y="12" ` +
    'font-family="sans-serif" font-size="10" font-weight="600" text-anchor="middle" ' +
    `fill="${ink}">${text}</text></svg>`
  const image = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
  drawn.set(key, image)
  return image
}
