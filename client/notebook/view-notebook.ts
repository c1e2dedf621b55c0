import { kindOfId } from '../../schema/ids.ts'
import { relationKinds } from '../../schema/kinds/relations.ts'
import type { Scene } from '../state/scene.ts'
import { recordOf } from '../state/view/times.ts'
import { cells } from './view-cells.ts'

/** A view to be written as a notebook. */
export interface Viewed {
  readonly scene: Scene
  /** ISO day of the picture. */
  readonly day: string
  /** What is shown, in one line. */
  readonly words: string
  /** The view's own link, absolute. */
  readonly link: string
}

const edges = `{
      key kind source target label start end holds standing certainty sentence
      bounds { earliestStart latestStart earliestEnd latestEnd }
      statement {
        citations(knownBy: $knownBy) { locator paraphrase attributedTo { name } document { title published url } }
      }
    }`

const one = `query View($ids: [ID!]!, $relations: [RelationKind!], $asOf: Date, $knownBy: Date, $standing: [Standing!]) {
  view: subgraph(ids: $ids, relations: $relations, asOf: $asOf, knownBy: $knownBy, standing: $standing) {
    nodes { id name type ... on Organization { founded dissolved } }
    edges ${edges}
  }
}`

const two = `query Compared($ids: [ID!]!, $relations: [RelationKind!], $from: Date!, $to: Date!, $knownBy: Date, $standing:
  [Standing!]) {
  before: subgraph(ids: $ids, relations: $relations, asOf: $from, knownBy: $knownBy, standing: $standing) { ...Day }
  after: subgraph(ids: $ids, relations: $relations, asOf: $to, knownBy: $knownBy, standing: $standing) { ...Day }
}
fragment Day on Graph {
    nodes { id name type ... on Organization { founded dissolved } }
    edges ${edges}
}`

/** The question whose answer is what the scene draws, as GraphQL and its variables. */
function questionOf(
  { picture, view }: Scene,
  day: string,
): { readonly text: string; readonly variables: Readonly<Record<string, unknown>> } {
  const ids = picture.nodes.filter((id) => {
    const kind = kindOfId(id)
    return (
      kind !== undefined && 'type' in kind && !view.withoutTypes.includes(kind.type) && !picture.hidden.includes(id)
    )
  })
  const relations =
    view.withoutRelations.length === 0
      ? null
      : relationKinds.map(({ kind }) => kind).filter((kind) => !view.withoutRelations.includes(kind))
  const common = { ids, relations, ...recordOf(view) }
  if (view.compareWith === null) return { text: one, variables: { ...common, asOf: view.anyTime ? null : day } }
  const [from, to] = [day, view.compareWith].sort()
  return { text: two, variables: { ...common, from, to } }
}

/**
 * A Jupyter notebook (nbformat 4.5) that asks for what is drawn, shows its ties and their sources, and runs as it is
 * where pandas is.
 */
export function viewNotebook({ scene, day, words, link }: Viewed): string {
  const { text, variables } = questionOf(scene, day)
  const written = cells({ words, link, endpoint: new URL('/graphql', link).href, text, variables })
  const notebook = {
    cells: written.map(({ id, code, source }) => {
      const lines = source.split(/(?<=\n)/)
      return code
        ? { cell_type: 'code', execution_count: null, id, metadata: {}, outputs: [], source: lines }
        : { cell_type: 'markdown', id, metadata: {}, source: lines }
    }),
    metadata: {
      kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
      language_info: { name: 'python' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  }
  return `${JSON.stringify(notebook, null, 1)}\n`
}
