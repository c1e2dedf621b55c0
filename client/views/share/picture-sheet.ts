import { entityKind } from '../../../schema/kinds/find.ts'
import { entityKinds } from '../../../schema/kinds/entities.ts'
import { signColour } from '../../canvas/look/sign.ts'
import { SIGN_PATHS } from '../../canvas/look/sign-shape.ts'
import { readTokens, type Tokens } from '../../canvas/look/tokens.ts'
import type { CanvasHandle, Said } from '../../state/canvas-handle.ts'
import type { Sign } from '../../state/picture/comparison.ts'
import { statusLine } from '../../state/status.ts'
import type { Store } from '../../state/store.ts'
import { lineLooks } from '../marks/line-looks.ts'
import { type Look, looks } from '../marks/line-mark.tsx'
import { creditWords, NO_WRONGDOING } from './credit.ts'
import { citationsIn, type Evidence } from './evidence.ts'
import { embeddedFace } from './face.ts'
import { sentenceOf } from './sentence.ts'
import { type KeyMark, type Sheet, sheetSvg } from './sheet.ts'
import { shownOf } from './shown.ts'
import { subjectOf, titleOf } from './title.ts'
import { footnotes, footnotesOf } from './view-citation.ts'

/** Numbers of sources that stand behind one link; more are in the list below. */
const AT_MOST = 4

/** What is said of each line of a picture: its sentences, and the numbers of the documents behind them. */
export function saidBy(store: Store, evidence: Evidence): Said {
  const numbers = new Map(footnotesOf(citationsIn(evidence)).map(({ number, document }) => [document.id, number]))
  const bundles = new Map(store.drawing.peek().bundles.map((bundle) => [bundle.id, bundle]))
  return (id) => {
    const edges = bundles.get(id)?.edges ?? []
    const behind = edges.flatMap(({ statement }) => evidence.passages.get(statement.id) ?? [])
    const all = [...new Set(behind.flatMap(({ document }) => numbers.get(document.id) ?? []))].sort((a, b) => a - b)
    return {
      words: edges.length === 0 ? null : edges.map(({ sentence }) => sentence).join(' '),
      notes: `${all.slice(0, AT_MOST).join(', ')}${all.length > AT_MOST ? ' …' : ''}`,
    }
  }
}

/** What the shapes and lines of the picture mean. */
export function keyOf(store: Store, tokens: Tokens = readTokens(document.documentElement)): readonly KeyMark[] {
  const { nodes } = store.drawing.peek()
  const drawn = new Set(nodes.map(({ entity }) => entity.type))
  const colours: Readonly<Record<string, string>> = {
    began: tokens.began,
    dim: tokens.tieDim,
    changed: tokens.changed,
  }
  const signed = (sign: Sign) => ({ path: SIGN_PATHS[sign], colour: signColour(sign, tokens) })
  return [
    ...entityKinds
      .filter(({ type }) => drawn.has(type))
      .map(({ type, shape }) => ({ words: entityKind(type).label, shape, colour: tokens.kinds[type] })),
    ...lineLooks(store.view.peek(), store.drawing.peek()).map(({ look, words }) => {
      const { class: name, sign, ...strokes }: Look = looks[look]
      return {
        ...strokes,
        words,
        colour: colours[name] ?? tokens.tie,
        sign: sign === undefined ? undefined : signed(sign),
      }
    }),
  ]
}

/** A link that can be typed: the same view, whose nodes find their places anew. */
export const withoutPlaces = (link: string): string => link.replace(/(?<=[?&#])at=[^&]*&/, '')

/** How much is drawn, as of when, and what is not. */
export const whenOf = ({ view, drawing, answers }: Store): string =>
  statusLine(view.peek(), drawing.peek(), answers.stats.peek().value?.covers ?? null)

/** The picture that is drawn, on a sheet with its title, day, key, sources and whose data it is. */
export async function pictureSheet(
  store: Store,
  canvas: CanvasHandle,
  evidence: Evidence,
): Promise<ReturnType<typeof sheetSvg>> {
  const [shown, tokens] = [shownOf(store), readTokens(document.documentElement)]
  const rule = getComputedStyle(document.documentElement).getPropertyValue('--rule-strong').trim()
  const sheet: Sheet = {
    title: subjectOf(shown) ?? titleOf(shown),
    when: whenOf(store),
    sentence: sentenceOf(shown),
    picture: canvas.picture(saidBy(store, evidence), 'page'),
    key: keyOf(store, tokens),
    notes: footnotes(citationsIn(evidence)),
    foot: [creditWords(evidence.sets), NO_WRONGDOING, `Moothall: ${withoutPlaces(store.link())}`],
    colours: { ground: tokens.canvas, ink: tokens.ink, soft: tokens.inkSoft, rule },
    face: await embeddedFace(),
  }
  return sheetSvg(sheet)
}
