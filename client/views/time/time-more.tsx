import { useState } from 'preact/hooks'
import { Dialog } from '../../parts/dialog.tsx'
import type { Store } from '../../state/store.ts'
import { CompareField, DayField, RecordField } from './day-fields.tsx'
import { TimeSwitches } from './time-switches.tsx'

/** Opens what a narrow row has no room for: a second day, the record, ties of any time, plans. */
export function TimeMore({ store }: { store: Store }) {
  const [open, setOpen] = useState(false)
  const { knownBy, anyTime, proposed } = store.view.value
  return (
    <>
      <button
        type="button"
        class="button small time-more"
        aria-haspopup="dialog"
        data-on={knownBy !== null || anyTime || proposed || undefined}
        onClick={() => setOpen(true)}
      >
        More
      </button>
      {open && (
        <Dialog title="Which time is shown" onClose={() => setOpen(false)}>
          <div class="time-fields">
            <DayField store={store} />
            <CompareField store={store} />
            <RecordField store={store} />
            <TimeSwitches store={store} />
          </div>
        </Dialog>
      )}
    </>
  )
}
