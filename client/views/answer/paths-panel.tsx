import { relationKind } from '../../../schema/kinds/find.ts'
import { relationKinds } from '../../../schema/kinds/relations.ts'
import type { PathAnswer } from '../../api/paths.ts'
import { setEnd, showPath } from '../../operations/connect.ts'
import { Icon } from '../../parts/icon.tsx'
import { Notice } from '../../parts/notice.tsx'
import { Switch } from '../../parts/switch.tsx'
import { Working } from '../../parts/working.tsx'
import { askPath, endPath } from '../../state/actions/look.ts'
import type { Store } from '../../state/store.ts'
import { CardFrame } from './card-frame.tsx'
import { CardHeading } from './card-heading.tsx'
import { CopyCitation } from '../share/copy-citation.tsx'
import { EndPicker } from './end-picker.tsx'
import { Failed } from '../page/failed.tsx'
import { fullName } from '../marks/full-name.ts'
import { KindMark } from '../marks/kind-mark.tsx'
import { openEntity } from '../marks/open-entity.ts'
import { periodWords } from '../../state/view/period.ts'
import { capital, counted } from '../../state/view/plain-words.ts'
import { windowWords } from './window-words.ts'
import { Isolated } from '../../parts/isolated.tsx'

type Step = PathAnswer['steps'][number]
type Tie = NonNullable<Step['edge']>

/** A tie of the chain as it is read: from which of its ends to which is told by the arrow. */
function ChainTie({ tie, from, store }: { tie: Tie; from: string; store: Store }) {
  return (
    <button type="button" class="chain-tie" onClick={() => openEntity(store, tie.id)}>
      <span aria-hidden="true">{tie.source === from ? '↓' : '↑'} </span>
      <Isolated text={tie.label} />
      <span class="row-dates">
        {periodWords(tie)} · {counted(tie.sourceCount, 'source')}
      </span>
    </button>
  )
}

function Path({ path, index, store }: { path: PathAnswer; index: number; store: Store }) {
  const chosen = store.view.value.path.chosen === index
  return (
    <li class="path" data-shown={chosen || undefined}>
      <p>
        <Isolated text={path.sentence} />
      </p>
      <ol class="chain">
        {path.steps.map(({ node, edge }) => (
          <li key={node.id}>
            <span class="chain-node">
              <KindMark type={node.type} />
              <button type="button" class="link" onClick={() => openEntity(store, node.id)}>
                <Isolated text={fullName(node)} />
              </button>
            </span>
            {edge !== null && <ChainTie tie={edge} from={node.id} store={store} />}
          </li>
        ))}
      </ol>
      <p class="soft small">{windowWords(path)}</p>
      <div class="buttons">
        <button type="button" class="button small" aria-pressed={chosen} onClick={() => showPath(store, index)}>
          <Icon name="eye" size={16} /> {chosen ? 'Shown in the picture' : 'Show in the picture'}
        </button>
      </div>
    </li>
  )
}

/** Relations that chains may use; switching one off asks again. */
function Relations({ store }: { store: Store }) {
  const { without } = store.view.value.path
  return (
    <details class="path-relations">
      <summary>Relations a connection may use{without.length > 0 && `: ${without.length} switched off`}</summary>
      {relationKinds
        .filter((row) => row.step)
        .map(({ kind }) => (
          <Switch
            key={kind}
            label={capital(relationKind(kind).label)}
            on={!without.includes(kind)}
            onChange={(on) =>
              store.perform(
                `Switch ‘${relationKind(kind).label}’ ${on ? 'on' : 'off'} in connections`,
                askPath({ without: on ? without.filter((other) => other !== kind) : [...without, kind] }),
              )
            }
          />
        ))}
    </details>
  )
}

/** What keeps chains out, as what to do about it; empty where nothing does. */
function wider({ view }: Store): string {
  const { anyTime, proposed, knownBy, path } = view.value
  const ways = [
    ...(anyTime ? [] : ['another day or ‘Include past links’']),
    ...(path.sameTime ? ['links that did not all hold at the same time'] : []),
    ...(path.without.length > 0 ? ['the relations that are switched off'] : []),
    ...(knownBy === null ? [] : ['all that is published']),
    ...(proposed ? [] : ['plans']),
  ]
  return ways.length === 0
    ? ''
    : `To look further, allow ${new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(ways)}. `
}

/** The chains that answer the question being asked. */
export function PathsList({ store }: { store: Store }) {
  const { state, value } = store.answers.paths.value
  const found = value?.paths ?? []
  return (
    <>
      <Failed answer={store.answers.paths.value} what="The connections" store={store} />
      {value === null && state === 'loading' && <Working words="Looking for connections …" />}
      {value !== null && found.length === 0 && (
        <Notice title="No connection on record">
          {wider(store)}That none is on record does not mean that there was none.
        </Notice>
      )}
      {found.length > 0 && (
        <section class="section">
          <h3 class="section-title">
            {counted(found.length, 'connection')} <span class="count">shortest first</span>
          </h3>
          <ol class="paths">
            {found.map((one, index) => (
              <Path key={one.steps.map((step) => step.node.id).join()} path={one} index={index} store={store} />
            ))}
          </ol>
        </section>
      )}
      {value?.missing != null && <p class="soft small">{value.missing}</p>}
    </>
  )
}

/** What is asked: from where to where, and by which ways. */
function Question({ store }: { store: Store }) {
  const { path } = store.view.value
  return (
    <>
      <EndPicker
        label="From"
        name="path-from"
        id={path.from}
        store={store}
        onPick={(from) => void setEnd(store, 'from', from, 'Set the start')}
      />
      <EndPicker
        label="To"
        name="path-to"
        id={path.to}
        store={store}
        onPick={(to) => void setEnd(store, 'to', to, 'Set the end')}
      />
      <Switch
        label="Only if all held at the same time"
        on={path.sameTime}
        onChange={(sameTime) =>
          store.perform(sameTime ? 'Ask for the same time' : 'Ask for any time', askPath({ sameTime }))
        }
      />
      <Relations store={store} />
      {(path.from !== null || path.to !== null) && (
        <div class="buttons">
          <button type="button" class="button small quiet" onClick={() => store.perform('End the question', endPath)}>
            Clear
          </button>
        </div>
      )}
    </>
  )
}

/**
 * How two things are connected: the shortest chains, each as a sentence, with the sources of every tie a press away.
 */
export function PathsPanel({ store }: { store: Store }) {
  const { path } = store.view.value
  const asked = path.from !== null && path.to !== null
  const found = asked ? (store.answers.paths.value.value?.paths ?? []) : []
  const answer = found[path.chosen ?? 0]
  return (
    <CardFrame
      store={store}
      actions={
        answer === undefined ? undefined : (
          <CopyCitation
            store={store}
            sentence={answer.sentence}
            statements={answer.steps.flatMap(({ edge }) => edge?.statement.id ?? [])}
          />
        )
      }
    >
      <section class="section">
        <CardHeading store={store}>How are two connected?</CardHeading>
        {answer !== undefined && (
          <p class="answer">
            <Isolated text={answer.sentence} />
          </p>
        )}
        <Question store={store} />
      </section>
      {asked && <PathsList store={store} />}
    </CardFrame>
  )
}
