import type { Signal } from '@preact/signals'

/**
 * Has a signal tell whether an element shows that it has the focus. By the mouse it has it as well; where the keyboard
 * is need be seen only by who uses it. Returns how to stop.
 */
export function followFocus(element: HTMLElement, hasFocus: Signal<boolean>): () => void {
  const onFocus = ({ type }: Event) => {
    hasFocus.value = type === 'keydown' || (type === 'focus' && element.matches(':focus-visible'))
  }
  const names = ['focus', 'blur', 'keydown'] as const
  for (const name of names) element.addEventListener(name, onFocus)
  return () => {
    for (const name of names) element.removeEventListener(name, onFocus)
  }
}
