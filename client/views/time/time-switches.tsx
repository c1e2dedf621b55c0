import { Switch } from '../../parts/switch.tsx'
import { look } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'

/** What is drawn beyond the day that is shown: ties of any time, and plans. */
export function TimeSwitches({ store }: { store: Store }) {
  const { anyTime, proposed } = store.view.value
  return (
    <div class="time-switches">
      <Switch
        label="Include past links"
        on={anyTime}
        onChange={(on) => store.perform(on ? 'Include past links' : 'Show one day', look({ anyTime: on }))}
      />
      <Switch
        label="Include plans"
        on={proposed}
        onChange={(on) => store.perform(on ? 'Show plans' : 'Leave plans out', look({ proposed: on }))}
      />
    </div>
  )
}
