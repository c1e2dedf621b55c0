import { useEffect, useState } from 'preact/hooks'
import { takeFiles } from '../../operations/add-data.ts'
import type { Store } from '../../state/store.ts'

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true

/** Lets files be dropped anywhere on the page to be added; whether any are over it now. */
export function useDrop(store: Store): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const onOver = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const onLeave = ({ relatedTarget }: DragEvent) => {
      // Only out of the window, not from one part of the page to another.
      if (relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setOver(false)
      const items = [...(event.dataTransfer?.items ?? [])]
      if (items.some((item) => item.webkitGetAsEntry()?.isDirectory === true))
        store.toasts.add('A folder cannot be read here. Open it, and drop its files.')
      else takeFiles(store, [...(event.dataTransfer?.files ?? [])])
    }
    addEventListener('dragover', onOver)
    addEventListener('dragleave', onLeave)
    addEventListener('drop', onDrop)
    return () => {
      removeEventListener('dragover', onOver)
      removeEventListener('dragleave', onLeave)
      removeEventListener('drop', onDrop)
    }
  }, [store])
  return over
}
