import { csv as rowsAsCsv } from '../../schema/csv.ts'
import { addressesOf, type Beside, calledBy, sourcesSaid, statementsBeside } from './beside.ts'
import { attribution } from './credits.ts'
import type { Taking, Writer } from './taking.ts'

/** Headings that an import knows again. */
const HEADINGS = [
  ...['Row ID', 'Name', 'Person ID', 'Title', 'Honours', 'Organisation', 'Organisation ID', 'Role', 'Post', 'Party'],
  ...['Start', 'End', 'Source', 'Cited', 'Attribution'],
]

function row({ one, entities }: Beside, owed: string): readonly (string | null)[] {
  if (one.list !== 'memberships') return []
  const { id, member, organization, role, post, onBehalfOf, start, end } = one.record
  const holder = entities.get(member)
  const { honorificPrefix = null, honorificSuffix = null } = holder?.list === 'people' ? holder.record : {}
  const called = (named: string | undefined): string | null => (named === undefined ? null : calledBy(entities, named))
  return [
    id,
    called(member),
    member,
    honorificPrefix,
    honorificSuffix,
    called(organization),
    organization,
    role,
    called(post),
    called(onBehalfOf),
    start ?? null,
    end ?? null,
    addressesOf(one, entities).join(' ') || null,
    sourcesSaid(one, entities).join('; '),
    owed,
  ]
}

async function* write(taking: Taking): AsyncGenerator<string> {
  yield `${rowsAsCsv([HEADINGS])}\r\n`
  const owed = attribution(taking.sets)
  for await (const one of statementsBeside(taking, ['memberships'])) yield `${rowsAsCsv([row(one, owed)])}\r\n`
}

/** Who held which role where, as a table. */
export const csv: Writer = {
  what: 'a table of who held which role where',
  type: 'text/csv; charset=utf-8',
  ending: 'csv',
  carries: ['people', 'organizations', 'posts', 'memberships', 'documents'],
  write,
}
