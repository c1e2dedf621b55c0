/** Narrows down what is drawn, in a twin; the picture itself stays as it is. */
export function FindField({ text, onText }: { text: string; onText: (text: string) => void }) {
  return (
    <p class="find">
      <input type="search" aria-label="Find in what is drawn" placeholder="Find in what is drawn" value={text} onInput={(event) => onText(event.currentTarget.value)} />
    </p>
  )
}
