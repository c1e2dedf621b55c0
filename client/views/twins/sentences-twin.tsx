import { finder } from '../../../schema/found-by.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { steady } from '../../parts/steady.ts'
import { MANY, useGrowing } from '../../parts/use-growing.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import type { Store } from '../../state/store.ts'
import { Badge, badgeWords } from '../marks/badge.tsx'
import { fullName } from '../marks/full-name.ts'
import { EmptyPicture } from '../stage/empty-picture.tsx'
import { type Find, FindField, NothingDrawn } from './find-field.tsx'
import { Pick } from './pick.tsx'
import { sentenceParts } from './sentence-parts.ts'
import { usePicks } from './use-picks.ts'

interface Named {
  readonly id: string
  readonly name: string
}

/** A link with what is at the ends of the lines that it is drawn as, or a node that has none. */
interface Said {
  readonly id: string
  readonly edge: DrawnEdge | null
  readonly ends: readonly Named[]
}

function saidBy({ edges, nodes }: Drawing): readonly Said[] {
  const byId = new Map(nodes.map((node) => [node.id, node.entity]))
  const said = [...Map.groupBy(edges, (edge) => edge.statement.id).values()].flatMap((lines): readonly Said[] => {
    const [edge] = lines
    const ends = [...new Set(lines.flatMap(({ source, target }) => [source, target]))].flatMap(
      (id) => byId.get(id) ?? [],
    )
    return edge === undefined ? [] : [{ id: edge.id, edge, ends }]
  })
  const alone = nodes.filter(({ degree }) => degree === 0)
  return [...said, ...alone.map(({ id, entity }): Said => ({ id, edge: null, ends: [{ id, name: fullName(entity) }] }))]
}

/** A sentence whose names are nodes and whose saying is the link; ends that it does not name stand behind it. */
function Sentence({ edge, ends, picked }: { edge: DrawnEdge; ends: readonly Named[]; picked: ReadonlySet<string> }) {
  const { id, sentence } = edge
  const parts = sentenceParts(sentence, ends)
  const unnamed = ends.filter((end) => !parts.some((part) => part.id === end.id))
  return (
    <>
      {parts.map((part, index) => {
        if (part.kind === 'rest') return <Isolated key={index} text={part.text} />
        return part.id === null ? (
          <Pick key={index} id={id} picked={picked.has(id)} label={sentence} chief>
            <Isolated text={part.text} />
          </Pick>
        ) : (
          <Pick key={index} id={part.id} picked={picked.has(part.id)}>
            <Isolated text={part.text} />
          </Pick>
        )
      })}
      {unnamed.map((end) => (
        <span key={end.id}>
          {' '}
          ·{' '}
          <Pick id={end.id} picked={picked.has(end.id)}>
            <Isolated text={end.name} />
          </Pick>
        </span>
      ))}{' '}
      <Badge edge={edge} />
    </>
  )
}

interface RowProps {
  readonly said: Said
  readonly picked: ReadonlySet<string>
}

const Row = steady<RowProps>(
  ({ said: { id, edge, ends }, picked }) =>
    [id, edge?.sentence, edge === null ? '' : badgeWords(edge), picked.has(id), ...ends.map((end) => end.name)]
      .concat(ends.map((end) => picked.has(end.id)))
      .join('\n'),
  ({ said: { id, edge, ends }, picked }) => (
    // biome-ignore lint/a11y/useFocusableInteractive: what stands in it takes the focus
    <div class="sentence" role="row" data-row={id} data-selected={picked.has(id) || undefined}>
      {/* biome-ignore lint/a11y/useFocusableInteractive: what stands in it takes the focus */}
      <div role="gridcell">
        {edge === null ? (
          <>
            <Pick id={id} picked={picked.has(id)} chief>
              <Isolated text={ends[0]?.name ?? id} />
            </Pick>
            : no link is drawn.
          </>
        ) : (
          <Sentence edge={edge} ends={ends} picked={picked} />
        )}
      </div>
    </div>
  ),
)

/**
 * Every drawn link as the sentence that it says, and every node that has none; a press on a sentence or a name does
 * what its line or shape does in the picture.
 */
export function SentencesTwin({ store, find }: { store: Store; find: Find }) {
  const picked = new Set(store.view.value.selection)
  const drawing = store.drawing.value
  const has = finder(find.text)
  const said = saidBy(drawing).filter(({ edge, ends }) =>
    [...(edge === null ? [] : [edge.sentence]), ...ends.map(({ name }) => name)].some(has),
  )
  const picks = usePicks<HTMLDivElement>(store)
  const grown = useGrowing(said.length)
  if (drawing.nodes.length === 0)
    return (
      <div class="sentences">
        <EmptyPicture store={store} />
      </div>
    )
  return (
    <div class="sentences">
      <FindField {...find} />
      {said.length === 0 && <NothingDrawn find={find.text} />}
      <div
        role="grid"
        aria-label="Sentences"
        hidden={said.length === 0}
        data-many={said.length > MANY || undefined}
        {...picks}
      >
        {said.slice(0, grown).map((one) => (
          <Row key={one.id} said={one} picked={picked} />
        ))}
      </div>
    </div>
  )
}
