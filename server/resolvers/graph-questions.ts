import { changes } from './changes.ts'
import { conflicts } from './conflicts.ts'
import { corrections } from './corrections.ts'
import { coverage } from './coverage.ts'
import { expansions } from './expansions.ts'
import { facets } from './facets.ts'
import { importOf, undoImport } from './imports.ts'
import { learned } from './learned.ts'
import { neighbourhood } from './neighbourhood.ts'
import { paths } from './paths.ts'
import { search } from './search.ts'
import { sets } from './sets.ts'
import { stats } from './stats.ts'
import { stories, story } from './stories.ts'
import { subgraph } from './subgraph.ts'

/** The root fields that ask something of the graph as a whole or of a part of it. */
export const graphQuestions = {
  Query: {
    neighbourhood,
    subgraph,
    expansions,
    paths,
    changes,
    learned,
    search,
    conflicts,
    sets,
    stats,
    facets,
    coverage,
    corrections,
    stories,
    story,
    import: importOf,
  },
  Mutation: { undoImport },
}
