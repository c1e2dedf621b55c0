import { render } from 'preact'
import { createApi } from './api/api.ts'
import { createImports } from './api/imports.ts'
import { sendForm } from './api/send-form.ts'
import { openSession } from './api/session.ts'
import { keptIn } from './state/adding/kept.ts'
import { windowAddressBar } from './state/address/address-bar.ts'
import { createStore } from './state/store.ts'
import { App } from './views/page/app.tsx'

const refused = await openSession(window)
const store = createStore({
  api: createApi(),
  imports: createImports({ send: sendForm }),
  kept: keptIn(indexedDB),
  address: windowAddressBar(window),
  clock: () => new Date().toISOString().slice(0, 10),
  copy: (text) => navigator.clipboard.writeText(text),
})
if (refused !== null) store.toasts.add(refused)

render(<App store={store} />, document.getElementById('app') as HTMLElement)
