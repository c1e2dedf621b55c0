import { effect } from '@preact/signals'
import { look, select } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'
import type { Host } from './host.ts'
import { pictureAlone } from './picture-alone.ts'

/** Milliseconds without a change after which the picture is handed to the notebook, to be saved with it. */
const AT_REST = 1200

const same = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n')

/** Keeps what is selected, the day and the drawn picture the same in a notebook and in its picture. */
export function shareWith(host: Host, store: Store): void {
  const follow = () => {
    const { selection, asOf } = store.view.peek()
    const [wanted, on] = [host.get('selection'), host.get('on')]
    if (!same(wanted, selection)) store.adjust(select(wanted))
    // A day that is set is one that is to be seen.
    if (on !== asOf) store.adjust(look({ asOf: on, anyTime: false }))
  }
  // The notebook may have set them since the address was written.
  follow()
  host.onChange(follow)
  effect(() => {
    const { selection } = store.view.value
    if (!same(selection, host.get('selection'))) host.set({ selection })
  })
  effect(() => {
    const { asOf } = store.view.value
    if (asOf !== host.get('on')) host.set({ on: asOf })
  })
  let rest: ReturnType<typeof setTimeout> | undefined
  effect(() => {
    void [store.drawing.value, store.picture.value, store.canvas.value]
    clearTimeout(rest)
    rest = setTimeout(() => {
      const picture = pictureAlone(store)
      if (picture !== null && picture !== host.get('picture')) host.set({ picture })
    }, AT_REST)
  })
}
