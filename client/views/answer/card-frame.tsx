import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { IconButton } from '../../parts/icon-button.tsx'
import { useMedia } from '../../parts/use-media.ts'
import { showCard } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { cardOf } from '../../state/trail.ts'
import { Foot } from '../page/foot.tsx'
import { SMALL } from '../page/narrow.ts'
import { cardTitle } from './card-title.ts'

interface CardFrameProps {
  readonly store: Store
  /** Stands at the head where there is no way back, in small. */
  readonly where?: string
  /** Stands at the end of the head: what kind of card it is, or how to go on. */
  readonly beside?: ComponentChildren
  /** What can be done next: at most four buttons. */
  readonly actions?: ComponentChildren
  readonly children: ComponentChildren
}

/** One card of the column: a head with the way back, what scrolls, and what can be done next. */
export function CardFrame({ store, where, beside, actions, children }: CardFrameProps) {
  const small = useMedia(SMALL)
  const before = store.before.value
  const body = useRef<HTMLDivElement>(null)
  const { panel, selection } = cardOf(store.view.value)
  const { story } = store.view.value
  useEffect(() => body.current?.scrollTo(0, 0), [panel, selection.join(), story?.id, story?.step])
  const back = before === null ? null : cardTitle(store, before)
  return (
    <>
      <div class="card-head">
        {before !== null && (
          <IconButton
            icon="back"
            label={`Back: ${back}`}
            onPress={() => {
              store.adjust(showCard(before))
              store.reading.value = true
            }}
          />
        )}
        <p class="card-where">{where ?? back}</p>
        {beside !== undefined && <div class="card-beside">{beside}</div>}
      </div>
      <div ref={body} class="panel-body" role="group" tabIndex={0} aria-label="The answer">
        {children}
        {small && <Foot store={store} />}
      </div>
      {(actions !== undefined || !small) && (
        <div class="card-foot">
          {actions !== undefined && <div class="buttons">{actions}</div>}
          {!small && <Foot store={store} />}
        </div>
      )}
    </>
  )
}
