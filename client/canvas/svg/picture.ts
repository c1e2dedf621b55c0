import type { Core, NodeSingular } from 'cytoscape'
import type { DrawnPicture, Said } from '../../state/canvas-handle.ts'
import { iconColour, type ImageOf } from '../look/composed-styles.ts'
import type { Tokens } from '../look/tokens.ts'
import { type Ground, MARGIN as GROUND_MARGIN, outlineOf, tonesOf } from '../look/grounds.ts'
import { lineLabel, lineMarkup, signMarkup } from './line.ts'
import { tag } from './markup.ts'
import { nodeMarkup } from './node.ts'

/** Pixels round a picture. */
const MARGIN = 16

/** The only line that leads to a node, where nothing stands on that line: then it stands under the node's name. */
function captionOf(node: NodeSingular): string | null {
  const lines = node.connectedEdges().not('.strand.possible')
  const [line] = lines.toArray()
  return lines.length === 1 && line !== undefined && line.style('label') === '' ? line.id() : null
}

/** What only the moment lays over a picture: what is dimmed beside what is selected, under the pointer or the keys. */
const OF_THE_MOMENT = ['dim', 'lit', 'focused']

const groundMarkup = (ground: Ground, tones: Tokens['grounds']): string => {
  const [tone, width] = [tones[ground.tone], 2 * GROUND_MARGIN]
  return tag('path', {
    d: outlineOf(ground),
    fill: tone,
    stroke: tone,
    'stroke-width': width,
    'stroke-linejoin': 'round',
  })
}

/** Does something with a picture as it is without the moment's attention, and leaves it as it was. */
function atRest<Result>(cy: Core, then: () => Result): Result {
  const attended = OF_THE_MOMENT.map((name) => [name, cy.elements(`.${name}`)] as const)
  for (const [name, elements] of attended) elements.removeClass(name)
  try {
    return then()
  } finally {
    for (const [name, elements] of attended) elements.addClass(name)
  }
}

/**
 * The picture as SVG, from the elements as they are drawn, so that it shows what the screen does: grounds and lines
 * below, then what stands on them, then nodes.
 */
export function pictureMarkup(
  cy: Core,
  tokens: Tokens,
  grounds: readonly Ground[],
  imageOf: ImageOf,
  said: Said,
): DrawnPicture {
  const { canvas: ground, grounds: tones } = tokens
  // A picture that is not composed tells its kinds by shape and colour alone.
  const iconOf = (node: NodeSingular): string | null =>
    node.hasClass('composed') ? imageOf(node, iconColour(node, tokens)) : null
  const toneUnder = tonesOf(grounds)
  return atRest(cy, () => {
    const { x1, y1, x2, y2 } = cy.elements().boundingBox({ includeLabels: true, includeOverlays: false })
    const edges = cy.edges().toArray()
    const markup = [
      ...grounds.map((one) => groundMarkup(one, tones)),
      ...edges.map((edge) => lineMarkup(edge, ground, said(edge.id()).words)),
      ...edges.map((edge) => signMarkup(edge, tokens)),
      ...edges.map((edge) => lineLabel(edge, ground, said(edge.id()).notes)),
      ...cy.nodes().map((node) => {
        const line = captionOf(node)
        const says = (id: string) => said(id).words
        const under = toneUnder.get(node.id())
        const surroundings = { ground: under === undefined ? ground : tones[under], imageOf: iconOf, says }
        return nodeMarkup(node, surroundings, line === null ? '' : said(line).notes)
      }),
    ]
    return {
      markup: markup.join('\n'),
      left: x1 - MARGIN,
      top: y1 - MARGIN,
      width: x2 - x1 + 2 * MARGIN,
      height: y2 - y1 + 2 * MARGIN,
    }
  })
}
