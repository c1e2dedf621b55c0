/** cytoscape and fcose look for a `window`; in a worker its own scope serves. Imported before either. */
Object.assign(globalThis, { window: globalThis })

/** fcose throws dice. Here they fall by a seed (mulberry32), so that one picture is at first always laid out alike. */
export function loadDice(seed: number): void {
  let state = seed
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
