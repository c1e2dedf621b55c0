import type { DataSetRow } from '../cypher/sets.ts'
import { Refusal } from '../refusal.ts'

/** What is asked for is being changed, or was while it was read. The message is for whoever wants it. */
export class Changing extends Refusal {
  override name = 'Changing'
}

/** Why sets cannot be read as of one moment. */
const changing = ({ id, name }: DataSetRow): Changing =>
  new Changing(
    `${name} is being changed just now, or that was broken off, so that nothing whole can be taken away. Wait until ` +
      `it is in. Where it was broken off, bring it in once more, or leave it out: npm run sets -- off ${id}`,
  )

/**
 * Which versions of some sets are in, as a text: the same before and after reading, everything read is of one moment.
 * What is written in one transaction changes it at once; what takes several is noted before the first and until after
 * the last. Throws Changing where a set is not whole.
 */
export function momentOf(sets: readonly DataSetRow[]): string {
  const unfinished = sets.find(({ filling, doing }) => filling !== undefined || doing !== undefined)
  if (unfinished !== undefined) throw changing(unfinished)
  return JSON.stringify(sets.map(({ id, fingerprint, on }) => [id, fingerprint, on]))
}

/** What is read, and the moment that it began at. */
export interface Begun {
  readonly pieces: AsyncIterable<Uint8Array>
  readonly moment: string
}

/** How often reading is begun anew where what is read changes before anything of it was handed on. */
const AGAIN = 3

/**
 * Reads something as of one moment. While nothing was handed on, it begins anew; after that it ends with Changing, so
 * that nobody takes parts of two versions for one.
 */
export async function ofOneMoment<Some extends Begun>(
  begin: () => Promise<Some>,
  now: () => Promise<string>,
): Promise<Some> {
  for (let left = AGAIN; left > 0; left -= 1) {
    const begun = await begin()
    const all = begun.pieces[Symbol.asyncIterator]()
    const first = [await all.next(), await all.next()]
    if ((await now()) !== begun.moment) continue
    return { ...begun, pieces: handedOn(first, all, async () => (await now()) === begun.moment) }
  }
  throw new Changing('The data changes while it is read. Take it away again once what is being brought in is in.')
}

async function* handedOn(
  first: readonly IteratorResult<Uint8Array>[],
  all: AsyncIterator<Uint8Array>,
  isSame: () => Promise<boolean>,
): AsyncGenerator<Uint8Array> {
  for (const { done, value } of first) if (done !== true) yield value
  if (first.some(({ done }) => done)) return
  for (;;) {
    const { done, value } = await all.next()
    if (done === true) break
    yield value
  }
  if (await isSame()) return
  throw new Changing('The data changed while it was read, so that what was written is of two moments. Take it anew.')
}
