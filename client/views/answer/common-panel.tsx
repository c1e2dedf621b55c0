import { Isolated } from '../../parts/isolated.tsx'
import { Notice } from '../../parts/notice.tsx'
import { bringCommon } from '../../operations/in-common.ts'
import { tieWords } from '../../state/picture/words.ts'
import type { Store } from '../../state/store.ts'
import { periodWords } from '../../state/view/period.ts'
import { counted } from '../../state/view/plain-words.ts'
import { fullName } from '../marks/full-name.ts'
import { KindMark } from '../marks/kind-mark.tsx'
import { openEntity } from '../marks/open-entity.ts'
import { CopyCitation } from '../share/copy-citation.tsx'
import { CardFrame } from './card-frame.tsx'
import { CardHeading } from './card-heading.tsx'
import { type Common, commonOf, commonSentence } from './in-common.ts'

function Shared({ one, store }: { one: Common['shared'][number]; store: Store }) {
  return (
    <li class="path">
      <p class="chain-node">
        <KindMark type={one.entity.type} />
        <button type="button" class="link" onClick={() => openEntity(store, one.entity.id)}>
          <Isolated text={fullName(one.entity)} />
        </button>
      </p>
      {one.links.map((link) => (
        <button key={link.id} type="button" class="chain-tie" onClick={() => openEntity(store, link.statement.id)}>
          <Isolated text={tieWords(link)} />
          <span class="row-dates">
            {periodWords(link)} · {counted(link.sourceCount, 'source')}
          </span>
        </button>
      ))}
    </li>
  )
}

function Actions({ common, sentence, store }: { common: Common; sentence: string; store: Store }) {
  const statements = common.shared.flatMap(({ links }) => links.map(({ statement }) => statement.id))
  return (
    <>
      <CopyCitation store={store} sentence={sentence} statements={statements} />
      <button type="button" class="button" onClick={() => void bringCommon(store, store.view.value.selection)}>
        Look again
      </button>
    </>
  )
}

/** What the selected have in common: a sentence, and each thing with the links that say so. */
export function CommonPanel({ store }: { store: Store }) {
  const common = commonOf(store.drawing.value, store.view.value.selection)
  if (common === null)
    return (
      <CardFrame store={store}>
        <Notice title="Two have to be drawn">Select two in the picture, and ask what they have in common.</Notice>
      </CardFrame>
    )
  const sentence = commonSentence(common, store.view.value, store.day.value)
  return (
    <CardFrame store={store} actions={<Actions common={common} sentence={sentence} store={store} />}>
      <section class="section">
        <CardHeading store={store}>
          <Isolated text={`What ${common.of.map(fullName).join(' and ')} have in common`} />
        </CardHeading>
        <p class="answer">
          <Isolated text={sentence} />
        </p>
        <ul class="paths">
          {common.shared.map((one) => (
            <Shared key={one.entity.id} one={one} store={store} />
          ))}
        </ul>
      </section>
    </CardFrame>
  )
}
