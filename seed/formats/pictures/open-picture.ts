import type { Origin } from '../../drafts.ts'
import type { Mapping } from '../../mapping.ts'
import { proposeMapping } from '../../mapping-proposal.ts'
import type { Portion } from '../../source.ts'
import { readRows } from '../../tables/read-rows.ts'
import { sampleOf } from '../../tables/sample.ts'
import { Unreadable } from '../unreadable.ts'
import { isOwnNode, readOwnPicture } from './own-picture.ts'
import { type LeftOut, nodesOf, rowsOfPicture } from './picture-rows.ts'
import { readPicture } from './read-picture.ts'

/** A picture as what it holds: records of ours, or a table of its edges. */
export interface PictureRead {
  readonly mapping?: Mapping
  readonly read: () => AsyncGenerator<Portion>
}

/** Looks at a picture, GraphML or GEXF. Throws Unreadable. */
export async function openPicture(
  text: () => AsyncIterable<string>,
  given: Mapping | undefined,
  origin: Origin,
): Promise<PictureRead> {
  const drawn = () => readPicture(origin.file, text())
  const nodes = await nodesOf(drawn())
  if (nodes.byId.size === 0) throw new Unreadable(origin.file, 'has no nodes.')
  if ([...nodes.byId.values()].every(isOwnNode)) return { read: () => readOwnPicture(drawn(), origin) }
  const left: LeftOut = { edges: 0 }
  const rows = () => rowsOfPicture({ drawn, nodes, file: origin.file, mapping: given, left })
  const mapping = given ?? proposeMapping(await sampleOf(rows()), origin.file)
  return {
    mapping,
    async *read() {
      yield* readRows({ name: origin.file, read: rows, isSheet: true }, mapping, origin)
      if (left.edges > 0)
        yield { records: [], issues: [], leftOut: new Map([['edges between two people or two bodies', left.edges]]) }
    },
  }
}
