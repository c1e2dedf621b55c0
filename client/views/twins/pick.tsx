import type { ComponentChildren } from 'preact'

interface PickProps {
  /** Of a node or of a link. */
  readonly id: string
  readonly picked: boolean
  /** Its name where what stands in it is only a part of that. */
  readonly label?: string
  /** Whether it is what its row is about. */
  readonly chief?: boolean
  readonly children: ComponentChildren
}

/**
 * A drawn node or link in words, as a control that does what its shape or line does. The grid of picks around it listens
 * for it.
 */
export function Pick({ id, picked, label, chief = false, children }: PickProps) {
  return (
    <button
      type="button"
      class="link pick"
      data-pick={id}
      data-stop={chief ? 'chief' : ''}
      tabIndex={-1}
      aria-label={label}
      aria-pressed={picked}
    >
      {children}
    </button>
  )
}
