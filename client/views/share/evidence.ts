import { type Cited, type EvidenceAnswer, evidenceQuestion, type Source } from '../../api/evidence.ts'
import type { Store } from '../../state/store.ts'

/** What something that is taken away rests on, and whose data it is. */
export interface Evidence {
  /** The passages behind each statement, by its id. */
  readonly passages: ReadonlyMap<string, readonly Cited[]>
  readonly sets: readonly Source[]
}

/** Statements and entities that one question may name. */
export const AT_ONCE = 100

/** What some statements and some entities rest on, in the order in which they are given. Throws as `Api.ask` does. */
export async function askEvidence(
  store: Store,
  statements: readonly string[],
  entities: readonly string[] = [],
): Promise<Evidence> {
  const { knownBy } = store.view.peek()
  const ids = [...new Set([...statements, ...entities])]
  const met = new Map<string, NonNullable<EvidenceAnswer>>()
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const { nodes } = await store.api.ask(evidenceQuestion, { ids: ids.slice(from, from + AT_ONCE), knownBy })
    for (const node of nodes) if (node !== null) met.set(node.id, node)
  }
  const sets = new Map(
    [...met.values()].flatMap((node) => ('sets' in node ? node.sets.map((set) => [set.id, set] as const) : [])),
  )
  const passages = statements.map((id) => {
    const node = met.get(id)
    return [id, node !== undefined && 'citations' in node ? node.citations : []] as const
  })
  return { passages: new Map(passages), sets: [...sets.values()] }
}

/** All passages in turn. */
export const citationsIn = ({ passages }: Evidence): readonly Cited[] => [...passages.values()].flat()

/** Ids of the statements that are drawn. */
export const drawnStatements = (store: Store): readonly string[] =>
  store.drawing.peek().edges.map(({ statement }) => statement.id)

/** What everything that is drawn rests on. Throws as `Api.ask` does. */
export const askDrawn = (store: Store): Promise<Evidence> =>
  askEvidence(
    store,
    drawnStatements(store),
    store.drawing.peek().nodes.map(({ id }) => id),
  )
