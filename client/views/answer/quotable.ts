import type { HeldStatement } from '../../api/fragments.ts'
import type { Details } from '../../state/answers/details.ts'
import { answerSentence } from './answer-sentence.ts'
import { eventEnds, inPostSentence, inPostThen } from './in-post-then.ts'

/** What of a card can be quoted, and the statements it rests on; the sentence is null where there is none yet. */
export interface Quotable {
  readonly sentence: string | null
  readonly statements: readonly HeldStatement[]
}

/** The sentence that a card opens with on a day (ISO; null is any time), with what is behind it. */
export function quotable(details: Details, day: string | null): Quotable {
  if (details.about === 'statements') {
    const { statements } = details
    return {
      sentence: statements.length === 0 ? null : statements.map(({ sentence }) => sentence).join(' '),
      statements,
    }
  }
  const { entity, inPost } = details
  const statements = [...entity.statements.nodes, ...entity.judgements.nodes]
  const sentence = answerSentence(entity, statements, day)
  const then = inPostThen(inPost, eventEnds(entity))
  const inOffice = inPostSentence(then)
  if (sentence === null && inOffice === null) return { sentence: null, statements: [] }
  // Only what is said in it: a card tells of much more.
  const said = [...statements, ...entity.otherTimes.nodes].filter((one) => sentence?.includes(one.sentence))
  return {
    sentence: [sentence, inOffice].filter((part) => part !== null).join(' '),
    statements: [...said, ...then.posts.flatMap(({ held }) => held)],
  }
}
