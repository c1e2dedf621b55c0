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

/** What the shapes, colours and lines mean, how many of each are drawn, and which are switched off: a card. */
export function Legend({ store }: { store: Store }) {
  const { drawing, view } = store
  const { countByType, countByRelation, nodes, edges } = drawing.value
  const { withoutTypes, withoutRelations } = view.value
  return (
    <CardFrame store={store}>
      <CardHeading store={store}>What the shapes and lines mean</CardHeading>
      <section class="legend">
        <ul aria-label="Kinds of node">
          {entityKinds
            .filter((kind) => countByType.has(kind.type))
            .map((kind) => (
              <Row
                key={kind.type}
                mark={<KindMark type={kind.type} />}
                name={kind.plural}
                count={countByType.get(kind.type) ?? 0}
                off={withoutTypes.includes(kind.type)}
                onSelect={() =>
                  store.adjust(select(nodes.filter((node) => node.entity.type === kind.type).map((node) => node.id)))
                }
                onToggle={() =>
                  store.perform(
                    `${withoutTypes.includes(kind.type) ? 'Show' : 'Hide'} ${kind.plural.toLowerCase()}`,
                    toggleType(kind.type),
                  )
                }
              />
            ))}
        </ul>
        <h3 class="section-title">Lines</h3>
        <LineKey store={store} />
        <h3 class="section-title">Links by relation</h3>
        <ul>
          {relationKinds
            .filter((relation) => countByRelation.has(relation.kind))
            .map((relation) => (
              <Row
                key={relation.kind}
                mark={<LineMark look="certain" />}
                name={capital(relation.label)}
                count={countByRelation.get(relation.kind) ?? 0}
                off={withoutRelations.includes(relation.kind)}
                onSelect={() =>
                  store.adjust(
                    look({
                      selection: edges.filter((edge) => edge.kind === relation.kind).map((edge) => edge.id),
                      panel: 'details',
                    }),
                  )
                }
                onToggle={() =>
                  store.perform(
                    `${withoutRelations.includes(relation.kind) ? 'Show' : 'Hide'} links: ${relation.label}`,
                    toggleRelation(relation.kind),
                  )
                }
              />
            ))}
        </ul>
      </section>
    </CardFrame>
  )
}
