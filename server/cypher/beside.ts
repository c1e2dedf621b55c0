import type { Statement } from './statement.ts'

/** What has an id and is neither an entity nor a statement: stories and corrections, as they are stored. */
export const besideByIds = `
UNWIND $ids AS id
CALL (id) {
  MATCH (story:Story {id: id}) RETURN 'Story' AS typename, story {.json} AS held
  UNION
  MATCH (correction:Correction {id: id})
  RETURN 'Correction' AS typename, correction {.id, correctedOn: correction.date, concerns: correction.about, .was, .now,
    .why} AS held
}
RETURN id, typename, held`

/** What the sweep test explains and runs. @public */
export const examples: readonly Statement[] = [
  { name: 'besideByIds', text: besideByIds, example: { ids: ['story:none'] } },
]
