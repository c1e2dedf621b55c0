import { effect, untracked } from '@preact/signals'
import { inLight } from '../../canvas/look/tokens.ts'
import type { Store } from '../../state/store.ts'
import { creditWords, NO_WRONGDOING } from './credit.ts'
import { askEvidence, AT_ONCE, citationsIn, type Evidence } from './evidence.ts'
import { keyOf, saidBy, whenOf, withoutPlaces } from './picture-sheet.ts'
import { printPage } from './print-page.ts'
import { sentenceOf } from './sentence.ts'
import { shownOf } from './shown.ts'
import { subjectOf, titleOf } from './title.ts'
import { footnoteWords, footnotesOf } from './view-citation.ts'

/**
 * Milliseconds without a change after which the sources of a picture are fetched: the browser's own print asks for a
 * page at once, and waits for nothing.
 */
const AT_REST = 1500

const NOTHING: Evidence = { passages: new Map(), sets: [] }

/** What is behind all links among the nodes of the picture, whatever the day, as it was fetched last. */
const fetched = new WeakMap<Store, { readonly of: string; readonly evidence: Evidence }>()

/** The statements of all links among the nodes of the picture, on the record that is shown. */
function linked(store: Store): { readonly ids: readonly string[]; readonly of: string } {
  const { value } = store.answers.ties.value
  const ids = [...new Set((value?.edges ?? []).map(({ statement }) => statement.id))]
  return { ids, of: `${value?.knownBy ?? ''} ${store.picture.value.nodes.join()} ${ids.join()}` }
}

async function fetchEvidence(store: Store): Promise<void> {
  const { ids, of } = linked(store)
  if (fetched.get(store)?.of === of) return
  const evidence = await askEvidence(store, ids, store.picture.peek().nodes)
  fetched.set(store, { of, evidence })
}

/** The part of what was fetched that is drawn, in the order in which it is. */
function drawnOf(store: Store): Evidence | null {
  const known = fetched.get(store)
  if (known === undefined || known.of !== linked(store).of) return null
  const passages = store.drawing.peek().edges.map(({ statement }) => {
    return [statement.id, known.evidence.passages.get(statement.id) ?? []] as const
  })
  return { passages: new Map(passages), sets: known.evidence.sets }
}

function pageOf(store: Store): string {
  const [shown, evidence] = [shownOf(store), drawnOf(store)]
  const { twin } = store.view.peek()
  const said = saidBy(store, evidence ?? NOTHING)
  const canvas = twin === 'canvas' && store.drawing.peek().nodes.length > 0 ? store.canvas.peek() : null
  return printPage({
    title: subjectOf(shown) ?? titleOf(shown),
    when: whenOf(store),
    sentence: sentenceOf(shown),
    picture: canvas?.picture(said, 'paper') ?? null,
    words: twin === 'canvas' ? null : (document.querySelector('.twin')?.innerHTML ?? null),
    key: inLight(
      () => keyOf(store),
      () => {},
    ),
    notes: evidence === null ? null : footnotesOf(citationsIn(evidence)).map(footnoteWords),
    foot: [
      ...(evidence === null ? [] : [creditWords(evidence.sets)]),
      `${NO_WRONGDOING} Moothall: ${withoutPlaces(store.link())}`,
    ],
  })
}

/**
 * Keeps a page ready for paper, which the print style shows in place of the screen's: it is written when somebody
 * prints, by whatever way. Returns how to end it.
 */
export function readyToPrint(store: Store): () => void {
  const page = Object.assign(document.createElement('div'), { className: 'print-page' })
  document.body.append(page)
  let rest: ReturnType<typeof setTimeout> | undefined
  const stop = effect(() => {
    // One small question, or none: those of a larger picture are fetched when it is printed from here.
    const few =
      store.answers.ties.value.state === 'ready' &&
      linked(store).ids.length + store.picture.value.nodes.length <= AT_ONCE
    clearTimeout(rest)
    if (few) rest = setTimeout(() => void untracked(() => fetchEvidence(store)).catch(() => {}), AT_REST)
  })
  const write = () => {
    page.innerHTML = pageOf(store)
  }
  const empty = () => {
    page.innerHTML = ''
  }
  addEventListener('beforeprint', write)
  addEventListener('afterprint', empty)
  return () => {
    stop()
    clearTimeout(rest)
    removeEventListener('beforeprint', write)
    removeEventListener('afterprint', empty)
    page.remove()
  }
}

/** Prints what is shown, with its sources where they can be had. */
export async function printShown(store: Store): Promise<void> {
  await fetchEvidence(store).catch(() => {})
  print()
}
