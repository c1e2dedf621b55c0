import type { ComponentType } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { Notice } from '../../parts/notice.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { CardFrame } from './card-frame.tsx'
import { CardHeading } from './card-heading.tsx'

type Card = ComponentType<{ store: Store }>

const Unloaded = ({ store }: { store: Store }) => (
  <CardFrame store={store}>
    <CardHeading store={store}>Add your own data</CardHeading>
    <Notice title="This card could not be loaded" tone="warn">
      Nothing is lost. Reload the page and try again.
    </Notice>
  </CardFrame>
)

const Loading = ({ store }: { store: Store }) => (
  <CardFrame store={store}>
    <Working words="Loading …" />
  </CardFrame>
)

/** The card on which data comes in, which is fetched for those alone who open it. */
export function AddData({ store }: { store: Store }) {
  const [Fetched, setFetched] = useState<Card>(() => Loading)
  useEffect(() => {
    import('../adding/data-card.tsx').then(
      ({ DataCard }) => setFetched(() => DataCard),
      () => setFetched(() => Unloaded),
    )
  }, [])
  return <Fetched store={store} />
}
