const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
/** What no XML may hold, whatever a name holds: signs that control, and two that are none. */
const NOT_XML = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu

/** Text as it stands in XML, between tags or in an attribute. */
export const inXml = (text: string): string =>
  text
    .toWellFormed()
    .replace(NOT_XML, '')
    .replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign)

/** A length in pixels in as few digits as are seen. */
const short = (value: number): string => String(Math.round(value * 100) / 100)

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element with its attributes, those left out that are undefined; `content` is markup. */
export function tag(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) =>
      value === undefined ? [] : [` ${key}="${typeof value === 'number' ? short(value) : inXml(value)}"`],
    )
    .join('')
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`
}

/** Points of a path, each joined to the next. */
export const pathThrough = (points: readonly (readonly [x: number, y: number])[], closed = false): string =>
  `M${points.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}${closed ? 'Z' : ''}`
