import type { NodeSingular, StylesheetJson } from 'cytoscape'
import { GAP } from '../compose/body-shape.ts'
import { pillWidth } from '../compose/pill.ts'
import { BADGE, badge } from './badge.ts'
import { pillImage } from './pill-image.ts'
import type { Tokens } from './tokens.ts'

/** What is drawn in a node that is composed, from the element alone. */
export type ImageOf = (node: NodeSingular, colour: string) => string

/** An image in a node or over it: its size, the part of the node's room that it leaves free before it, and a move. */
interface Layer {
  readonly image: string
  readonly width: number | string
  readonly height: number | string
  readonly at: readonly [string, string]
  readonly move: readonly [number, number]
  readonly over: boolean
}

/** What is see-through has what is drawn in it in the colour of words. */
const PALE = '.group, .faded, .ended, .unnamed'

/** The colour of what is drawn in a node: that of the ground, where the node has a ground of its own. */
export const iconColour = (node: NodeSingular, { ink, canvas }: Pick<Tokens, 'ink' | 'canvas'>): string =>
  node.is(PALE) ? ink : canvas

/** What is in a node, how much more is linked to it, and what it found. */
function layersOf(node: NodeSingular, tokens: Tokens, imageOf: ImageOf): readonly Layer[] {
  const [more, grade] = [Number(node.data('more')), String(node.data('grade') ?? '')]
  const inside = { width: '58%', height: '58%', at: ['50%', '50%'], move: [0, 0], over: false } as const
  // A name on the right begins where the corner on the right ends.
  const left = node.hasClass('name-right')
  const corner = {
    ...{ width: BADGE.width, height: BADGE.height, over: true },
    at: [left ? '0%' : '100%', '0%'],
    move: [left ? -BADGE.aside : BADGE.aside, -BADGE.above],
  } as const
  const [width, height] = [Number(node.data('pillWidth')), Number(node.data('pillHeight'))]
  const under = { width, height, at: ['50%', '50%'], over: true } as const
  return [
    { ...inside, image: imageOf(node, iconColour(node, tokens)) },
    ...(more > 0 ? [{ ...corner, image: badge(more, tokens) }] : []),
    ...(grade === ''
      ? []
      : [
          {
            ...under,
            move: [Number(node.data('pillX')), Number(node.data('pillY'))] as const,
            image: pillImage(grade, pillWidth(grade), tokens.kinds.EVENT, tokens.canvas),
          },
        ]),
  ]
}

/** Pixels that the '+N' at a corner takes beyond a node: above it, at either side and below it. */
const BEYOND = [10, 24, 0, 24]

/** Pixels by which what stands round a node goes beyond its shape, so that it is drawn wherever the camera looks. */
function beyond(node: NodeSingular): string {
  const half = Number(node.data('size')) / 2
  const [x, y] = [Number(node.data('pillX')), Number(node.data('pillY'))]
  const [across, down] = [Number(node.data('pillWidth')) / 2, Number(node.data('pillHeight')) / 2]
  const sides = [down - y, x + across, y + down, across - x]
  return sides.map((side, index) => Math.max(BEYOND[index] ?? 0, Math.ceil(side - half))).join(' ')
}

const nodeStyle = (tokens: Tokens, imageOf: ImageOf): StylesheetJson => [
  {
    selector: 'node.composed',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      'text-max-width': '9999px',
      'text-margin-y': GAP.under,
      'font-weight': 600,
      'background-image': ((node: NodeSingular) => imageOf(node, iconColour(node, tokens))) as never,
      'background-width': '58%',
      'background-height': '58%',
      'background-position-x': '50%',
      'background-position-y': '50%',
      'background-offset-x': 0,
      'background-offset-y': 0,
    },
  },
]

/** A node with more than one image: how much more is linked to it, or what it found. */
function layeredStyle(tokens: Tokens, imageOf: ImageOf): StylesheetJson {
  const each = (of: (layer: Layer) => string | number): never =>
    ((node: NodeSingular) => layersOf(node, tokens, imageOf).map(of)) as never
  return [
    {
      selector: 'node.composed[more > 0], node.composed[pillWidth > 0]',
      style: {
        'background-image': each(({ image }) => image),
        'background-width': each(({ width }) => width),
        'background-height': each(({ height }) => height),
        'background-position-x': each(({ at }) => at[0]),
        'background-position-y': each(({ at }) => at[1]),
        'background-offset-x': each(({ move }) => move[0]),
        'background-offset-y': each(({ move }) => move[1]),
        'background-clip': each(({ over }) => (over ? 'none' : 'node')),
        'background-image-containment': each(({ over }) => (over ? 'over' : 'inside')),
      },
    },
  ]
}

/** On what ground and on which side of its node a name stands. */
const nameStyles = ({ grounds }: Tokens): StylesheetJson => [
  ...grounds.map((colour, tone) => ({
    selector: `node.ground-${tone}`,
    style: { 'text-background-color': colour },
  })),
  { selector: 'node.name-above', style: { 'text-valign': 'top', 'text-margin-y': -GAP.under } },
  {
    selector: 'node.name-right',
    style: {
      'text-halign': 'right',
      'text-valign': 'center',
      'text-margin-x': GAP.beside,
      'text-margin-y': 0,
      'bounds-expansion': BEYOND as never,
    },
  },
  {
    selector: 'node.name-left',
    style: { 'text-halign': 'left', 'text-valign': 'center', 'text-margin-x': -GAP.beside, 'text-margin-y': 0 },
  },
  {
    selector: 'node.composed[pillWidth > 0]',
    style: {
      'text-margin-y': 'data(nameY)' as never,
      'bounds-expansion': ((node: NodeSingular) => beyond(node)) as never,
    },
  },
  { selector: 'node.main, node.about', style: { 'font-weight': 700 } },
]

const groupStyles = (tokens: Tokens): StylesheetJson => [
  {
    selector: 'node.group',
    style: {
      'border-width': 6,
      'border-style': 'double',
      'border-color': tokens.inkSoft,
      'background-opacity': 0.25,
    },
  },
  { selector: 'node[type = "MIXED"]', style: { shape: 'round-rectangle', 'background-color': tokens.inkSoft } },
]

const lineStyles: StylesheetJson = [
  {
    selector: 'edge.composed',
    style: { 'text-max-width': '9999px', 'font-size': 'data(letters)', 'text-background-opacity': 0 },
  },
  {
    selector: 'edge.routed, edge.bent',
    style: {
      'source-endpoint': 'data(start)',
      'target-endpoint': 'data(end)',
      'edge-distances': 'endpoints' as never,
      'curve-style': 'straight',
    },
  },
  {
    selector: 'edge.bent',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-weights': 'data(shares)' as never,
      'control-point-distances': 'data(bows)' as never,
    },
  },
]

/** What is composed has its sizes, sides and ways given. */
export const composedStyles = (tokens: Tokens, imageOf: ImageOf): StylesheetJson => [
  ...nodeStyle(tokens, imageOf),
  ...layeredStyle(tokens, imageOf),
  ...nameStyles(tokens),
  ...groupStyles(tokens),
  ...lineStyles,
]
