const over = (name: string, labels: string, properties: readonly string[]): string =>
  `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${labels}) ON EACH ` +
  `[${properties.map((property) => `n.${property}`).join(', ')}] OPTIONS ` +
  "{ indexConfig: { `fulltext.analyzer`: 'whitespace' } }"

/**
 * The words of every entity, and those of every statement and story with the names of what it is about, for candidates
 * of a search. They are folded before they come in, so the index only splits at spaces:
 * Neo4j's folding analyzer drops English stop words, and with them everyone called Will.
 */
export const searchIndex: readonly string[] = [
  over('entity_words', 'Entity', ['searched']),
  over('stated_words', 'Statement|Story', ['said', 'about']),
]
