import type { Browser, Page } from 'playwright-core'
import type { Python } from './python.ts'

/** What a kernel says to a page, as ipywidgets has it. */
interface Said {
  readonly type: 'comm_open' | 'comm_msg' | 'told'
  readonly method?: 'update' | 'custom'
  readonly state?: Readonly<Record<string, unknown>>
  readonly content?: unknown
  readonly told?: unknown
}

/** A widget in a page of another origin than its server's, held by a real Python. */
export interface HeldWidget {
  readonly page: Page
  /** Addresses that the page asked for. */
  readonly requests: readonly string[]
  readonly failures: readonly string[]
  /** Runs Python on the widget `w`; gives what it put into `told`. */
  run(code: string): Promise<unknown>
  close(): Promise<void>
}

/** What the page of the notebook has. */
interface InPage {
  toPython(message: unknown): void
  /** Imports a module: the page's own `import`, since that of a test is the test runner's. */
  load(url: string): Promise<{ default: { render(view: unknown): void } }>
}

const PAGE =
  '<!doctype html><title>A notebook</title><div id="cell"></div><script>window.load = (url) => import(url)</script>'

/** Runs in the page: a model as a notebook has one, kept in step with Python by messages. */
function openModel(opened: Readonly<Record<string, unknown>>): Promise<void> {
  const state: Record<string, unknown> = { ...opened }
  const listeners: [event: string, listener: (message: unknown) => void][] = []
  const tell = (event: string, message?: unknown) => {
    for (const [name, listener] of listeners.slice()) if (name === event) listener(message)
  }
  let changed: Record<string, unknown> = {}
  const take = (name: string, value: unknown) => {
    if (JSON.stringify(state[name]) === JSON.stringify(value)) return
    state[name] = value
    tell(`change:${name}`)
  }
  const { toPython, load } = window as unknown as InPage
  const model = {
    get: (name: string) => state[name],
    set(name: string, value: unknown) {
      changed[name] = value
      take(name, value)
    },
    save_changes() {
      toPython({ method: 'update', state: changed })
      changed = {}
    },
    send: (content: unknown) => toPython({ method: 'custom', content }),
    on: (event: string, listener: (message: unknown) => void) => listeners.push([event, listener]),
    off: (event: string, listener: (message: unknown) => void) => {
      const at = listeners.findIndex(([name, one]) => name === event && one === listener)
      if (at >= 0) listeners.splice(at, 1)
    },
  }
  Object.assign(window, {
    fromPython: ({ method, state: next = {}, content }: Said) => {
      if (method === 'custom') tell('msg:custom', content)
      else for (const [name, value] of Object.entries(next)) take(name, value)
    },
  })
  const url = URL.createObjectURL(new Blob([String(state['_esm'])], { type: 'text/javascript' }))
  return load(url).then(({ default: widget }) => {
    widget.render({ model, el: document.getElementById('cell') })
  })
}

/** Opens a widget of what is shown, in a page that only a notebook would serve. */
export async function openWidget(
  browser: Browser,
  python: Python,
  server: string,
  shown: readonly string[] | string,
): Promise<HeldWidget> {
  const context = await browser.newContext({ viewport: { width: 1000, height: 700 }, reducedMotion: 'reduce' })
  await context.route('https://notebook.example/', (route) => route.fulfill({ contentType: 'text/html', body: PAGE }))
  const page = await context.newPage()
  const [requests, failures]: [string[], string[]] = [[], []]
  page.on('request', (request) => {
    if (!/^(?:blob|data):/.test(request.url())) requests.push(request.url())
  })
  page.on('pageerror', ({ message }) => failures.push(message))
  const child = python.begin([new URL('./widget_host.py', import.meta.url).pathname, JSON.stringify(shown)], {
    MOOTHALL_URL: server,
  })
  child.stderr.on('data', (chunk: Buffer) => failures.push(chunk.toString()))
  const write = (message: unknown) => child.stdin.write(`${JSON.stringify(message)}\n`)
  await page.exposeFunction('toPython', write)
  await page.goto('https://notebook.example/')
  const waiting: ((told: unknown) => void)[] = []
  const opened = Promise.withResolvers<void>()
  const hear = async (said: Said): Promise<void> => {
    if (said.type === 'told') waiting.shift()?.(said.told)
    // A widget has a model of its layout beside its own.
    else if (said.type === 'comm_open') {
      if (said.state?.['_esm'] !== undefined) await page.evaluate(openModel, said.state).then(opened.resolve)
    } else await page.evaluate((one) => (window as unknown as { fromPython(said: Said): void }).fromPython(one), said)
  }
  let rest = ''
  let heard: Promise<void> = Promise.resolve()
  child.stdout.on('data', (chunk: Buffer) => {
    const lines = `${rest}${chunk.toString()}`.split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) heard = heard.then(() => hear(JSON.parse(line) as Said))
  })
  await opened.promise
  return {
    page,
    requests,
    failures,
    run: (code) =>
      new Promise((resolve) => {
        waiting.push(resolve)
        write({ run: code })
      }),
    async close() {
      // What is still answered would be told to a page that is gone.
      child.stdout.removeAllListeners('data')
      await heard
      child.stdin.end()
      await context.close()
    },
  }
}
