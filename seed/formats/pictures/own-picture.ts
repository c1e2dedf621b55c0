import { isEntityId } from '../../../schema/ids.ts'
import { entityKinds } from '../../../schema/kinds/entities.ts'
import { relationKinds } from '../../../schema/kinds/relations.ts'
import { statementKinds } from '../../../schema/kinds/statements.ts'
import { Drafts, type Origin } from '../../drafts.ts'
import type { Place } from '../../issue.ts'
import type { Portion } from '../../source.ts'
import { relationField } from '../../statement-ends.ts'
import { classificationOf } from '../../tables/bodies.ts'
import type { Drawn } from './read-picture.ts'

const kindOfType = (type: string | undefined) => entityKinds.find(({ label }) => label === type)

/** Whether a node is one of ours, under its own id. */
export const isOwnNode = ({ id, attributes }: Drawn): boolean =>
  isEntityId(id) && kindOfType(attributes.get('type')) !== undefined

/** Of which kind an entity is, in the words of the picture. */
const kindSaid = (list: string, name: string, said: string | undefined): object => {
  if (list === 'organizations') return { classification: said ?? classificationOf('', name) }
  return said === undefined ? {} : { kind: said }
}

/** What a node says of its record in the record's own words. */
const SAID_OF_NODES = ['role', 'organization', 'purpose']

function node(drafts: Drafts, { id, attributes }: Drawn, place: Place): void {
  const kind = kindOfType(attributes.get('type'))
  if (kind === undefined) return
  if (kind.many === 'posts' && !attributes.has('organization')) {
    drafts.leaveOut('posts, as the picture does not tell whose they are')
    return
  }
  const name = drafts.text(attributes.get('label'), place, 'label')
  const cited = 'citations' in kind.properties ? { citations: drafts.cite(place, `Shows ${name}.`) } : {}
  const seats = Number(attributes.get('seats') ?? 1)
  drafts.add(
    kind.many,
    {
      id,
      [kind.calledBy]: name,
      ...kindSaid(kind.many, name, attributes.get('kind')),
      ...saidIn(attributes, SAID_OF_NODES),
      ...(seats === 1 ? {} : { seats }),
      ...cited,
    },
    place,
  )
}

const saidIn = (attributes: Drawn['attributes'], names: readonly string[]): object =>
  Object.fromEntries(names.filter((name) => attributes.has(name)).map((name) => [name, attributes.get(name)]))

/** What an edge says of its statement in the statement's own words. */
const CARRIED = ['start', 'end', 'standing', 'certainty', 'post', 'onBehalfOf']

function edge(drafts: Drafts, { id, ends, attributes, shown }: Drawn, place: Place): void {
  const relation = relationKinds.find((one) => one.kind === attributes.get('kind'))
  const kind = statementKinds.find(({ typename }) => typename === relation?.statement)
  if (relation === undefined || kind === undefined || ends === undefined || !('to' in kind.ends)) {
    drafts.leaveOut('edges that are no statement of ours')
    return
  }
  // What leads through a post is drawn beside the statement that it is a part of; its own tie a post tells itself.
  if ('through' in relation || relation.kind === 'SEAT_OF') return
  const said = relationField(kind)
  const label = attributes.get('label')
  // A spell says on which days a tie may be shown, which is less than its dates do.
  const told = CARRIED.filter((name) => !shown.has(name))
  drafts.add(
    kind.many,
    {
      id,
      [kind.ends.from.key]: ends[0],
      [kind.ends.to.key]: ends[1],
      ...('says' in kind ? { [kind.says]: label } : {}),
      ...(said === undefined ? {} : { [said]: relation.kind }),
      ...saidIn(attributes, told),
      citations: drafts.cite(place, `Draws ${label ?? 'a tie'}.`),
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
