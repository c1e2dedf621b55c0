/** What is looked for in what is drawn, kept while one goes from twin to twin. */
export interface Find {
  readonly text: string
  readonly onText: (text: string) => void
}

/** Said where nothing drawn answers what is looked for. */
export function NothingDrawn({ find }: { find: string }) {
  return (
    <p class="soft" role="status">
      Nothing drawn is called ‘{find}’, and no link says it. The search above looks through everything.
    </p>
  )
}

/** Narrows down what is drawn, in a twin; the picture itself stays as it is. */
export function FindField({ text, onText }: Find) {
  return (
    <p class="find">
      <input
        type="search"
        aria-label="Find in what is drawn"
        placeholder="Find in what is drawn"
        value={text}
        onInput={(event) => onText(event.currentTarget.value)}
      />
    </p>
  )
}
