import { useEffect, useRef, useState } from 'preact/hooks'
import type { HeldStatement } from '../../api/fragments.ts'
import { Dialog } from '../../parts/dialog.tsx'
import type { Store } from '../../state/store.ts'

const report = (statement: HeldStatement, wrong: string, link: string): string =>
  [
    'An error in a statement on Moothall',
    '',
    `Statement: ${statement.sentence}`,
    `Its id: ${statement.id}`,
    `Sources: ${statement.citations.map((citation) => `${citation.document.title}, ${citation.locator}`).join('; ')}`,
    `Seen at: ${link}`,
    '',
    'What is wrong:',
    wrong,
  ].join('\n')

/** Puts together what the people who run this copy need in order to correct a statement. */
export function ReportError({ statement, store }: { statement: HeldStatement; store: Store }) {
  const [open, setOpen] = useState(false)
  const [wrong, setWrong] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [open])
  const send = async () => {
    await store.copy(report(statement, wrong, store.link()))
    store.toasts.add('Report copied. Send it to whoever runs this copy of Moothall.')
    setOpen(false)
  }
  return (
    <>
      <button type="button" class="link" onClick={() => setOpen(true)}>
        Report an error in this statement
      </button>
      {open && (
        <Dialog title="Report an error" onClose={() => setOpen(false)}>
          <p>{statement.sentence}</p>
          <label class="field">
            What is wrong, and how do you know?
            <textarea ref={field} rows={4} value={wrong} onInput={(event) => setWrong(event.currentTarget.value)} />
          </label>
          <p class="soft small">
            The report names the statement, its sources and this view. It is copied for you to send; nothing is sent
            from here.
          </p>
          <div class="buttons">
            <button type="button" class="button primary" disabled={wrong.trim() === ''} onClick={send}>
              Copy the report
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
