import { render } from 'preact'
import { createApi } from './api/api.ts'
import { windowAddressBar } from './state/address/address-bar.ts'
import { createStore } from './state/store.ts'
import { App } from './views/app.tsx'

const store = createStore({
  api: createApi(),
  address: windowAddressBar(window),
  clock: () => new Date().toISOString().slice(0, 10),
  copy: (text) => navigator.clipboard.writeText(text),
})

render(<App store={store} />, document.getElementById('app') as HTMLElement)
