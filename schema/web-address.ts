/**
 * An address that may be a link: of the web, without a name or password before its host. Null for any other, and
 * for what is no address.
 */
export function webAddress(text: string): string | null {
  if (!/^https?:/i.test(text) || /[\s\\]/.test(text) || !URL.canParse(text)) return null
  const { username, password } = new URL(text)
  return username === '' && password === '' ? text : null
}
