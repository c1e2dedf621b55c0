import { searchQuestion } from '../api/search.ts'
import { askPath } from '../state/actions/look.ts'
import type { Store } from '../state/store.ts'

/** The two ends as typed. */
export interface Between {
  readonly from: string
  readonly to: string
}

/** 'Colbert to Meikle' as a question for how two things are connected; null where it is none. */
export function connectionIn(text: string): Between | null {
  const match = /^\s*(\S.+?)\s+(?:to|→|->)\s+(\S.+?)\s*$/i.exec(text)
  return match === null ? null : { from: match[1] as string, to: match[2] as string }
}

/** Finds the best hit for each end and asks for the chains between them; says which end was not found. */
export async function connect(store: Store, between: Between): Promise<void> {
  const [from, to] = await Promise.all([between.from, between.to].map(async (text) => (await store.api.ask(searchQuestion, { text, first: 1 })).search.nodes[0]?.node))
  if (from === undefined || to === undefined) {
    store.toasts.add(`Nothing is called ‘${from === undefined ? between.from : between.to}’ in these documents.`)
    return
  }
  store.perform(`Ask how ${from.name} and ${to.name} are connected`, askPath({ from: from.id, to: to.id }))
}
