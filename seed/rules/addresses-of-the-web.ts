import { webAddress } from '../../schema/web-address.ts'
import type { Issue } from '../issue.ts'
import type { Seed } from '../read.ts'
import { atRecord } from './at-record.ts'
import { textsOf } from './texts.ts'

/** Every address is one of the web: `javascript:` and `data:` would run as a link in the reader's page, and a name before the host hides where it goes. */
export function addressesOfTheWeb(seed: Seed): Issue[] {
  return [...textsOf(seed)].flatMap(({ record, field, name, text }) =>
    name !== 'url' || webAddress(text) !== null
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
