import { PILL } from '../compose/pill.ts'
import { escaped } from './icons.ts'

const drawn = new Map<string, string>()

/** A grade in words on its ground as an image, so many pixels wide. What an image holds has no letters of the page's. */
export function pillImage(words: string, width: number, ground: string, ink: string): string {
  const key = `${words} ${width} ${ground} ${ink}`
  const known = drawn.get(key)
  if (known !== undefined) return known
  const { height, padding, letters } = PILL
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${2 * width}" height="${2 * height}" ` +
    `viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" rx="${height / 2}" fill="${ground}"/>` +
    `<text x="${width / 2}" y="${height / 2 + letters * 0.36}" textLength="${width - 2 * padding}" ` +
    `lengthAdjust="spacingAndGlyphs" font-family="sans-serif" font-size="${letters}" font-weight="700" ` +
    `text-anchor="middle" fill="${ink}">${escaped(words)}</text></svg>`
  const image = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`
  drawn.set(key, image)
  return image
}
