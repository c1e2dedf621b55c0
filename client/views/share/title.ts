import { formatDate } from '../../../schema/time.ts'
import { timeWords } from '../../state/status.ts'
import { cardOf } from '../../state/trail.ts'
import { listed } from '../../state/view/kind-counts.ts'
import { counted } from '../../state/view/plain-words.ts'
import type { Twin } from '../../state/view/view.ts'
import type { Shown } from './shown.ts'

/** Names that a title holds; the rest is counted. */
const NAMED = 3
/** The product in a line. */
export const GENERAL = 'Who was responsible, when, and who says so'

/** Some ids by name, as far as they are known: 'A, B and 4 others'; null where none is. */
function namesOf(ids: readonly string[], nameOf: Shown['nameOf']): string | null {
  const names = ids.slice(0, NAMED).map(nameOf)
  const known = names.filter((name) => name !== null)
  if (known.length === 0) return null
  const others = ids.length - known.length
  return listed(others === 0 ? known : [...known, counted(others, 'other')])
}

/** The selected entities, or the sentences of the selected lines. */
function selected({ scene: { view }, details, nameOf }: Shown): string | null {
  if (details?.about === 'statements') {
    const [first, ...rest] = details.statements
    if (first === undefined) return null
    const sentence = first.sentence.replace(/\.$/, '')
    return rest.length === 0 ? sentence : `${sentence}, and ${counted(rest.length, 'other link')}`
  }
  return namesOf(view.selection.toReversed(), nameOf)
}

/** What is shown, in a few words without its day; null where it is the product as such. */
export function subjectOf(shown: Shown): string | null {
  const { scene, day, nameOf, story } = shown
  const { view, picture } = scene
  const [from, to] = [nameOf(view.path.from), nameOf(view.path.to)]
  switch (cardOf(view).panel) {
    case 'story': {
      const step = story?.steps[view.story?.step ?? 0]
      if (story === null || step === undefined) return null
      return story.steps.length === 1 ? story.question : `${story.question} ${step.title}`
    }
    case 'details':
      return selected(shown)
    case 'expand': {
      const of = selected(shown)
      return of === null ? null : `What is around ${of}`
    }
    case 'common': {
      const of = namesOf(view.selection, nameOf)
      return of === null ? null : `What ${of} have in common`
    }
    case 'paths':
      return from === null || to === null ? 'How are two connected?' : `How ${from} and ${to} are connected`
    case 'changes': {
      if (view.compareWith === null) return 'What changed between two days?'
      const [first, last] = [day, view.compareWith].sort()
      return `What changed between ${formatDate(first ?? day)} and ${formatDate(last ?? day)}`
    }
    case 'coverage':
      return 'How much evidence there is'
    case 'legend':
      return 'What the shapes and lines mean'
    default:
      return namesOf(
        picture.nodes.filter((id) => !picture.hidden.includes(id)),
        nameOf,
      )
  }
}

const TWINS: Readonly<Record<Twin, string>> = {
  canvas: '',
  outline: ' (outline)',
  table: ' (table)',
  sentences: ' (sentences)',
}
/** Cards that a day says nothing of, or that say it themselves. */
const DAYLESS = new Set(['story', 'changes', 'coverage', 'legend'])

/** What is shown and as of when, in one line: the title of the page, of its link and of what is taken away. */
export function titleOf(shown: Shown): string {
  const { view } = shown.scene
  const subject = subjectOf(shown)
  const twin = TWINS[view.twin]
  if (subject === null) return `${GENERAL}${twin}`
  // The sentence of a statement has its own dates.
  if (DAYLESS.has(cardOf(view).panel) || shown.details?.about === 'statements') return `${subject}${twin}`
  return `${subject}${subject.endsWith('?') ? '' : `, ${timeWords(view, shown.day)}`}${twin}`
}
