import { citationsOf } from './cited.ts'
import { Passages } from './passages.ts'
import type { Judging } from './rule.ts'

/** A citation's locator is one of the passages that its document lists. */
export function locatorsKnown(): Judging {
  const passages = new Passages()
  return {
    gather: (one) => passages.see(one),
    judge: (one) =>
      citationsOf(one).flatMap(({ document, locator }, position) =>
        passages.of(document)?.has(locator) === false
          ? [
              {
                field: `citations.${position}.locator`,
                what: `${document} has no passage '${locator}'`,
                why: 'A reader of the original could not follow it',
                todo: "Correct the locator, or add it to the document's passages",
              },
            ]
          : [],
      ),
  }
}
