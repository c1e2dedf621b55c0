import type { Holds } from '../../schema/bounds.ts'
import { graphql, type ResultOf } from './graphql.ts'

/** What is needed of an entity to draw and name it. */
export const entityFields = graphql(`
  fragment EntityFields on Entity @_unmask {
    __typename id type name alternateNames summary
    ... on Person { named honorificPrefix honorificSuffix }
    ... on Organization { classification location { name latitude longitude } }
    ... on Post { role seats organization { id name } }
    ... on Partnership { partnershipKind status purpose }
    ... on Programme { programmeKind }
    ... on Event { eventKind date published }
    ... on Document { documentKind documentPublished: published url }
  }
`)
export type EntitySummary = ResultOf<typeof entityFields>

/** The same as the record of $knownBy had it. */
export const entityFieldsThen = graphql(`
  fragment EntityFieldsThen on Entity @_unmask {
    __typename id type name alternateNames(knownBy: $knownBy) summary(knownBy: $knownBy)
    ... on Person { named honorificPrefix honorificSuffix }
    ... on Organization { classification location { name latitude longitude } }
    ... on Post { role seats organization { id name } }
    ... on Partnership { partnershipKind status(knownBy: $knownBy) purpose }
    ... on Programme { programmeKind }
    ... on Event { eventKind date(knownBy: $knownBy) published(knownBy: $knownBy) }
    ... on Document { documentKind documentPublished: published(knownBy: $knownBy) url }
  }
`)

export const boundsFields = graphql(`
  fragment BoundsFields on Bounds @_unmask { earliestStart latestStart earliestEnd latestEnd }
`)

/** What is needed of a tie to draw it on any day, and to say it in words. */
export const edgeFields = graphql(
  `
  fragment EdgeFields on Edge @_unmask {
    id: key kind source target label start end holds standing certainty citationCount sourceCount
    bounds { ...BoundsFields }
    sentence statement { id }
  }
`,
  [boundsFields],
)
export type EdgeAnswer = ResultOf<typeof edgeFields>

/** A passage that supports a statement, with the link a reader follows. */
export const citationFields = graphql(`
  fragment CitationFields on Citation @_unmask {
    locator paraphrase titleAsFound quote start end attests
    attributedTo { id name }
    document { id title documentKind published url publisher { id name } }
  }
`)
export type CitationAnswer = ResultOf<typeof citationFields>

/**
 * A statement of any kind with its ends and its evidence, as a record had it: questions that ask for it have a variable
 * $knownBy. Whether it holds on a day follows from its bounds.
 */
export const statementFields = graphql(
  `
  fragment StatementFields on Statement @_unmask {
    __typename id standing certainty recordedAt
    sentence(knownBy: $knownBy) start(knownBy: $knownBy) end(knownBy: $knownBy)
    citationCount(knownBy: $knownBy) bounds(knownBy: $knownBy) { ...BoundsFields }
    citations(knownBy: $knownBy) { ...CitationFields }
    ... on Membership { role member { id name type } organization { id name } post { id label } }
    ... on Participation { role participant { id name type } partnership { id name } }
    ... on Involvement { role involved: participant { id name type } event { id name date } }
    ... on Affiliation { relation from { id name type } to { id name type } }
    ... on Mention { mentionKind who { id name type } document { id title } }
    ... on Judgement { category grade judged: organization { id name } event { id name date published } }
    ... on Fact { factKind about { id name type } text value unit tags }
  }
`,
  [boundsFields, citationFields],
)
export type StatementAnswer = ResultOf<typeof statementFields>

/** A statement, and whether it holds on the day that is shown; null where it does not, or where no day is. */
export type HeldStatement = StatementAnswer & { readonly holds: Holds | null }
