import { contains } from '../../../schema/found-by.ts'
import { kindOfId } from '../../../schema/ids.ts'
import { entityKind } from '../../../schema/kinds/find.ts'
import { type EntityHit, isEntityHit, type SearchHit } from '../../api/search.ts'
import { Icon } from '../../parts/icon.tsx'
import { Isolated } from '../../parts/isolated.tsx'
import { around, fullName } from '../marks/full-name.ts'
import { foundElsewhere, hitLine } from './hit-line.ts'
import { KindMark } from '../marks/kind-mark.tsx'

function Matched({ text, start, end }: { text: string; start: number; end: number }) {
  return (
    <>
      {text.slice(0, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end)}
    </>
  )
}

function EntityRow({ hit }: { hit: EntityHit }) {
  const byName = hit.matched.text === hit.node.name
  const line = hitLine(hit)
  const [before, behind] = around(hit.node)
  return (
    <>
      <KindMark type={hit.node.type} />
      <span class="hit-name">
        {byName ? (
          <>
            {before}
            <bdi>
              <Matched {...hit.matched} />
            </bdi>
            {behind}
          </>
        ) : (
          <Isolated text={fullName(hit.node)} />
        )}
      </span>
      <span class="hit-kind">{entityKind(hit.node.type).label}</span>
      <span class="hit-line">
        {foundElsewhere(hit, line) && (
          <>
            found as ‘
            <bdi>
              <Matched {...hit.matched} />
            </bdi>
            ’{line === '' ? '' : ' · '}
          </>
        )}
        <Isolated text={line} />
      </span>
    </>
  )
}

/** A statement by its sentence, a story by its question, and what of it was found. */
function StatedRow({ hit }: { hit: SearchHit }) {
  const { node, matched } = hit
  const says = 'question' in node ? node.question : 'sentence' in node ? node.sentence : node.id
  const kind = kindOfId(node.id)
  return (
    <>
      <Icon name={'question' in node ? 'play' : 'link'} size={15} />
      <span class="hit-name">
        <Isolated text={says} />
      </span>
      <span class="hit-kind">{kind?.label ?? 'Story'}</span>
      {!contains(says, matched.text) && (
        <span class="hit-line">
          found as ‘
          <bdi>
            <Matched {...matched} />
          </bdi>
          ’
        </span>
      )}
    </>
  )
}

/** One hit of a search. */
export const HitRow = ({ hit }: { hit: SearchHit }) =>
  isEntityHit(hit) ? <EntityRow hit={hit} /> : <StatedRow hit={hit} />
