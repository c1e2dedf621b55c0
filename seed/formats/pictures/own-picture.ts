import { isEntityId } from '../../../schema/ids.ts'
import { entityKinds } from '../../../schema/kinds/entities.ts'
import { statementKinds } from '../../../schema/kinds/statements.ts'
import { Drafts, type Origin } from '../../drafts.ts'
import type { Place } from '../../issue.ts'
import type { Portion } from '../../source.ts'
import { classificationOf } from '../../tables/bodies.ts'
import type { Drawn } from './read-picture.ts'

const kindOfList = (list: string | undefined) => entityKinds.find(({ many }) => many === list)

/** Whether a node is one of ours, under its own id. */
export const isOwnNode = ({ id, attributes }: Drawn): boolean =>
  isEntityId(id) && kindOfList(attributes.get('type')) !== undefined

/** What a record must say and a picture does not, at its plainest. */
const plainly = (list: string, name: string): object => {
  if (list === 'organizations') return { classification: classificationOf('', name) }
  return ['events', 'documents'].includes(list) ? { kind: 'OTHER' } : {}
}

function node(drafts: Drafts, { id, attributes }: Drawn, place: Place): void {
  const kind = kindOfList(attributes.get('type'))
  if (kind === undefined) return
  // Of which body a post is, a picture shows by its ties, and not which of them is meant.
  if (kind.many === 'posts') {
    drafts.leaveOut('posts, whose bodies a picture does not tell')
    return
  }
  const name = drafts.text(attributes.get('label'), place, 'label')
  const cited = 'citations' in kind.properties ? { citations: drafts.cite(place, `Shows ${name}.`) } : {}
  drafts.add(kind.many, { id, [kind.calledBy]: name, ...plainly(kind.many, name), ...cited }, place)
}

function edge(drafts: Drafts, { id, ends, attributes }: Drawn, place: Place): void {
  const kind = statementKinds.find((one) => one.kind === attributes.get('kind'))
  if (kind === undefined || ends === undefined || !('to' in kind.ends)) {
    drafts.leaveOut('edges that are no statement of ours')
    return
  }
  const says = 'says' in kind ? kind.says : 'kind'
  const dates = Object.fromEntries(['start', 'end'].flatMap((name) => [[name, attributes.get(name)]]))
  drafts.add(
    kind.many,
    {
      id,
      [kind.ends.from.key]: ends[0],
      [kind.ends.to.key]: ends[1],
      [says]: attributes.get('role'),
      ...(dates['start'] === undefined ? {} : { start: dates['start'] }),
      ...(dates['end'] === undefined ? {} : { end: dates['end'] }),
      citations: drafts.cite(place, `Draws ${attributes.get('role') ?? 'a tie'}.`),
    },
    place,
  )
}

/** Reads a picture that we drew: nodes and edges under the ids that they have here. */
export async function* readOwnPicture(drawn: AsyncIterable<readonly Drawn[]>, origin: Origin): AsyncGenerator<Portion> {
  const drafts = new Drafts(origin)
  for await (const all of drawn) {
    for (const one of all) {
      const place = { file: origin.file, line: 1, at: `${one.of} ${one.id}` }
      if (one.of === 'node') node(drafts, one, place)
      else edge(drafts, one, place)
    }
    yield drafts.take()
  }
}
