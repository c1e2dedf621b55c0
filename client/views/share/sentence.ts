import { changeList } from '../../state/answers/change-list.ts'
import { changeSentence } from '../../state/answers/change-sentence.ts'
import { cardOf } from '../../state/trail.ts'
import { counted } from '../../state/view/plain-words.ts'
import { formatDate } from '../../../schema/time.ts'
import { commonSentence } from '../answer/in-common.ts'
import { quotable } from '../answer/quotable.ts'
import type { Shown } from './shown.ts'

/** What the evidence is, where nothing in particular is asked. */
function evidence({ stats }: Shown): string | null {
  if (stats === null) return null
  const { documents, statements, covers } = stats
  const newest = covers.end === null ? '' : `; the newest is from ${formatDate(covers.end)}`
  return `${counted(statements, 'statement')} rest on ${counted(documents, 'public document')}${newest}.`
}

/** The sentence that answers what is asked, as it can be quoted; null where nothing is, or while it is not known. */
export function sentenceOf(shown: Shown): string | null {
  const { scene, day, story, details, path, changes } = shown
  const { view } = scene
  switch (cardOf(view).panel) {
    case 'story':
      return story?.steps[view.story?.step ?? 0]?.text ?? null
    case 'details':
    case 'expand':
      return details === null ? null : quotable(details, view.anyTime ? null : day).sentence
    case 'common':
      return shown.common === null ? null : commonSentence(shown.common, view, day)
    case 'paths':
      return path?.sentence ?? null
    case 'changes':
      return changes === null ? null : changeSentence(changeList(changes))
    default:
      return evidence(shown)
  }
}
