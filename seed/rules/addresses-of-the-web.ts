import { entityKinds } from '../../schema/kinds/entities.ts'
import type { Property } from '../../schema/kinds/property.ts'
import { statementKinds } from '../../schema/kinds/statements.ts'
import { webAddress } from '../../schema/web-address.ts'
import type { Judging } from './rule.ts'

/** The fields that hold an address, of all kinds. */
const ADDRESSES = [
  ...new Set(
    [...entityKinds, ...statementKinds].flatMap(({ properties }) =>
      Object.entries<Property>(properties).flatMap(([name, { form }]) => (form === 'url' ? [name] : [])),
    ),
  ),
]

/**
 * Every address is one of the web: `javascript:` and `data:` would run as a link in the reader's page, and a name
 * before the host hides where it goes.
 */
export const addressesOfTheWeb = (): Judging => ({
  judge: ({ record }) => {
    const fields: Readonly<Record<string, unknown>> = { ...record }
    return ADDRESSES.flatMap((field) => {
      const address = fields[field]
      return typeof address !== 'string' || webAddress(address) !== null
        ? []
        : [
            {
              field,
              what: `'${address}' is no address of a page`,
              why: 'It becomes a link, and a link may lead to the web only',
              todo: 'Write the address of the page, beginning with https:// or http://',
            },
          ]
    })
  },
})
