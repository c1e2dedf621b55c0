import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that start servers, browsers or Pythons: minutes each, where one of the others takes seconds. */
const LONG = /\/test\/(?:caches|faults|gallery|notebook|recipes)\/|\/add-data\.test|\/any-question\.test/

/** Begins with the files that take longest, so that none of them runs on alone at the end. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isLong = ({ moduleId }: TestSpecification): boolean => LONG.test(moduleId)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}
