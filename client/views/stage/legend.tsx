import { useState } from 'preact/hooks'
import { entityKinds } from '../../../schema/kinds/entities.ts'
import { relationKinds } from '../../../schema/kinds/relations.ts'
import { Icon } from '../../parts/icon.tsx'
import { look, select, toggleRelation, toggleType } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import type { Mark } from '../../state/picture/comparison.ts'
import { KindMark } from '../marks/kind-mark.tsx'
import { LineMark } from '../marks/line-mark.tsx'
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
        title={`Pick out all: ${name}`}
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

/** How lines differ, in words; only what the picture can show now. */
function Lines({ store }: { store: Store }) {
  const { anyTime, proposed, compareWith } = store.view.value
  const { edges } = store.drawing.value
  const drawn = (mark: Mark, possible: boolean) =>
    edges.some((edge) => edge.mark === mark && (edge.time === 'POSSIBLY') === possible)
  const lines =
    compareWith === null
      ? ([
          { look: 'certain', words: 'Certain on this day', shown: true },
          { look: 'possible', words: 'Possible on this day', shown: true },
          { look: 'ended', words: 'Ended, or not begun', shown: anyTime },
          { look: 'plan', words: 'Planned', shown: proposed },
        ] as const)
      : ([
          { look: 'certain', words: 'On both days', shown: drawn('KEPT', false) },
          { look: 'possible', words: 'Possibly on both days', shown: drawn('KEPT', true) },
          { look: 'began', words: 'Began', shown: true },
          { look: 'began-possible', words: 'Possibly began', shown: drawn('BEGAN', true) },
          { look: 'ended-between', words: 'Ended', shown: true },
          { look: 'changed', words: 'New holder', shown: true },
          { look: 'plan', words: 'Planned', shown: proposed },
        ] as const)
  return (
    <ul class="legend-lines">
      {lines
        .filter((line) => line.shown)
        .map((line) => (
          <li key={line.look}>
            <span class="legend-key">
              <LineMark look={line.look} /> {line.words}
            </span>
          </li>
        ))}
    </ul>
  )
}

/** What the shapes, colours and lines mean, how many of each are drawn, and which are switched off. */
export function Legend({ store }: { store: Store }) {
  const [open, setOpen] = useState(() => matchMedia('(min-width: 75.01rem)').matches)
  const { drawing, view } = store
  const { countByType, countByRelation, nodes, edges } = drawing.value
  const { withoutTypes, withoutRelations } = view.value
  if (countByType.size === 0) return null
  return (
    <details class="legend" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        Legend <Icon name={open ? 'down' : 'up'} size={16} />
      </summary>
      <ul aria-label="Kinds of thing">
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
      <details class="legend-more">
        <summary>
          Ties by relation <Icon name="next" size={16} />
        </summary>
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
                    `${withoutRelations.includes(relation.kind) ? 'Show' : 'Hide'} ties: ${relation.label}`,
                    toggleRelation(relation.kind),
                  )
                }
              />
            ))}
        </ul>
      </details>
      <Lines store={store} />
    </details>
  )
}
