"""What can be asked in a word: one verb a file, each with the GraphQL that it sends."""
