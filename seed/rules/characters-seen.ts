import { hiddenIn } from '../../schema/hidden.ts'
import type { Issue } from '../issue.ts'
import type { Seed } from '../read.ts'
import { atRecord } from './at-record.ts'
import { textsOf } from './texts.ts'

/** Fields that hold sentences, and may have several lines; all else is a name, a label, an id or another text of one line. */
const OF_LINES = new Set('summary purpose paraphrase quote text nothing publishedNote question was now why'.split(' '))

/** No name, label, id or text holds a character that nobody sees: it would make two alike that are not, turn what stands beside it, or run in a terminal. */
export function charactersSeen(seed: Seed): Issue[] {
  return [...textsOf(seed)].flatMap(({ record, field, name, text }) => {
    const hidden = hiddenIn(text, OF_LINES.has(name))
    return hidden.length === 0
      ? []
      : [
          atRecord(seed, record, {
            field,
            what: `holds ${hidden.join(', ')}`,
            why: 'Nobody sees this character, and it can make a text read as another',
            todo: 'Take it out',
          }),
        ]
  })
}
