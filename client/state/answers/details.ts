import { holdsAt } from '../../../schema/bounds.ts'
import { dayOf } from '../../../schema/time.ts'
import type { ConflictAnswer, DetailsAnswer, EntityAnswer, InPostAnswer } from '../../api/details.ts'
import type { HeldStatement, StatementAnswer } from '../../api/fragments.ts'
import type { Answer } from './answer.ts'
import { boundsOfTie } from '../picture/drawing.ts'

interface Statements {
  readonly totalCount: number
  readonly nodes: readonly HeldStatement[]
}

/** An entity with what is said of it, sorted out for a day. */
export type EntityDetails = WithoutStatements<EntityAnswer> & {
  /** Those that held on the day, certainly or possibly; all of them at any time. */
  readonly statements: Statements
  /** Roles and other ties that did not hold on the day; none at any time. */
  readonly otherTimes: Statements
  /** What sources say of it that is no tie, of all times. */
  readonly facts: Statements
  /** Grades given by the day, the newest inspection first. */
  readonly judgements: Statements
  /** Of a post: who held it at any time, in turn. */
  readonly holders: Statements
}
/** Keeps apart what the seven types of entity carry. */
type WithoutStatements<Union> = Union extends unknown ? Omit<Union, 'statements'> : never

/** What the panel tells of the last thing selected: an entity, or the statements behind the selected lines. */
export type Details =
  | {
      readonly about: 'entity'
      readonly entity: EntityDetails
      readonly conflicts: readonly ConflictAnswer[]
      readonly inPost: readonly InPostAnswer[]
    }
  | { readonly about: 'statements'; readonly statements: readonly HeldStatement[] }

const listOf = (nodes: readonly HeldStatement[]): Statements => ({ totalCount: nodes.length, nodes })

function entityOn(entity: EntityAnswer, day: number, anyTime: boolean): EntityDetails {
  const held = (statement: StatementAnswer): HeldStatement => ({
    ...statement,
    holds: anyTime ? null : holdsAt(boundsOfTie(statement), day),
  })
  const all = entity.statements.nodes.map(held)
  const grades = 'grades' in entity ? entity.grades.nodes.map(held) : all
  const begun = (statement: HeldStatement) => anyTime || boundsOfTie(statement).earliestStart <= day
  const start = (statement: HeldStatement) => boundsOfTie(statement).earliestStart
  return {
    ...entity,
    statements: listOf(all.filter(({ holds }) => anyTime || holds !== null)),
    otherTimes: listOf(
      all.filter(
        ({ holds, __typename }) => !anyTime && holds === null && __typename !== 'Fact' && __typename !== 'Judgement',
      ),
    ),
    facts: listOf(all.filter(({ __typename }) => __typename === 'Fact')),
    judgements: listOf(
      grades
        .filter((statement) => statement.__typename === 'Judgement' && begun(statement))
        .sort((a, b) => start(b) - start(a)),
    ),
    holders: listOf(
      all
        .filter((statement) => statement.__typename === 'Membership' && statement.post?.id === entity.id)
        .sort((a, b) => start(a) - start(b)),
    ),
  }
}

/** An answer about the selection as it reads on a day (ISO). */
export function detailsOn(answer: Answer<DetailsAnswer>, day: string, anyTime: boolean): Answer<Details> {
  const on = (value: DetailsAnswer): Details => {
    if (value.about === 'entity') return { ...value, entity: entityOn(value.entity, dayOf(day), anyTime) }
    return {
      ...value,
      statements: value.statements.map((statement) => ({
        ...statement,
        holds: anyTime ? null : holdsAt(boundsOfTie(statement), dayOf(day)),
      })),
    }
  }
  if (answer.state === 'ready') return { ...answer, value: on(answer.value) }
  return answer.value === null ? { ...answer, value: null } : { ...answer, value: on(answer.value) }
}

/**
 * The posts whose holders belong beside these details: the post itself, or those that roles told of go through; no more
 * than a page can show.
 */
export function postsIn(details: Details | null): readonly string[] {
  if (details === null) return []
  if (details.about === 'entity' && details.entity.__typename === 'Post') return [details.entity.id]
  if (details.about === 'entity' && details.entity.__typename !== 'Person') return []
  const statements =
    details.about === 'entity'
      ? [...details.entity.statements.nodes, ...details.entity.otherTimes.nodes]
      : details.statements
  const posts = statements.flatMap((statement) =>
    statement.__typename === 'Membership' && statement.post !== null ? [statement.post.id] : [],
  )
  return [...new Set(posts)].slice(0, 4)
}
