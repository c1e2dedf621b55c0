import type { EdgeSingular, NodeSingular, SingularElementArgument, StylesheetJson } from 'cytoscape'
import { entityKinds } from '../../../schema/kinds/entities.ts'
import type { Shape } from '../../../schema/kinds/entity-kind-row.ts'
import { attentionStyles } from './attention-styles.ts'
import { BADGE, badge } from './badge.ts'
import { composedStyles, type ImageOf } from './composed-styles.ts'
import type { Tokens } from './tokens.ts'

/** Height of a node's shape in the canvas's own pixels; the label stands under it. */
export const NODE_SIZE = 38
/** A node's label: the width at which it wraps, the size of its letters, and its distance from the shape. */
export const LABEL_WIDTH = 148
export const LABEL_LETTERS = 15
export const LABEL_GAP = 5
/** The same of a tie's label. */
export const TIE_LABEL = { width: 140, letters: 13.5 }

/** What goes with a shape. A halo is round or square, no more; what has corners far out gets the square one. */
const SHAPES: Readonly<Record<Shape, object>> = {
  ellipse: {},
  hexagon: {},
  diamond: {},
  octagon: {},
  tag: { 'underlay-shape': 'round-rectangle' },
  rectangle: { 'underlay-shape': 'round-rectangle', width: NODE_SIZE * 0.8 },
  'round-rectangle': {
    'underlay-shape': 'round-rectangle',
    width: NODE_SIZE * 1.3,
    height: NODE_SIZE * 0.95,
    'font-weight': 600,
  },
}

/** Size of the letters of names beside an element, in the canvas's own pixels. */
type LettersOf = (element: SingularElementArgument) => number

/** Every node, whatever it is. */
const nodeStyle = (tokens: Tokens, letters: LettersOf): StylesheetJson => [
  {
    selector: 'node',
    style: {
      width: NODE_SIZE,
      height: NODE_SIZE,
      'border-width': 2,
      'border-color': tokens.canvas,
      label: 'data(label)',
      color: tokens.ink,
      'font-family': tokens.face,
      'font-size': letters,
      'text-wrap': 'wrap',
      'text-max-width': (node: NodeSingular) => (LABEL_WIDTH * (letters(node) / LABEL_LETTERS)) as never,
      'text-valign': 'bottom',
      'text-margin-y': LABEL_GAP,
      'text-background-color': tokens.canvas,
      'text-background-opacity': 0.85,
      'text-background-padding': '2px',
      'min-zoomed-font-size': 4,
      'overlay-opacity': 0,
      'underlay-padding': 7,
      'underlay-shape': 'ellipse',
      'z-index': 10,
    },
  },
]

const kindStyles = (tokens: Tokens): StylesheetJson =>
  entityKinds.map(({ type, shape }) => ({
    selector: `node[type = "${type}"]`,
    style: { shape, 'background-color': tokens.kinds[type], ...SHAPES[shape] },
  })) as StylesheetJson

/** What is known of a node, and where a person put it. */
const stateStyles = (tokens: Tokens): StylesheetJson => [
  { selector: 'node.sized', style: { width: 'data(size)', height: 'data(size)' } },
  {
    selector: 'node.unnamed',
    style: { 'background-opacity': 0.25, 'border-color': tokens.kinds.PERSON, 'font-style': 'italic' },
  },
  {
    selector: 'node[more > 0]',
    style: {
      'background-image': ((node: { data(key: string): number }) =>
        badge(node.data('more'), tokens)) as unknown as string,
      'background-image-containment': 'over',
      'background-clip': 'none',
      'background-width': BADGE.width,
      'background-height': BADGE.height,
      'background-position-x': '100%',
      'background-position-y': '0%',
      'background-offset-x': 16,
      'background-offset-y': -6,
      'bounds-expansion': [10, 24, 0, 0],
    },
  },
  { selector: 'node.pinned', style: { 'border-width': 3, 'border-color': tokens.ink } },
  {
    selector: 'node.faded',
    style: {
      'background-opacity': 0.2,
      'border-style': 'dashed',
      'border-color': tokens.inkSoft,
      color: tokens.inkSoft,
      'font-style': 'italic',
    },
  },
  // What has no name to be read lies under the names that are.
  { selector: 'node.unread', style: { label: '', 'z-index': 5 } },
]

/** Every tie, whatever it is. */
const tieStyle = (tokens: Tokens, letters: LettersOf): StylesheetJson => [
  {
    selector: 'edge',
    style: {
      width: 2,
      'line-color': tokens.tie,
      'curve-style': 'straight',
      'target-arrow-color': tokens.tie,
      'source-arrow-color': tokens.tie,
      'arrow-scale': 0.9,
      label: 'data(label)',
      color: tokens.inkSoft,
      'font-family': tokens.face,
      'font-size': (tie: EdgeSingular) => TIE_LABEL.letters * (letters(tie) / LABEL_LETTERS),
      'text-wrap': 'wrap',
      'text-max-width': (tie: EdgeSingular) => (TIE_LABEL.width * (letters(tie) / LABEL_LETTERS)) as never,
      'text-margin-x': (tie: EdgeSingular) => tie.data('labelX'),
      'text-margin-y': (tie: EdgeSingular) => tie.data('labelY'),
      'text-background-color': tokens.canvas,
      'text-background-opacity': 0.92,
      'text-background-padding': '2px',
      'min-zoomed-font-size': 8.5,
      'overlay-opacity': 0,
      'overlay-padding': 6,
    },
  },
]

/** How certain a tie is, how many it stands for, and whether it holds on the day. */
const standingStyles = (tokens: Tokens): StylesheetJson => [
  { selector: 'edge.directed', style: { 'target-arrow-shape': 'triangle' } },
  { selector: 'edge.bundle', style: { width: 4 } },
  // What is certain in a bundle and what is only possible run side by side.
  {
    selector: 'edge.strand',
    style: {
      width: 2,
      'curve-style': 'unbundled-bezier',
      'control-point-weights': 'data(shares)' as never,
      'control-point-distances': 'data(bows)' as never,
    },
  },
  { selector: 'edge.strand.possible', style: { events: 'no' } },
  { selector: 'edge.possible', style: { width: 1.7, 'line-style': 'dashed', 'line-dash-pattern': [6.5, 5.5] } },
  // Dots of 3.6 pixels, as far apart: closer ones would run into a line.
  {
    selector: 'edge.proposed',
    style: { 'line-style': 'dashed', 'line-dash-pattern': [1, 6.2], 'line-cap': 'round', width: 2.6 },
  },
  { selector: 'edge.timeless', style: { width: 1.5 } },
  // Thinner and paler, and not paler than what can be seen and clicked: 3:1 on the ground.
  {
    selector: 'edge.dim, edge.faint',
    style: {
      width: 1.2,
      'line-color': tokens.tieDim,
      'target-arrow-color': tokens.tieDim,
      'source-arrow-color': tokens.tieDim,
    },
  },
  { selector: 'edge.over', style: { width: 1.2, opacity: 0.75, 'target-arrow-shape': 'tee' } },
  {
    selector: 'edge.later',
    style: { width: 1.2, opacity: 0.75, 'target-arrow-shape': 'circle', 'target-arrow-fill': 'hollow' },
  },
]

/** What compared days did to a node or tie is told by outline, line and words, and by colour only on top. */
const markStyles = (tokens: Tokens): StylesheetJson => [...nodeMarks(tokens), ...tieMarks(tokens)]

const nodeMarks = (tokens: Tokens): StylesheetJson => [
  {
    selector: 'node.began, node.new-holder',
    style: { 'border-width': 6, 'border-style': 'double', 'border-color': tokens.began },
  },
  { selector: 'node.new-holder', style: { 'border-style': 'dotted', 'border-color': tokens.changed } },
  {
    selector: 'node.ended',
    style: { 'border-width': 3, 'border-style': 'dashed', 'border-color': tokens.ended, 'background-opacity': 0.15 },
  },
]

const tieMarks = (tokens: Tokens): StylesheetJson => [
  {
    selector: 'edge.began',
    style: { width: 2.6, 'line-color': tokens.began, 'target-arrow-color': tokens.began, color: tokens.ink },
  },
  // A double line, told from a single one without its colour; dashed like any other where it is only possible.
  {
    selector: 'edge.new-holder',
    style: {
      width: 3,
      'line-color': tokens.canvas,
      'line-outline-width': 2,
      'line-outline-color': tokens.changed,
      'source-arrow-shape': 'diamond',
      'source-arrow-color': tokens.changed,
      'target-arrow-color': tokens.changed,
      color: tokens.ink,
    },
  },
  {
    selector: 'edge.ended',
    style: { width: 1.15, 'line-color': tokens.tieDim, 'target-arrow-color': tokens.tieDim, color: tokens.ink },
  },
]

/** The canvas's styles in the colours given; later rules win over earlier ones. */
export const stylesheet = (tokens: Tokens, letters: LettersOf, imageOf: ImageOf): StylesheetJson => [
  ...nodeStyle(tokens, letters),
  ...kindStyles(tokens),
  ...stateStyles(tokens),
  ...tieStyle(tokens, letters),
  ...standingStyles(tokens),
  ...composedStyles(tokens, imageOf),
  ...markStyles(tokens),
  ...attentionStyles(tokens),
]
