import type { NodeSingular, StylesheetJson } from 'cytoscape'
import { GAP } from '../compose/body-shape.ts'
import { badge } from './badge.ts'
import type { Tokens } from './tokens.ts'

/** What is drawn in a node that is composed, from the element alone. */
export type ImageOf = (node: NodeSingular, colour: string) => string

/** What is composed has its sizes, sides and ways given. */
export const composedStyles = (tokens: Tokens, imageOf: ImageOf): StylesheetJson => [
  {
    selector: 'node.composed',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      'text-max-width': '9999px',
      'text-margin-y': GAP.under,
      'font-weight': 600,
      'background-image': ((node: NodeSingular) => imageOf(node, tokens.canvas)) as never,
      'background-width': '58%',
      'background-height': '58%',
      'background-position-x': '50%',
      'background-position-y': '50%',
      'background-offset-x': 0,
      'background-offset-y': 0,
    },
  },
  {
    selector: 'node.composed[more > 0]',
    style: {
      'background-image': ((node: NodeSingular) => [
        imageOf(node, tokens.canvas),
        badge(node.data('more'), tokens),
      ]) as never,
      'background-width': ['58%', 26] as never,
      'background-height': ['58%', 16] as never,
      'background-position-x': ['50%', '100%'] as never,
      'background-position-y': ['50%', '0%'] as never,
      'background-offset-x': [0, 12] as never,
      'background-offset-y': [0, -5] as never,
      'background-clip': ['node', 'none'] as never,
      'background-image-containment': ['inside', 'over'] as never,
    },
  },
  { selector: 'node.name-above', style: { 'text-valign': 'top', 'text-margin-y': -GAP.under } },
  {
    selector: 'node.name-right',
    style: { 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': GAP.beside, 'text-margin-y': 0 },
  },
  {
    selector: 'node.name-left',
    style: { 'text-halign': 'left', 'text-valign': 'center', 'text-margin-x': -GAP.beside, 'text-margin-y': 0 },
  },
  { selector: 'node.main, node.about', style: { 'font-weight': 680 } },
  {
    selector: 'node.group',
    style: {
      'border-width': 6,
      'border-style': 'double',
      'border-color': tokens.inkSoft,
      'background-opacity': 0.25,
      'background-image': ((node: NodeSingular) => imageOf(node, tokens.ink)) as never,
    },
  },
  { selector: 'node[type = "MIXED"]', style: { shape: 'round-rectangle', 'background-color': tokens.inkSoft } },
  {
    selector: 'edge.composed',
    style: { 'text-max-width': '9999px', 'font-size': 'data(letters)', 'text-background-opacity': 0 },
  },
  {
    selector: 'edge.routed, edge.bent',
    style: { 'source-endpoint': 'data(start)', 'target-endpoint': 'data(end)', 'edge-distances': 'endpoints' as never },
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
