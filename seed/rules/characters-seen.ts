import { hiddenIn } from '../../schema/hidden.ts'
import { type Complaint, FINE, type Judging } from './rule.ts'
import { eachText } from './texts.ts'

/**
 * Fields that hold sentences, and may have several lines; all else is a name, a label, an id or another text of
 * one line.
 */
const OF_LINES = new Set('summary purpose paraphrase quote text nothing publishedNote question was now why'.split(' '))

/** A record that JSON writes with these signs alone, and with no escape, holds nothing hidden; almost every one does. */
const PLAIN = /^[ -[\]-~]*$/

/**
 * No name, label, id or text holds a character that nobody sees: it would make two alike that are not, turn what
 * stands beside it, or run in a terminal.
 */
export const charactersSeen = (): Judging => ({
  judge: ({ record }) => {
    // One look at all of it takes a fourth of the time that one at each text does.
    if (PLAIN.test(JSON.stringify(record))) return FINE
    const complaints: Complaint[] = []
    eachText(record, (text, path, name) => {
      const hidden = hiddenIn(text, OF_LINES.has(name))
      if (hidden.length > 0)
        complaints.push({
          field: path.join('.'),
          what: `holds ${hidden.join(', ')}`,
          why: 'Nobody sees this character, and it can make a text read as another',
          todo: 'Take it out',
        })
    })
    return complaints
  },
})
