import type { Store } from '../../state/store.ts'
import { type Card, cardOf } from '../../state/trail.ts'
import { fullName } from '../marks/full-name.ts'

/** What a card is called, where one goes back to it and on the grip of a sheet. */
export function cardTitle(store: Store, card: Card = cardOf(store.view.value)): string {
  const { story } = store.view.value
  const selected = store.answers.entities.value.get(card.selection.at(-1) ?? '')
  switch (card.panel) {
    case 'story':
      return store.answers.stories.value.value?.find(({ id }) => id === story?.id)?.question ?? 'The question'
    case 'details':
      return selected === undefined ? 'Evidence' : fullName(selected)
    case 'expand':
      return selected === undefined ? 'What is around it' : `What is around ${fullName(selected)}`
    case 'common':
      return 'What they have in common'
    case 'paths':
      return 'How two are connected'
    case 'changes':
      return 'What changed'
    case 'coverage':
      return 'How much evidence there is'
    case 'legend':
      return 'Legend'
    case 'data':
      return 'Add data'
    default:
      return 'Questions to start from'
  }
}
