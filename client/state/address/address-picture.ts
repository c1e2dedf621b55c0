import { type RelationKind, relationKinds } from '../../../schema/kinds/relations.ts'
import { isEntityId } from '../../../schema/ids.ts'
import type { Expansion, Picture, Position } from '../picture/picture.ts'

/** Whole numbers as runs: 3,4,5,9 is '3-5.9'. */
function writeRuns(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join('.')
}

const readRuns = (text: string, below: number): number[] =>
  text.split('.').flatMap((run) => {
    const [, first, last] = /^(\d+)(?:-(\d+))?$/.exec(run) ?? []
    if (first === undefined) return []
    const end = Math.min(Number(last ?? first), below - 1)
    return Array.from({ length: Math.max(0, end - Number(first) + 1) }, (_, step) => Number(first) + step)
  })

/** A place, and '*' behind it where it is pinned; empty for a node that waits for its place. */
const writePlace = (position: Position | undefined, pinned: boolean): string =>
  `${position === undefined ? '' : `${position.x}.${position.y}`}${pinned ? '*' : ''}`

const PLACE = /^(-?\d{1,7})\.(-?\d{1,7})\*?$/

const relationOf = (word: string): RelationKind | null =>
  relationKinds.find(({ kind }) => kind.toLowerCase() === word)?.kind ?? null

function readExpansion(text: string, nodes: readonly string[]): Expansion[] {
  const [place = '', relation = '', runs = ''] = text.split('~')
  const of = /^\d+$/.test(place) ? nodes[Number(place)] : undefined
  const brought = readRuns(runs, nodes.length).flatMap((index) => nodes[index] ?? [])
  return of === undefined || brought.length === 0 ? [] : [{ of, relation: relationOf(relation), brought }]
}

/**
 * The parts of an address that hold a picture. Nodes are named once; places, hiding and expansions count them from 0.
 */
export function writePicture(picture: Picture): [string, string][] {
  const index = new Map(picture.nodes.map((id, place) => [id, place]))
  const numbers = (ids: readonly string[]) => writeRuns(ids.flatMap((id) => index.get(id) ?? []))
  const pins = new Set(picture.pins)
  const places = picture.nodes.map((id) => writePlace(picture.positions[id], pins.has(id))).join('_')
  return [
    ['show', picture.nodes.join(',')],
    ['at', places.replace(/_+$/, '')],
    ['hide', numbers(picture.hidden)],
    [
      'grew',
      picture.expansions
        .filter(({ of }) => index.has(of))
        .map(({ of, relation, brought }) => `${index.get(of)}~${relation?.toLowerCase() ?? ''}~${numbers(brought)}`)
        .join(','),
    ],
  ]
}

/** The picture that these parts stand for; what is no id or no number is passed over. */
export function readPicture(query: URLSearchParams): Picture {
  const named = (query.get('show') ?? '').split(',')
  const places = (query.get('at') ?? '').split('_')
  const nodes = [...new Set(named.filter(isEntityId))]
  const positions: Record<string, Position> = {}
  const pins: string[] = []
  for (const [place, id] of named.entries()) {
    if (!isEntityId(id)) continue
    const [, x, y] = PLACE.exec(places[place] ?? '') ?? []
    if (x !== undefined && y !== undefined) positions[id] ??= { x: Number(x) || 0, y: Number(y) || 0 }
    if (places[place]?.endsWith('*') && !pins.includes(id)) pins.push(id)
  }
  const hidden = readRuns(query.get('hide') ?? '', named.length)
    .flatMap((index) => named[index] ?? [])
    .filter(isEntityId)
  const expansions = (query.get('grew') ?? '').split(',').flatMap((text) => readExpansion(text, named))
  return { nodes, positions, pins, hidden: [...new Set(hidden)], expansions }
}
