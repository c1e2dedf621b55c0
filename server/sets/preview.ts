import { entityKindOfPrefix } from '../../schema/kinds/find.ts'
import { sentenceOf } from '../../schema/sentence.ts'
import { Dating } from '../../seed/dating.ts'
import type { Taken } from '../../seed/intake.ts'
import { isEntity, isStatement, type Listed, type ListedEntity, type ListedStatement } from '../../seed/listed.ts'
import { nameOf } from '../../seed/list-records.ts'
import { RowMaker, seatOf } from '../../seed/row-maker.ts'
import type { StatementRow } from '../../seed/statement-row.ts'
import type { SaidRow } from '../cypher/said.ts'
import { boundsObject } from '../selection/bounds-row.ts'
import { saidOf } from '../selection/said.ts'
import { pictureOf } from './picture-of.ts'

/** Statements, and entities, that are kept to be shown. */
const STATEMENTS = 600
const ENTITIES = 3_000
/** Sentences that are read out. */
const SENTENCES = 60

/** What of an import is shown before it is in: the first sentences, and a picture of some of it. */
export class Preview {
  readonly #entities = new Map<string, ListedEntity>()
  readonly #statements: ListedStatement[] = []

  see(one: Taken): void {
    if (one.list === 'stories' || one.list === 'corrections') return
    if (isEntity(one)) {
      if (this.#entities.size < ENTITIES) this.#entities.set(one.record.id, one)
      if (one.list === 'posts') this.#keep(seatOf(one.record))
    } else if (isStatement(one)) this.#keep(one)
  }

  #keep(one: ListedStatement): void {
    if (this.#statements.length < STATEMENTS) this.#statements.push(one)
  }

  #nameOf = (id: string): string => {
    const known = this.#entities.get(id)
    return known === undefined ? id : nameOf(known.record)
  }

  #rows(): StatementRow[] {
    const dating = new Dating()
    const maker = new RowMaker(dating)
    const all: Listed[] = [...this.#entities.values(), ...this.#statements]
    for (const one of all) {
      dating.see(one)
      maker.gather(one)
    }
    return this.#statements.map((one) => maker.statement(one))
  }

  #sentence({ from, to, properties }: StatementRow, past: Partial<SaidRow> = {}): string {
    const row = { ...NOTHING_SAID, ...properties, from, to, fromName: this.#nameOf(from) }
    const said = saidOf({ ...row, toName: to === null ? null : this.#nameOf(to), ...past } as SaidRow)
    return sentenceOf({ ...said, documents: null })
  }

  #edges(row: StatementRow) {
    const { es, ls, ee, le, relation, label, start, end, standing, certainty, citationCount, sourceCount } = {
      ...NOTHING_SAID,
      ...row.properties,
    } as SaidRow & { readonly citationCount: number }
    const edge = (id: string, kind: string, target: string, sentence: string) => ({
      ...{ id, kind, source: row.from, target, label, start, end, holds: null, standing, certainty },
      ...{ citationCount, sourceCount, bounds: boundsObject({ es, ls, ee, le }), sentence, statement: { id: row.id } },
    })
    if (relation === null || row.to === null) return []
    const own = edge(row.id, relation, row.to, this.#sentence(row))
    if (row.post === null) return [own]
    const held = { relation: 'HOLDS', to: row.post, toName: this.#nameOf(row.post) }
    return [own, edge(`${row.id}#post`, 'HOLDS', row.post, this.#sentence(row, held))]
  }

  /** Everything that is shown, as plain objects: nodes and edges as the API has them. */
  json() {
    const rows = this.#rows()
    const drawn = (id: string): boolean =>
      this.#entities.has(id) && entityKindOfPrefix(id.slice(0, id.indexOf(':')))?.drawn === true
    const edges = rows.flatMap((row) => this.#edges(row)).filter(({ source, target }) => drawn(source) && drawn(target))
    const ids = pictureOf([...this.#entities.keys()].filter(drawn), edges)
    const shown = new Set(ids)
    return {
      sentences: rows.slice(0, SENTENCES).map((row, at) => ({
        at: this.#statements[at]?.record.citations[0]?.locator ?? null,
        says: this.#sentence(row),
      })),
      nodes: ids.flatMap((id) => summaryOf(this.#entities.get(id))),
      edges: edges.filter(({ source, target }) => shown.has(source) && shown.has(target)),
    }
  }
}

const NOTHING_SAID = {
  relation: null,
  label: null,
  start: null,
  end: null,
  speaker: null,
  grade: null,
  category: null,
  published: null,
  kind: null,
  text: null,
}

/** An entity as the explorer draws and names it. */
function summaryOf(one: ListedEntity | undefined) {
  if (one === undefined) return []
  const { id, alternateNames, summary = null } = one.record
  const kind = entityKindOfPrefix(id.slice(0, id.indexOf(':')))
  const { kind: own = null, ...fields }: Readonly<Record<string, unknown>> = { ...one.record }
  return [
    {
      ...{ location: null, seats: 1, organization: null, date: null, published: null, honorificPrefix: null },
      ...{ honorificSuffix: null, status: null, purpose: null, url: null, ...fields },
      ...{ partnershipKind: own, programmeKind: own, eventKind: own, documentKind: own },
      ...{ __typename: kind?.typename, type: kind?.type, id, name: nameOf(one.record), alternateNames, summary },
    },
  ]
}
