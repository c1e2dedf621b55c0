import { join } from 'node:path'
import { importsOf, root, type Source, sources } from './sources.ts'

/** What the tests bring for all files at once: the built explorer, and a Neo4j with the graph that ships. */
const SHARED = /^(?:test\/support\/(?:database|neo4j|own-server)\.ts|server\/start\/built-client\.ts)$/

/**
 * The test files of `all` that use one of these files, by themselves or through what they import. Paths are absolute.
 */
export function testsThatReach(target: RegExp, all: readonly Source[]): string[] {
  const byPath = new Map(all.map((source) => [source.path, importsOf(source)]))
  const reaches = (path: string, seen: Set<string>): boolean => {
    if (target.test(path)) return true
    if (seen.has(path)) return false
    seen.add(path)
    return (byPath.get(path) ?? []).some((imported) => reaches(imported, seen))
  }
  return [...byPath.keys()]
    .filter((path) => /\.test\.tsx?$/.test(path) && reaches(path, new Set()))
    .map((path) => join(root, path))
}

/** Test files that need the shared Neo4j or the built explorer; all others start at once. */
export const needsTheProduct = (): string[] => testsThatReach(SHARED, sources(/\.tsx?$/))
