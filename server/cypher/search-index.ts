/**
 * The words of every entity, for candidates of a search. They are folded before they come in, so the index only splits
 * at spaces:
 * Neo4j's folding analyzer drops English stop words, and with them everyone called Will.
 */
export const searchIndex: readonly string[] = [
  'CREATE FULLTEXT INDEX entity_words IF NOT EXISTS FOR (n:Entity) ON EACH [n.searched] OPTIONS { ' +
    "indexConfig: { `fulltext.analyzer`: 'whitespace' } }",
]
