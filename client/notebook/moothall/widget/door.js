// @ts-check
/**
 * What a notebook loads of the widget: it shows the still picture, has the notebook's Python hand over the live one, and
 * opens that in a frame of its own, so that neither styles nor keys of the two meet. Where no Python answers, as in a
 * saved page, the still picture stays.
 *
 * @typedef {import('../../../widget/host.ts').Host} Host
 * @typedef {{ script: string, style: string }} Front
 * @typedef {{ answer?: string, status: number, text: string } & Front} Message
 * @typedef {{
 *   get(name: string): any,
 *   set(name: string, value: unknown): void,
 *   save_changes(): void,
 *   send(content: unknown): void,
 *   on(event: string, listener: (message: Message) => void): void,
 *   off(event: string, listener: (message: Message) => void): void,
 * }} Model
 */

/** What either side may change. */
const BOTH_WAYS = ['selection', 'on']
const PAGE =
  '<!doctype html><html lang="en-GB"><head><meta charset="utf-8">' +
  '<meta name="viewport" content="width=device-width, initial-scale=1"></head><body><div id="app"></div></body></html>'

/**
 * Puts questions to Python, each answered by a message that names it.
 * @param {Model} model
 */
function asking(model) {
  /** @type {Map<string, (message: Message) => void>} */
  const open = new Map()
  let last = 0
  // Two views of one widget hear each other's answers.
  const mark = Math.random().toString(36).slice(2)
  /** @param {Message} message */
  const onMessage = (message) => {
    const answer = message.answer ?? ''
    open.get(answer)?.(message)
    open.delete(answer)
  }
  model.on('msg:custom', onMessage)
  return {
    /**
     * @param {Record<string, string>} what
     * @returns {Promise<Message>}
     */
    ask: (what) =>
      new Promise((resolve) => {
        last += 1
        const id = `${mark}-${last}`
        open.set(id, resolve)
        model.send({ ...what, ask: id })
      }),
    end: () => model.off('msg:custom', onMessage),
  }
}

/**
 * The still picture, as an image: nothing in it can run.
 * @param {Model} model
 */
function still(model) {
  const image = document.createElement('img')
  const show = () => {
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(model.get('picture'))}`
  }
  image.alt = model.get('words')
  image.style.cssText = 'display: block; max-width: 100%; margin: 0 auto'
  image.style.maxHeight = `${model.get('height')}px`
  show()
  model.on('change:picture', show)
  return { image, end: () => model.off('change:picture', show) }
}

/**
 * Whether light letters stand on dark where this is shown, whatever the device prefers.
 * @param {Element} element
 */
function isDark(element) {
  const [red = 0, green = 0, blue = 0] =
    getComputedStyle(element)
      .color.match(/[\d.]+/g)
      ?.map(Number) ?? []
  return 0.299 * red + 0.587 * green + 0.114 * blue > 140
}

/**
 * @param {Model} model
 * @param {ReturnType<typeof asking>['ask']} ask
 * @returns {Host & { end(): void }}
 */
function hostOf(model, ask) {
  /** @type {(() => void)[]} */
  const ends = []
  return {
    url: model.get('url'),
    get: (name) => model.get(name),
    set(change) {
      for (const [name, value] of Object.entries(change)) model.set(name, value)
      model.save_changes()
    },
    onChange(listener) {
      for (const name of BOTH_WAYS) {
        model.on(`change:${name}`, listener)
        ends.push(() => model.off(`change:${name}`, listener))
      }
    },
    ask: (body) => ask({ body }),
    end() {
      for (const end of ends.splice(0)) end()
    },
  }
}

/**
 * Opens the live picture in a frame. A notebook that takes a cell out of the page and puts it back loads the frame
 * anew: then it goes on from what the two share.
 * @param {Front} front
 * @param {ReturnType<typeof hostOf>} host
 * @param {number} height
 * @param {boolean} dark
 */
function frameOf({ script, style }, host, height, dark) {
  const frame = document.createElement('iframe')
  frame.title = 'Picture of who is linked to whom'
  frame.style.cssText = `display: block; width: 100%; height: ${height}px; border: 0; border-radius: 8px`
  frame.allow = 'clipboard-write'
  frame.srcdoc = PAGE
  frame.addEventListener('load', () => {
    const page = frame.contentDocument
    if (page === null || frame.contentWindow === null) return
    host.end()
    frame.contentWindow.moothallHost = host
    page.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    const [looks, runs] = [page.createElement('style'), page.createElement('script')]
    looks.textContent = style
    runs.type = 'module'
    runs.textContent = script
    page.head.append(looks, runs)
  })
  return frame
}

/** @param {{ model: Model, el: HTMLElement }} view */
function render({ model, el }) {
  const { image, end: endStill } = still(model)
  const { ask, end: endAsking } = asking(model)
  const host = hostOf(model, ask)
  let ended = false
  el.replaceChildren(image)
  ask({ want: 'front' }).then((parts) => {
    if (!ended) el.replaceChildren(frameOf(parts, host, model.get('height'), isDark(el)))
  })
  return () => {
    ended = true
    host.end()
    endAsking()
    endStill()
  }
}

export default { render }
