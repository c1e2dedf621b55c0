import type { Scene } from '../state/scene.ts'
import { cardOf } from '../state/trail.ts'
import { pathVariables } from '../state/answers/path-variables.ts'
import { recordOf } from '../state/view/times.ts'
import { LINK, type Question, questionOf } from './question.ts'

/** What is asked where something is shown, and so what can be done with its answer. */
export type Subject = 'view' | 'connection' | 'changes' | 'coverage'

export interface Asked extends Question {
  readonly about: Subject
}

const connection = `query Connection($from: ID!, $to: ID!, $relations: [RelationKind!], $sameTime: Boolean, $asOf: Date,
  $knownBy: Date, $standing: [Standing!]) {
  paths(from: $from, to: $to, first: 5, relations: $relations, sameTime: $sameTime, asOf: $asOf, knownBy: $knownBy,
    standing: $standing) {
    missing
    paths {
      length sentence window { start end }
      steps { node { id name type } edge { ...Link } }
    }
  }
}
${LINK}`

const changes = `query Changes($from: Date!, $to: Date!, $of: [ID!], $knownBy: Date, $standing: [Standing!]) {
  changes(from: $from, to: $to, of: $of, knownBy: $knownBy, standing: $standing) {
    from to truncated
    began { ...Link }
    ended { ...Link }
    continued { ...Link }
    newHolders { post { id label } before { ...Holder } after { ...Holder } }
  }
}
fragment Holder on Edge { holds member: sourceNode { id name } statement { id } }
${LINK}`

const coverage = `query Coverage($after: String) {
  coverage(first: 1000, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { month statementCount organization { id name } }
  }
}`

/** The question whose answer is what is shown on a day (ISO): a connection and a comparison have their own. */
export function askedOf(scene: Scene, day: string): Asked {
  const { view, picture } = scene
  const { panel } = cardOf(view)
  const isStory = panel === 'story'
  const path = panel === 'paths' || isStory ? pathVariables(view, day) : null
  if (panel === 'coverage') return { about: 'coverage', text: coverage, variables: { after: null } }
  if (path !== null) return { about: 'connection', text: connection, variables: path }
  if ((panel === 'changes' || isStory) && view.compareWith !== null && picture.nodes.length > 0) {
    const [from, to] = [day, view.compareWith].sort()
    const variables = { from, to, of: picture.nodes, ...recordOf(view) }
    return { about: 'changes', text: changes, variables }
  }
  return { about: 'view', ...questionOf(scene, day) }
}
