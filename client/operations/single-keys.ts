import { signal } from '@preact/signals'

const KEY = 'moothall:single-keys'

/** Whether keys such as E or Delete do something by themselves; speech control needs them off. */
export const singleKeys = signal(localStorage.getItem(KEY) !== 'off')

export function setSingleKeys(on: boolean): void {
  singleKeys.value = on
  localStorage.setItem(KEY, on ? 'on' : 'off')
}
