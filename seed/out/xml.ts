/** XML 1.0 has no way at all to write most controls. */
const UNWRITABLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A text as it stands in XML; a line break in an attribute would be read as a space. */
export const escaped = (text: unknown): string =>
  String(text)
    .replace(UNWRITABLE, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (space) => `&#${space.charCodeAt(0)};`)

/** Attributes of an element; none for what is not known. */
export const attributes = (all: Readonly<Record<string, unknown>>): string =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
