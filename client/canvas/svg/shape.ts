import type { Position } from '../../state/picture/picture.ts'
import { type Attributes, pathThrough, tag } from './markup.ts'

/** Corners of cytoscape's shapes, in halves of their width and height from the middle. */
const CORNERS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  rectangle: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
  hexagon: [
    [-0.5, -1],
    [0.5, -1],
    [1, 0],
    [0.5, 1],
    [-0.5, 1],
    [-1, 0],
  ],
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  octagon: [
    [-0.414, -1],
    [0.414, -1],
    [1, -0.414],
    [1, 0.414],
    [0.414, 1],
    [-0.414, 1],
    [-1, 0.414],
    [-1, -0.414],
  ],
}

/** A node's outline round its middle, by cytoscape's name of it; an ellipse where the name says no other. */
export function outline(
  shape: string,
  { x, y }: Position,
  width: number,
  height: number,
  attributes: Attributes,
): string {
  const [across, down] = [width / 2, height / 2]
  if (shape === 'round-rectangle')
    return tag('rect', {
      x: x - across,
      y: y - down,
      width,
      height,
      rx: Math.min(width, height) / 4,
      ...attributes,
    })
  const corners = CORNERS[shape]
  if (corners === undefined) return tag('ellipse', { cx: x, cy: y, rx: across, ry: down, ...attributes })
  const points = corners.map(([right, below]) => [x + right * across, y + below * down] as const)
  return tag('path', { d: pathThrough(points, true), ...attributes })
}
