/** Letters that go together: enough that writing them costs nothing, few enough that nobody waits. */
const CHUNK = 65_536

/** Pieces put together, so that a file of a million short lines is not a million small packets. */
export async function* inChunks(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let waiting = ''
  for await (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    waiting += piece
    if (waiting.length < CHUNK) continue
    yield encoder.encode(waiting)
    waiting = ''
  }
  if (waiting !== '') yield encoder.encode(waiting)
}
