import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { IconButton } from './icon-button.tsx'

interface DialogProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ComponentChildren
  /** Without it the dialog has no visible head, only its name. */
  readonly bare?: boolean
}

/** A modal dialog: keeps the focus inside, closes on Esc and on a press beside it, and gives the focus back. */
export function Dialog({ title, onClose, children, bare = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => before instanceof HTMLElement && before.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      class="dialog"
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {bare ? (
        children
      ) : (
        <>
          <header class="dialog-head">
            <h2>{title}</h2>
            <IconButton icon="close" label="Close" onPress={onClose} />
          </header>
          <div class="dialog-body">{children}</div>
        </>
      )}
    </dialog>
  )
}
