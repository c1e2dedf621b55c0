import { neighbourhood } from './neighbourhood.ts'
import { subgraph } from './subgraph.ts'

/** The root fields that ask something of the graph as a whole or of a part of it. */
export const graphQuestions = {
  Query: { neighbourhood, subgraph },
}
