import { webAddress } from '../../schema/web-address.ts'

/**
 * Signs that have a meaning in the Markdown of notebooks or of the sites that show them, wherever they stand; a
 * dot after 'www', and a colon that joins, make links.
 */
const SIGNS = /[&<>*_`[\]#|~!{}^=@]|(?<=www)\.|:(?=\S)/gi
/** What makes a heading, a list, a rule or a comment at the beginning. */
const FIRST = /^[-+%]|(?<=^\d{1,9})[.)]/
/**
 * The notebook takes what stands between two of these for a formula, in its source and again in the page: a
 * reference keeps it out of the one, an element of its own out of the other.
 */
const FORMULA = /[$\\]/g

const reference = (sign: string): string => `&#${sign.charCodeAt(0)};`

/**
 * Text as Markdown of one line that shows it as it is, and makes no HTML, link, table or formula of it. Ends of
 * lines become spaces.
 */
export const asMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(SIGNS, reference)
    .replace(FIRST, reference)
    .replace(FORMULA, (sign) => `<span>${reference(sign)}</span>`)

/** What an address may hold in Markdown; all else is written by its number. */
const UNSAFE_THERE = /[^A-Za-z0-9:/?#&=%.,+~_!-]/g
const percent = (sign: string): string => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`

/** A link in Markdown; its words alone where the address is not one of the web. */
export function linkTo(address: string, words: string): string {
  const href = webAddress(address)
  if (href === null) return asMarkdown(words)
  return `[${asMarkdown(words)}](${new URL(href).href.replace(UNSAFE_THERE, percent)})`
}
