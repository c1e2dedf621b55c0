import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { briefJava } from './support/brief-java.ts'
import { LongestFirst } from './support/longest-first.ts'
import { PlainTotal } from './support/plain-total.ts'
import { root } from './support/sources.ts'
import { needsTheProduct } from './support/what-it-needs.ts'

const product = needsTheProduct()
const house = join(root, 'test', 'house', '**')

/** As Node itself resolves it, so that our files and the libraries share one copy of graphql. */
const resolve = { alias: [{ find: /^graphql$/, replacement: fileURLToPath(import.meta.resolve('graphql')) }] }

export default defineConfig({
  root,
  test: {
    reporters: ['default', new PlainTotal()],
    projects: [
      {
        root,
        resolve,
        test: { name: 'house', include: ['test/house/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        root,
        resolve,
        test: {
          name: 'plain',
          env: briefJava,
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [house, ...product],
          testTimeout: 60_000,
        },
      },
      {
        root,
        resolve,
        test: {
          name: 'product',
          env: briefJava,
          include: product,
          exclude: [house],
          globalSetup: ['test/support/shipped-neo4j.ts'],
          testTimeout: 60_000,
          hookTimeout: 90_000,
        },
      },
    ],
    pool: 'forks',
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    teardownTimeout: 5_000,
  },
})
