/** Characters of a title that a file's name takes. */
const LONGEST = 60

/**
 * The name of a file after what is in it and its day: 'moothall-teresa-smith-on-17-september-2024.csv'. Letters and
 * digits of any script are kept; all else is a hyphen, which every file system takes.
 */
export function fileName(title: string, extension: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/[\p{M}'’‘]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
  const short = [...slug].slice(0, LONGEST).join('')
  const whole = short.length < slug.length ? short.replace(/-[^-]*$/, '') : short
  return `moothall${whole === '' ? '' : `-${whole}`}.${extension}`
}
