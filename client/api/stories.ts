import { graphql, type AnswerOf } from './graphql.ts'

/** The stories that come with the data, with the view of each step. */
export const storiesQuestion = graphql(`
  query Stories {
    stories(first: 1000) { nodes { id title question summary steps { title text view { shows selected asOf anyTime
      knownBy compareWith pathFrom pathTo standing } } } }
  }
`)
export type StoryAnswer = AnswerOf<typeof storiesQuestion>['stories']['nodes'][number]
export type StoryViewAnswer = StoryAnswer['steps'][number]['view']
