import { graphql, type AnswerOf } from './graphql.ts'

/** The data sets there are, those that are switched off among them. */
export const setsQuestion = graphql(`
  query Sets { sets { id name on licence publishedBy url fetchedAt entityCount statementCount } }
`)
export type SetAnswer = AnswerOf<typeof setsQuestion>['sets'][number]
