import { contains } from '../../../schema/found-by.ts'
import type { Drawing } from '../../state/picture/drawing.ts'
import type { DrawnEdge } from '../../state/picture/drawn-edge.ts'
import type { Store } from '../../state/store.ts'
import { EmptyPicture } from '../stage/empty-picture.tsx'
import { Badge } from '../marks/badge.tsx'
import { type Find, FindField, NothingDrawn } from './find-field.tsx'
import { fullName } from '../marks/full-name.ts'
import { Pick } from './pick.tsx'
import { sentenceParts } from './sentence-parts.ts'
import { Isolated } from '../../parts/isolated.tsx'

interface Said {
  readonly edge: DrawnEdge
  /** What is at the ends of the lines that this statement is drawn as. */
  readonly ends: readonly { readonly id: string; readonly name: string }[]
}

function saidBy({ edges, nodes }: Drawing): readonly Said[] {
  const byId = new Map(nodes.map((node) => [node.id, node.entity]))
  return [...Map.groupBy(edges, (edge) => edge.statement.id).values()].flatMap((lines) => {
    const [edge] = lines
    const ends = [...new Set(lines.flatMap(({ source, target }) => [source, target]))].flatMap(
      (id) => byId.get(id) ?? [],
    )
    return edge === undefined ? [] : [{ edge, ends }]
  })
}

/** A sentence whose names are things and whose saying is the tie; ends that it does not name stand behind it. */
function Sentence({ edge, ends, store }: Said & { store: Store }) {
  const { sentence } = edge
  const parts = sentenceParts(sentence, ends)
  const unnamed = ends.filter(({ id }) => !parts.some((part) => part.id === id))
  return (
    <>
      {parts.map((part, index) => {
        if (part.kind === 'rest') return <Isolated key={index} text={part.text} />
        return part.id === null ? (
          <Pick key={index} id={edge.id} store={store} label={sentence}>
            <Isolated text={part.text} />
          </Pick>
        ) : (
          <Pick key={index} id={part.id} store={store}>
            <Isolated text={part.text} />
          </Pick>
        )
      })}
      {unnamed.map(({ id, name }) => (
        <>
          {' '}
          ·{' '}
          <Pick key={id} id={id} store={store}>
            <Isolated text={name} />
          </Pick>
        </>
      ))}{' '}
      <Badge edge={edge} />
    </>
  )
}

/**
 * Every drawn tie as the sentence that it says, and every thing that has none; a press on a sentence or a name does
 * what its line or shape does in the picture.
 */
export function SentencesTwin({ store, find }: { store: Store; find: Find }) {
  const { selection } = store.view.value
  const drawing = store.drawing.value
  const has = (text: string) => contains(text, find.text)
  const said = saidBy(drawing).filter(({ edge, ends }) => [edge.sentence, ...ends.map(({ name }) => name)].some(has))
  const alone = drawing.nodes.filter(({ degree, entity }) => degree === 0 && has(fullName(entity)))
  if (drawing.nodes.length === 0)
    return (
      <div class="sentences">
        <EmptyPicture store={store} />
      </div>
    )
  return (
    <div class="sentences">
      <FindField {...find} />
      {said.length + alone.length === 0 && <NothingDrawn find={find.text} />}
      <ul>
        {said.map((one) => (
          <li key={one.edge.id} class="sentence" data-selected={selection.includes(one.edge.id) || undefined}>
            <Sentence {...one} store={store} />
          </li>
        ))}
        {alone.map(({ id, entity }) => (
          <li key={id} class="sentence" data-selected={selection.includes(id) || undefined}>
            <Pick id={id} store={store}>
              <Isolated text={fullName(entity)} />
            </Pick>
            : no tie is drawn.
          </li>
        ))}
      </ul>
    </div>
  )
}
