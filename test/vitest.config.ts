import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { PlainTotal } from './support/plain-total.ts'

const root = fileURLToPath(new URL('../', import.meta.url))

export default defineConfig({
  root,
  test: {
    reporters: ['default', new PlainTotal()],
    projects: [
      {
        root,
        test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        root,
        // As Node itself resolves it, so that our files and the libraries share one copy of graphql.
        resolve: { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] },
        test: {
          name: 'product',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: ['test/house/**'],
          globalSetup: ['test/support/shipped-neo4j.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
    pool: 'forks',
    maxWorkers: 2,
    teardownTimeout: 5_000,
  },
})
