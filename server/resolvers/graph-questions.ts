type Resolvers = Readonly<Record<string, unknown>>

/** The root fields that give pictures, chains, changes, hits and counts, and what hangs below them. */
export const graphQuestions: Readonly<Record<string, Resolvers>> & { readonly Query: Resolvers } = { Query: {} }
