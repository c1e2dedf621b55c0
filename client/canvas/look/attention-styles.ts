import type { StylesheetJson } from 'cytoscape'
import type { Tokens } from './tokens.ts'

/** What steps back for what is looked at. */
const dimStyles = (tokens: Tokens): StylesheetJson => [
  {
    selector: 'node.dim',
    style: {
      // The least at which every kind has 3:1 on the ground.
      'background-opacity': 0.78,
      color: tokens.inkSoft,
    },
  },
  {
    selector: 'node.faded.dim, node.unnamed.dim, node.ended.dim, node.group.dim',
    style: { 'background-opacity': 0.15 },
  },
  { selector: 'edge.over.dim, edge.later.dim', style: { opacity: 1 } },
  { selector: 'edge.began.dim, edge.new-holder.dim', style: { 'line-opacity': 0.8 } },
  { selector: 'edge.unsaid', style: { label: '' } },
  { selector: 'edge.faint', style: { width: 1, 'arrow-scale': 0.6, label: '' } },
  { selector: 'edge.dim, edge.quiet', style: { 'text-opacity': 0, 'text-background-opacity': 0 } },
]

/** What is picked, pointed at or on the chain that is shown. */
const pickedStyles = (tokens: Tokens): StylesheetJson => [
  { selector: 'node.picked, node.lit, node.focused, node.on-path', style: { label: 'data(label)', color: tokens.ink } },
  {
    selector: 'node.picked, node.lit',
    style: { 'underlay-color': tokens.accent, 'underlay-opacity': 0.3, 'z-index': 20 },
  },
  { selector: 'node.picked', style: { 'border-width': 3, 'border-color': tokens.accent, 'border-style': 'solid' } },
  {
    selector: 'edge.picked, edge.lit, edge.on-path',
    style: {
      'line-color': tokens.accent,
      'target-arrow-color': tokens.accent,
      color: tokens.ink,
      opacity: 1,
      'z-index': 15,
      label: 'data(label)',
    },
  },
  { selector: 'edge.picked, edge.on-path', style: { width: 5 } },
  { selector: 'edge.strand.picked, edge.strand.on-path', style: { width: 3 } },
]

/** Where the keyboard is. */
const focusStyles = (tokens: Tokens): StylesheetJson => [
  {
    selector: 'node.focused',
    style: { 'underlay-color': tokens.accent, 'underlay-opacity': 0.75, 'underlay-padding': 9 },
  },
  {
    selector: 'edge.focused',
    style: {
      'underlay-color': tokens.accent,
      'underlay-opacity': 0.75,
      'underlay-padding': 4,
      color: tokens.ink,
      'text-opacity': 1,
      'text-background-opacity': 1,
      'z-index': 15,
      label: 'data(label)',
    },
  },
]

/** The box that is drawn round what is to be selected. */
const boxStyle = (tokens: Tokens): StylesheetJson => [
  {
    selector: 'core',
    style: {
      'active-bg-opacity': 0,
      'selection-box-color': tokens.accent,
      'selection-box-opacity': 0.15,
      'selection-box-border-color': tokens.accent,
      'selection-box-border-width': 1,
    } as never,
  },
]

/** What is looked at, and what steps back for it. */
export const attentionStyles = (tokens: Tokens): StylesheetJson => [
  ...dimStyles(tokens),
  ...pickedStyles(tokens),
  ...focusStyles(tokens),
  ...boxStyle(tokens),
]
