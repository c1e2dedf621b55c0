import { render } from 'preact'
import { createApi } from '../api/api.ts'
import { createImports } from '../api/imports.ts'
import { forgetful } from '../state/adding/kept.ts'
import { createStore } from '../state/store.ts'
import { Alone } from './alone.tsx'
import './alone.css'
import { shareWith } from './share-with.ts'
import { addressThrough, fetchThrough } from './through-host.ts'

/** Runs in a frame that a notebook has made, with the notebook as its host. */
const host = window.moothallHost
const place = document.getElementById('app')
if (host !== undefined && place !== null) {
  const fetch = fetchThrough(host)
  const store = createStore({
    api: createApi({ fetch }),
    imports: createImports({ fetch }),
    kept: forgetful,
    address: addressThrough(host),
    clock: () => new Date().toISOString().slice(0, 10),
    copy: (text) => navigator.clipboard.writeText(text),
  })
  shareWith(host, store)
  render(<Alone store={store} />, place)
}
