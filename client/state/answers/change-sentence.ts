import { formatDate } from '../../../schema/time.ts'
import { listed } from '../view/kind-counts.ts'
import { counted } from '../view/plain-words.ts'
import type { ChangeList } from './change-list.ts'

/**
 * How much is different between two days, in one sentence that is shown, said and quoted alike, with the numbers of the
 * list below it.
 */
export function changeSentence({ from, to, newHolders, began, ended, continued }: ChangeList): string {
  const parts = [
    ...(newHolders.length === 0 ? [] : [`${counted(newHolders.length, 'post')} changed hands`]),
    `${counted(began.length, 'link')} began`,
    `${ended.length} ended`,
    `${continued} may have gone on`,
  ]
  return `Between ${formatDate(from)} and ${formatDate(to)}, ${listed(parts)}.`
}
