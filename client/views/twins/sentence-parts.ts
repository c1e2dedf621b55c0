interface Named {
  readonly id: string
  readonly name: string
}

/** A piece of a sentence: a name, the part that says what ties the names, or what is only between them. */
export interface Part {
  readonly text: string
  readonly kind: 'name' | 'tie' | 'rest'
  /** Of a name. */
  readonly id: string | null
}

/** Cuts a sentence at the names it holds, each where it stands first; what follows the first of them is the tie's. */
export function sentenceParts(sentence: string, named: readonly Named[]): readonly Part[] {
  const places: { readonly at: number; readonly end: number; readonly id: string }[] = []
  for (const { id, name } of [...named].sort((a, b) => b.name.length - a.name.length)) {
    let at = sentence.indexOf(name)
    while (at >= 0 && places.some((place) => at < place.end && place.at < at + name.length))
      at = sentence.indexOf(name, at + 1)
    if (at >= 0) places.push({ at, end: at + name.length, id })
  }
  places.sort((a, b) => a.at - b.at)
  const between = [...places, { at: sentence.length, end: sentence.length, id: '' }].map((place, index) =>
    sentence.slice(places[index - 1]?.end ?? 0, place.at),
  )
  const tie = [1, 0, 2].find((index) => /\p{L}/u.test(between[index] ?? '')) ?? 0
  return between.flatMap((text, index): readonly Part[] => {
    const place = places[index]
    // Signs and spaces at either end stay outside of what is pressed.
    const [, before = '', said = '', behind = ''] = /^([\s:,.‘’]*)(.*?)([\s,.‘’]*)$/s.exec(text) ?? []
    const parts: readonly Part[] =
      index === tie
        ? [
            { text: before, kind: 'rest', id: null },
            { text: said, kind: 'tie', id: null },
            { text: behind, kind: 'rest', id: null },
          ]
        : [{ text, kind: 'rest', id: null }]
    const name: readonly Part[] =
      place === undefined ? [] : [{ text: sentence.slice(place.at, place.end), kind: 'name', id: place.id }]
    return [...parts, ...name].filter((part) => part.text !== '')
  })
}
