import { entityKinds } from '../../schema/kinds/entities.ts'
import type { Property } from '../../schema/kinds/property.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { webAddress } from '../../schema/web-address.ts'
import type { Issue } from '../issue.ts'
import type { Seed } from '../read.ts'
import { atRecord } from './at-record.ts'
import { textsOf } from './texts.ts'

/** The fields that hold an address, of all kinds. */
const ADDRESSES = new Set(
  [...entityKinds, ...statementKinds].flatMap(({ properties }) =>
    Object.entries<Property>(properties).flatMap(([name, { form }]) => (form === 'url' ? [name] : [])),
  ),
)

/** Every address is one of the web: `javascript:` and `data:` would run as a link in the reader's page, and a name before the host hides where it goes. */
export function addressesOfTheWeb(seed: Seed): Issue[] {
  return [...textsOf(seed)].flatMap(({ record, field, name, text }) =>
    !ADDRESSES.has(name) || webAddress(text) !== null
      ? []
      : [
          atRecord(seed, record, {
            field,
            what: `'${text}' is no address of a page`,
            why: 'It becomes a link, and a link may lead to the web only',
            todo: 'Write the address of the page, beginning with https:// or http://',
          }),
        ],
  )
}
