import type { Row } from './row.ts'

/** Hexadecimal digits of an id that tell what a row says from what another does, as a number. */
const TELLING = 12

/** Gives each row's statement its id, so that no row is lost to one of the same id. */
export class RowIds {
  /** By the id of a row what the first of that id says, as a number: a table may have a million. */
  readonly #first = new Map<string, number>()

  /** By the row's own id, or else by all that tells a term from others; by both, where the row's id came before. */
  idOf(row: Row, parts: readonly (string | undefined)[]): string {
    const own = row.get('row id')
    const byParts = row.drafts.idOf('membership', ...parts)
    if (own === '') return byParts
    const key = `${own}${row.part}`
    const says = Number.parseInt(byParts.slice(-TELLING), 16)
    const first = this.#first.get(key)
    if (first === undefined) this.#first.set(key, says)
    if (first === undefined || first === says) return row.drafts.id('membership', key)
    row.drafts.warn(row.place, {
      field: row.headingOf('row id'),
      value: own,
      what: 'is the id of another row as well',
      why: 'The two say different things, so both are taken',
      todo: 'Give each row an id of its own, or say in a mapping that it is the id of the person',
    })
    return row.drafts.idOf('membership', key, ...parts)
  }
}
