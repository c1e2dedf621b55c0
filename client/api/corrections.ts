import { graphql, type AnswerOf } from './graphql.ts'

/** The public log of corrections, the latest first. */
export const correctionsQuestion = graphql(`
  query Corrections {
    corrections(first: 1000) { nodes { id date: correctedOn about: concerns was now why } }
  }
`)
export type CorrectionAnswer = AnswerOf<typeof correctionsQuestion>['corrections']['nodes'][number]
