import type { Story } from '../../seed/story.ts'
import { formatDate } from '../../schema/time.ts'
import type { Candidate, Text } from './rank.ts'
import type { Stated } from './stated.ts'

/** An entity as the database found it. */
export interface EntityFound extends Omit<Candidate, 'others'> {
  readonly others: readonly Text[]
  readonly identifiers: readonly string[] | null
  readonly dates: readonly Text[]
}

/** A statement or a story as the database found it. */
export interface StatedFound {
  readonly id: string
  readonly texts: readonly (readonly [field: string, text: string | number | readonly string[]])[]
  readonly passages: readonly (readonly [
    titleAsFound: string | null,
    paraphrase: string | null,
    quote: string | null,
  ])[]
  readonly names: readonly (readonly string[])[]
  readonly dates: readonly string[]
  /** All of a story; null of a statement. */
  readonly json: string | null
}

export const candidateOf = ({ others, identifiers, dates, ...found }: EntityFound): Candidate => ({
  ...found,
  others: [
    ...others,
    ...(identifiers ?? []).map((value): Text => ['identifier', value]),
    // As it is written, and as it is said.
    ...dates.flatMap(([name, date]): Text[] => [
      [name, formatDate(date)],
      [name, date],
    ]),
  ],
})

const PASSAGE = ['titleAsFound', 'paraphrase', 'quote'] as const

function storyOf(json: string): Text[] {
  const { title, question, summary, steps } = JSON.parse(json) as Story
  return [
    ['title', title],
    ['question', question],
    ['summary', summary],
    ...steps.flatMap((step): Text[] => [
      ['step', step.title],
      ['step', step.text],
    ]),
  ]
}

const textsIn = ({ texts, passages, json }: StatedFound): Text[] => [
  ...(json === null ? [] : storyOf(json)),
  ...texts.flatMap(([field, value]): Text[] =>
    (Array.isArray(value) ? value : [value]).map((text): Text => [field, String(text)]),
  ),
  ...passages.flatMap((passage) =>
    PASSAGE.flatMap((field, index): Text[] => (passage[index] == null ? [] : [[field, passage[index]]])),
  ),
]

export const statedOf = (found: StatedFound): Stated => ({
  id: found.id,
  texts: textsIn(found),
  about: [...found.names.flat(), ...found.dates],
})
