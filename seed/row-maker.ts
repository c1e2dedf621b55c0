import type { Dating } from './dating.ts'
import { type EntityRow, entityRow } from './entity-row.ts'
import { entityKindOf, isEntity, type ListedEntity, type ListedStatement, statementKindOf } from './listed.ts'
import type { Listed } from './listed.ts'
import { nameOf } from './list-records.ts'
import type { CitationRecord, Records, TellingRecord } from './records.ts'
import { RolesByEntity } from './roles.ts'
import { type StatementRow, statementRow } from './statement-row.ts'

/** A passage that shows a post, without what it gives of it. */
const asCitation = ({
  since: _since,
  alternateNames: _names,
  summary: _summary,
  ...citation
}: TellingRecord): CitationRecord => citation

/** The id of the tie of a post to its organization. */
export const seatId = (post: string): string => `affiliation:${post.slice(post.indexOf(':') + 1)}-seat-of`

/** The tie of a post to its organization, as the affiliation it is. */
export function seatOf(post: Records['posts'][number]): ListedStatement {
  return {
    list: 'affiliations',
    record: {
      id: seatId(post.id) as Records['affiliations'][number]['id'],
      kind: 'SEAT_OF',
      from: post.id,
      to: post.organization,
      standing: post.planned === true ? 'PROPOSED' : 'IN_FORCE',
      certainty: 'STATED',
      citations: post.citations.map(asCitation),
    },
  }
}

/** Makes rows for the database of records that come one by one, once it and the dating have seen all of them. */
export class RowMaker {
  readonly #dating: Dating
  readonly #roles = new RolesByEntity()
  readonly #names = new Map<string, string>()

  constructor(dating: Dating) {
    this.#dating = dating
  }

  gather(one: Listed): void {
    this.#roles.see(one)
    if (isEntity(one)) this.#names.set(one.record.id, nameOf(one.record))
  }

  entity({ list, record }: ListedEntity): EntityRow {
    return entityRow(entityKindOf(list), record, this.#roles.of(record.id), this.#dating)
  }

  statement(one: ListedStatement): StatementRow {
    return statementRow(statementKindOf(one.list), one.record, {
      versions: this.#dating.versions(one),
      knownFrom: this.#dating.publishedOn,
      nameOf: (entity) => this.#names.get(entity),
      holder: this.#dating.holderOf(one.record),
    })
  }
}
