import { entityKinds } from '../../../schema/kinds/entities.ts'
import { relationKinds } from '../../../schema/kinds/relations.ts'
import { Icon } from '../../parts/icon.tsx'
import { look, select, toggleRelation, toggleType } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { KindMark } from '../marks/kind-mark.tsx'
import { CardFrame } from '../answer/card-frame.tsx'
import { CardHeading } from '../answer/card-heading.tsx'
import { LineMark } from '../marks/line-mark.tsx'
import { LineKey } from './line-key.tsx'
import { capital } from '../../state/view/plain-words.ts'

interface RowProps {
  readonly mark: preact.ComponentChildren
  readonly name: string
  readonly count: number
  readonly off: boolean
  readonly onSelect: () => void
  readonly onToggle: () => void
}

function Row({ mark, name, count, off, onSelect, onToggle }: RowProps) {
  return (
    <li>
      <button
        type="button"
        class="legend-row"
        data-hidden={off || undefined}
        disabled={off}
        onClick={onSelect}
        title={`Select all: ${name}`}
      >
        {mark} <span>{name}</span> <span class="count">{count}</span>
      </button>
      <button
        type="button"
        class="legend-eye"
        aria-pressed={off}
        aria-label={`Hide ${name.toLowerCase()}`}
        title={off ? `Show ${name.toLowerCase()}` : `Hide ${name.toLowerCase()}`}
        onClick={onToggle}
      >
        <Icon name={off ? 'eye-off' : 'eye'} size={18} />
      </button>
    </li>
  )
}

/** The kinds of node that are drawn. */
function Kinds({ store }: { store: Store }) {
  const { countByType, nodes } = store.drawing.value
  const { withoutTypes } = store.view.value
  const rows = entityKinds.filter(({ type }) => countByType.has(type))
  return (
    <ul aria-label="Kinds of node">
      {rows.map(({ type, plural }) => {
        const off = withoutTypes.includes(type)
        const ids = () => nodes.filter(({ entity }) => entity.type === type).map(({ id }) => id)
        return (
          <Row
            key={type}
            mark={<KindMark type={type} />}
            name={plural}
            count={countByType.get(type) ?? 0}
            off={off}
            onSelect={() => store.adjust(select(ids()))}
            onToggle={() => store.perform(`${off ? 'Show' : 'Hide'} ${plural.toLowerCase()}`, toggleType(type))}
          />
        )
      })}
    </ul>
  )
}

/** The relations that are drawn. */
function Relations({ store }: { store: Store }) {
  const { countByRelation, edges } = store.drawing.value
  const { withoutRelations } = store.view.value
  const rows = relationKinds.filter(({ kind }) => countByRelation.has(kind))
  return (
    <ul>
      {rows.map(({ kind, label }) => {
        const off = withoutRelations.includes(kind)
        const ids = () => edges.filter((edge) => edge.kind === kind).map(({ id }) => id)
        return (
          <Row
            key={kind}
            mark={<LineMark look="certain" />}
            name={capital(label)}
            count={countByRelation.get(kind) ?? 0}
            off={off}
            onSelect={() => store.adjust(look({ selection: ids(), panel: 'details' }))}
            onToggle={() => store.perform(`${off ? 'Show' : 'Hide'} links: ${label}`, toggleRelation(kind))}
          />
        )
      })}
    </ul>
  )
}

/** What the shapes, colours and lines mean, how many of each are drawn, and which are switched off: a card. */
export function Legend({ store }: { store: Store }) {
  return (
    <CardFrame store={store}>
      <CardHeading store={store}>What the shapes and lines mean</CardHeading>
      <section class="legend">
        <Kinds store={store} />
        <h3 class="section-title">Lines</h3>
        <LineKey store={store} />
        <h3 class="section-title">Links by relation</h3>
        <Relations store={store} />
      </section>
    </CardFrame>
  )
}
