import type { ExpansionCount } from '../../api/expansions.ts'
import { bring, CAP, MORE } from '../../operations/bring.ts'
import { Notice } from '../../parts/notice.tsx'
import { Working } from '../../parts/working.tsx'
import type { Store } from '../../state/store.ts'
import { CardFrame } from './card-frame.tsx'
import { CardHeading } from './card-heading.tsx'
import { expansionWords, inOffer } from './expansion-words.ts'
import { Failed } from '../page/failed.tsx'
import { fullName } from '../marks/full-name.ts'
import { KindMark } from '../marks/kind-mark.tsx'
import { Isolated } from '../../parts/isolated.tsx'

/** How many of a row's neighbours are drawn already. */
function drawnOf(store: Store, id: string, { relation, type }: ExpansionCount): number {
  const types = new Map(store.drawing.value.nodes.map((node) => [node.id, node.entity.type]))
  return store.drawing.value.edges.filter(
    (edge) =>
      edge.kind === relation &&
      (edge.source === id ? types.get(edge.target) === type : edge.target === id && types.get(edge.source) === type),
  ).length
}

function Row({ row, of, store }: { row: ExpansionCount; of: string; store: Store }) {
  const drawn = drawnOf(store, of, row)
  const left = Math.max(0, row.count - drawn)
  const most = drawn > 0 ? MORE : CAP
  const words = expansionWords(row)
  const take = (count: number) => void bring(store, { of, relation: row.relation, types: [row.type], most: count })
  return (
    <li class="expansion">
      <KindMark type={row.type} />
      <span>
        {words}{' '}
        <span class="row-dates">
          {row.count} in all, {drawn} drawn
        </span>
      </span>
      <span class="buttons">
        <button type="button" class="button small" aria-disabled={left === 0} onClick={() => left > 0 && take(most)}>
          {left === 0 ? 'All drawn' : left > most ? `Show ${most} ${drawn > 0 ? 'more' : 'of them'}` : `Show ${left}`}
          <span class="visually-hidden"> of ‘{words}’</span>
        </button>
        {left > most && (
          <button type="button" class="button small quiet" onClick={() => take(left)}>
            All {left}
            <span class="visually-hidden"> of ‘{words}’</span>
          </button>
        )}
      </span>
    </li>
  )
}

function Heading({ name, store }: { name: string; store: Store }) {
  return (
    <header class="subject">
      <CardHeading store={store}>
        What is around <Isolated text={name} />
      </CardHeading>
      <p class="soft">
        {store.view.value.anyTime ? 'What is linked to it at any time.' : 'Only what is linked to it on the day shown.'}{' '}
        Posts, events and documents are evidence behind lines; they are drawn when you ask for them here.
      </p>
    </header>
  )
}

function NothingAround({ anyTime }: { anyTime: boolean }) {
  if (anyTime) return <Notice title="Nothing is linked to it" />
  return <Notice title="Nothing is linked to it on this day">Move the date, or switch ‘Include past links’ on.</Notice>
}

/** Chooses what of a thing's surroundings is drawn, with the count of each before it is. */
export function ExpandPanel({ store }: { store: Store }) {
  const of = store.view.value.selection.at(-1)
  const { state, value } = store.answers.expansions.value
  const entity = of === undefined ? undefined : store.answers.entities.value.get(of)
  if (of === undefined || entity === undefined)
    return (
      <CardFrame store={store}>
        <Notice title="Nothing is selected">Select something in the picture to choose what is drawn around it.</Notice>
      </CardFrame>
    )
  const rows = inOffer(value?.get(of) ?? [])
  return (
    <CardFrame store={store}>
      <Heading name={fullName(entity)} store={store} />
      <Failed answer={store.answers.expansions.value} what="The counts" store={store} />
      {value === null && state === 'loading' && <Working words="Counting …" />}
      {value !== null && rows.length === 0 && <NothingAround anyTime={store.view.value.anyTime} />}
      <ul class="row-list">
        {rows.map((row) => (
          <Row key={`${row.relation}${row.type}`} row={row} of={of} store={store} />
        ))}
      </ul>
    </CardFrame>
  )
}
