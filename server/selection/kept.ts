import { type ASTNode, type FieldNode, type GraphQLResolveInfo, visit } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { Compiling } from './scope.ts'

/** What a selection was compiled to, with the parameters that its text names. */
export interface Compiled {
  readonly text: string
  readonly compiling: Compiling
}

/** On what the Cypher of a root field depends: on its selection alone, or on its own arguments as well. */
export type DependsOn = 'selection' | 'arguments'

/** A root field of a kept document. */
interface Field {
  /** Tells it from all others. */
  readonly number: number
  readonly variables: Readonly<Record<DependsOn, readonly string[]>>
}

const KEPT_CHARACTERS = 8_000_000
/** A longer key has lists in it, which are hardly asked for twice. */
const LONGEST_KEY = 1_000
/** What an entry takes beside its text: what makes the answer's objects of its rows. */
const ENTRY = 1_000

const kept = new LRUCache<string, Compiled>({ maxSize: KEPT_CHARACTERS })

/** Root fields by their nodes: one list each time where a document is kept compiled, and a new one where it is not. */
const fields = new WeakMap<readonly FieldNode[], Field>()
let numbered = 0

/** The names of the variables in some nodes, and in the fragments that these use. */
function variablesIn(nodes: readonly ASTNode[], fragments: GraphQLResolveInfo['fragments']): readonly string[] {
  const names = new Set<string>()
  const walked = new Set<string>()
  const walk = (node: ASTNode): void => {
    visit(node, {
      Variable({ name }) {
        names.add(name.value)
      },
      FragmentSpread({ name: { value } }) {
        const fragment = fragments[value]
        if (fragment === undefined || walked.has(value)) return
        walked.add(value)
        walk(fragment)
      },
    })
  }
  nodes.forEach(walk)
  return [...names]
}

function fieldOf({ fieldNodes, fragments }: GraphQLResolveInfo): Field | null {
  const known = fields.get(fieldNodes)
  if (known !== undefined) return known
  numbered += 1
  fields.set(fieldNodes, {
    number: numbered,
    variables: {
      selection: variablesIn(
        fieldNodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        fragments,
      ),
      arguments: variablesIn(fieldNodes, fragments),
    },
  })
  // What is asked for once only is not kept.
  return null
}

/** A value that was not given, and one that is null, may mean different things. */
const given = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value])

/**
 * What a root field of a document that is kept compiles to: made anew, or as it was made before for the same values of
 * all variables that it depends on, and for the same `detail`, whatever else that is.
 */
export function onceCompiled<Made extends Compiled>(
  info: GraphQLResolveInfo,
  dependsOn: DependsOn,
  detail: string,
  make: () => Made,
): Made {
  const field = fieldOf(info)
  if (field === null) return make()
  const values = field.variables[dependsOn].map((name) => given(info.variableValues[name]))
  const key = `${field.number} ${detail} ${JSON.stringify(values)}`
  if (key.length > LONGEST_KEY) return make()
  const known = kept.get(key) as Made | undefined
  if (known !== undefined) return known
  const made = make()
  // The days of events are filled in for each request.
  if (made.compiling.events.size === 0) kept.set(key, made, { size: made.text.length + key.length + ENTRY })
  return made
}
