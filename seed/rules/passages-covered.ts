import { citationsOf } from './cited.ts'
import { Passages } from './passages.ts'
import { type Complaint, FINE, type Judging, type Subject } from './rule.ts'

type Document = Extract<Subject, { readonly list: 'documents' }>['record']

function complaintsOf({ passages }: Document, citedBy: (locator: string) => string | undefined): Complaint[] {
  return passages.flatMap(({ locator, nothing }) => {
    const record = citedBy(locator)
    if (record === undefined && nothing === undefined)
      return [
        {
          field: 'passages',
          what: `nothing cites '${locator}'`,
          why: 'Nobody can tell whether it was read',
          todo: 'Record what it says, or give the reason as nothing: …',
        },
      ]
    if (record !== undefined && nothing !== undefined)
      return [
        {
          field: 'passages',
          what: `'${locator}' is said to hold nothing, but ${record} cites it`,
          why: 'Only one of the two is right',
          todo: 'Take the reason out, or the citation',
        },
      ]
    return []
  })
}

const NO_PASSAGES: Complaint = {
  field: 'passages',
  what: 'lists no passages',
  why: 'Nobody can see what was read and what was not',
  todo: 'List its paragraphs or sections, each with a locator',
}

/** Every document lists its passages, and of each there is a statement or the reason why there is nothing to record. */
export function passagesCovered(): Judging {
  const passages = new Passages()
  /** The first record that cites a listed passage, by document and locator. */
  const citing = new Map<string, Map<string, string>>()
  const listing: Document[] = []
  return {
    gather: (one) => passages.see(one),
    judge: (one) => {
      for (const { document, locator } of citationsOf(one)) {
        if (passages.of(document)?.has(locator) !== true) continue
        const cited = citing.get(document) ?? new Map<string, string>()
        if (!cited.has(locator)) cited.set(locator, one.record.id)
        citing.set(document, cited)
      }
      if (one.list !== 'documents') return FINE
      if (one.record.passages.length === 0) return [NO_PASSAGES]
      listing.push(one.record)
      return FINE
    },
    finish: () =>
      listing.flatMap((document) =>
        complaintsOf(document, (locator) => citing.get(document.id)?.get(locator)).map((complaint) => ({
          ...complaint,
          record: document.id as string,
        })),
      ),
  }
}
