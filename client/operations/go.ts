import { look, showCard } from '../state/actions/look.ts'
import type { Over, Store } from '../state/store.ts'
import type { Panel, Twin } from '../state/view/view.ts'
import { define, onPictureAsWhole, type Operation } from './operation.ts'

const toCard = (panel: Panel, title: string): Operation =>
  define({
    id: `card-${panel}`,
    group: 'go',
    title,
    available: onPictureAsWhole,
    perform: (store) => store.adjust(look({ panel, folded: false })),
  })

const lay = (over: Over, title: string, keys: readonly string[] = []): Operation =>
  define({
    id: over,
    group: 'go',
    keys,
    title,
    available: onPictureAsWhole,
    perform: (store) => {
      store.over.value = over
    },
  })

const toTwin = (twin: Twin, title: string): Operation =>
  define({
    id: `as-${twin}`,
    group: 'look',
    title,
    available: onPictureAsWhole,
    disabledBecause: (store) => (store.view.value.twin === twin ? 'It is shown so now' : null),
    perform: (store) => store.adjust(look({ twin })),
  })

/** Goes to the card before, or lets go of what is selected where there is none. */
function back(store: Store): void {
  const before = store.before.peek()
  if (before !== null) store.adjust(showCard(before))
}

/** The way to each card and to what is laid over the page. */
export const going: readonly Operation[] = [
  toCard('home', 'Questions to start from'),
  toCard('paths', 'How are two connected?'),
  toCard('changes', 'What changed between two days?'),
  toCard('coverage', 'How much evidence there is'),
  toCard('legend', 'What the shapes and lines mean'),
  define({
    id: 'back',
    group: 'go',
    title: 'Back to the card before',
    available: onPictureAsWhole,
    disabledBecause: (store) => (store.before.value === null ? 'This is the first card' : null),
    perform: back,
  }),
  define({
    id: 'fold',
    group: 'look',
    keys: ['b'],
    name: 'Fold the column of cards away, or bring it back',
    title: (store) => (store.view.value.folded ? 'Bring the column back' : 'Fold the column away'),
    available: onPictureAsWhole,
    perform: (store) => store.adjust(look({ folded: !store.view.peek().folded })),
  }),
  toTwin('canvas', 'Show the picture'),
  toTwin('outline', 'Show as an outline'),
  toTwin('table', 'Show as a table'),
  toTwin('sentences', 'Show as sentences'),
  lay('share', 'Share …'),
  lay('commands', 'All commands'),
  lay('corrections', 'Log of corrections'),
  lay('help', 'Help and keys', ['?']),
]
