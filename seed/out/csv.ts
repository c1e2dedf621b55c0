import { csv } from '../../schema/csv.ts'
import { nameOf } from '../list-records.ts'
import { isEntity, type Listed } from '../listed.ts'
import type { StatementRecord } from '../records.ts'

type Membership = Extract<StatementRecord, { readonly member: string }>

/** Headings that an import knows again. */
const HEADINGS = [
  'Row ID',
  'Name',
  'Person ID',
  'Title',
  'Honours',
  'Organisation',
  'Organisation ID',
  'Role',
  'Post',
  'Party',
].concat(['Start', 'End', 'Source'])

/** Who held which role where, as a table; what else there is is counted in `left`. */
export async function asCsv(
  records: AsyncIterable<Listed>,
): Promise<{ text: string; left: ReadonlyMap<string, number> }> {
  const names = new Map<string, string>()
  const honours = new Map<string, readonly [string | null, string | null]>()
  const urls = new Map<string, string>()
  const memberships: Membership[] = []
  const left = new Map<string, number>()
  for await (const one of records) {
    const { list, record } = one
    if (list === 'memberships') memberships.push(record)
    else if (!isEntity(one)) left.set(list, (left.get(list) ?? 0) + 1)
    if (isEntity(one)) names.set(record.id, nameOf(one.record))
    if (list === 'people') honours.set(record.id, [record.honorificPrefix ?? null, record.honorificSuffix ?? null])
    if (list === 'documents' && record.url !== undefined) urls.set(record.id, record.url)
  }
  const called = (id: string | undefined): string | null => (id === undefined ? null : (names.get(id) ?? id))
  const rows = memberships.map(({ id, member, organization, role, post, onBehalfOf, start, end, citations }) => [
    id,
    called(member),
    member,
    ...(honours.get(member) ?? [null, null]),
    called(organization),
    organization,
    role,
    called(post),
    called(onBehalfOf),
    start ?? null,
    end ?? null,
    [...new Set(citations.flatMap(({ document }) => urls.get(document) ?? []))].join(' ') || null,
  ])
  return { text: `${csv([HEADINGS, ...rows])}\r\n`, left }
}
