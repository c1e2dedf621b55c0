import { expect, test } from 'vitest'
import { select } from '../../client/state/actions/look.ts'
import { storeWith } from './support.ts'

test('a selection made just before the page is left is in the address', () => {
  const { store, address } = storeWith(() => new Promise(() => {}))
  store.adjust(select(['org:ofsted']))
  expect(address.entries.at(-1)).not.toContain('pick=')
  address.leave()
  expect(address.entries.at(-1)).toContain('pick=org:ofsted')
})
