import type { Api } from '../../api/api.ts'
import { readAddress, writeAddress } from '../../state/address/address.ts'
import { askShown } from './ask-shown.ts'
import { sentenceOf } from './sentence.ts'
import { subjectOf, titleOf } from './title.ts'

/** What others are shown of a link before they open it. */
export interface Preview {
  readonly title: string
  readonly sentence: string | null
  /** The address of the same view, with nothing in it that a view has no use for. */
  readonly address: string
}

/** Characters that sites show of a title and of a sentence. */
const LONGEST = { title: 120, sentence: 300 }

/** A text cut between words where it is longer than may be. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 2)
  const end = cut.lastIndexOf(' ')
  return `${(end > most / 2 ? cut.slice(0, end) : cut).replace(/[\s,;:.\uD800-\uDBFF]+$/, '')} …`
}

/**
 * What is shown of an address (its query, as a link has it); null where it holds no view, or one of what is not
 * there. `today` is an ISO day. Throws
 * as `Api.ask` does.
 */
export async function previewOf(api: Api, address: string, today: string): Promise<Preview | null> {
  const scene = readAddress(address)
  if (scene === null) return null
  const shown = await askShown(api, scene, today)
  if (subjectOf(shown) === null) return null
  const sentence = sentenceOf(shown)
  return {
    title: shortened(titleOf(shown), LONGEST.title),
    sentence: sentence === null ? null : shortened(sentence, LONGEST.sentence),
    address: writeAddress(scene),
  }
}
