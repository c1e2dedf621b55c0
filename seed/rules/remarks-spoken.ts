import { FINE, type Judging } from './rule.ts'

/** A remark is somebody's: the minutes that keep it do not make it, also where they name nobody. */
export const remarksSpoken = (): Judging => ({
  judge: ({ list, record }) => {
    if (list !== 'facts' || record.kind !== 'REMARK') return FINE
    const position = record.citations.findIndex(({ attributedTo }) => attributedTo === undefined)
    return position === -1
      ? FINE
      : [
          {
            field: `citations.${position}.attributedTo`,
            what: 'is a remark without a speaker',
            why: 'What is said at a meeting is the word of who said it, and not of the minutes',
            todo: 'Attribute it; where no name is given, to a person with named: false',
          },
        ]
  },
})
