/** Characters of somebody else's words that a message repeats. */
const LONGEST = 100
const MOST = 10

/** Somebody's words in a message: in quotes, and cut where they are long. */
export const quoted = (words: string): string =>
  `'${(words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words).toWellFormed()}'`

/** A list in a message: the first ten, and how many more there are. */
export function listed(words: readonly string[]): string {
  const first = words.slice(0, MOST).map(quoted).join(', ')
  return words.length > MOST ? `${first} and ${words.length - MOST} more` : first
}

/** Characters that a message may have. */
const MESSAGE = 1_000

/**
 * A message of bounded length: what stands in the middle of a long one is left out, since what to do stands at its end.
 */
export function bounded(message: string): string {
  if (message.length <= MESSAGE) return message
  const [first, last] = [message.slice(0, MESSAGE * 0.6), message.slice(-MESSAGE * 0.3)]
  const left = message.length - first.length - last.length
  return `${first} … (${left} characters left out) … ${last}`.toWellFormed()
}
