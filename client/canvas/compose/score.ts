import type { Board } from './board.ts'
import { ofBody, ofMeeting, ofPair, ofPassing, ofSpine } from './cost.ts'
import { ofLine } from './line-cost.ts'

/** What lies on something, runs through something or crosses. */
export function hardCost(board: Board): number {
  const { bodies, lines } = board.plan
  let cost = 0
  for (let i = 0; i < bodies.length; i += 1) for (let j = i + 1; j < bodies.length; j += 1) cost += ofPair(board, i, j)
  for (let line = 0; line < lines.length; line += 1) {
    for (let body = 0; body < bodies.length; body += 1) cost += ofPassing(board, line, body)
    for (let other = line + 1; other < lines.length; other += 1) cost += ofMeeting(board, line, other)
  }
  return cost
}

export function totalCost(board: Board): number {
  let cost = hardCost(board) + ofSpine(board)
  for (const body of board.plan.bodies.keys()) cost += ofBody(board, body)
  for (const line of board.plan.lines.keys()) cost += ofLine(board, line)
  return cost
}

/** What changes when a body moves; once it is clear that it is more than `most`, no more is counted. */
export function costAt(board: Board, body: number, most = Number.POSITIVE_INFINITY): number {
  const { bodies, touching, onSpine, lines } = board.plan
  let cost = ofBody(board, body)
  if (onSpine[body] === true) cost += ofSpine(board)
  for (let other = 0; other < bodies.length; other += 1) if (other !== body) cost += ofPair(board, body, other)
  if (cost > most) return cost
  for (const index of touching[body] ?? []) {
    cost += ofLine(board, index)
    for (let other = 0; other < bodies.length; other += 1) cost += ofPassing(board, index, other)
    if (cost > most) return cost
    for (let other = 0; other < lines.length; other += 1) {
      const meets = lines[other]
      // Of two lines of this body each meeting counts once.
      if (meets === undefined || other === index || (other < index && (meets.a === body || meets.b === body))) continue
      cost += ofMeeting(board, index, other)
    }
    if (cost > most) return cost
  }
  for (let line = 0; line < lines.length; line += 1) cost += ofPassing(board, line, body)
  return cost
}
