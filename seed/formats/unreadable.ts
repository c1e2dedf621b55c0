/** Nothing of a file can be read. The message names the file, says why and what to do. */
export class Unreadable extends Error {
  override name = 'Unreadable'
  constructor(file: string, why: string) {
    super(`${file} ${why}`)
  }
}
