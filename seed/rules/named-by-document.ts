import { FINE, type Judging } from './rule.ts'

/** Who is named in a document is named by the document, also where it does so in somebody's words. */
export const namedByDocument = (): Judging => ({
  judge: ({ list, record }) => {
    if (list !== 'mentions') return FINE
    const position = record.citations.findIndex(({ attributedTo }) => attributedTo !== undefined)
    return position === -1
      ? FINE
      : [
          {
            field: `citations.${position}.attributedTo`,
            what: 'gives a mention as the word of somebody',
            why: 'That a document names somebody can be seen in it, and is no claim of anybody',
            todo: 'Take attributedTo out; what is said there is a statement of its own',
          },
        ]
  },
})
