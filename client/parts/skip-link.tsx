/**
 * A link that shows while it has the focus, and takes the keyboard to another part of the page. Not by the address,
 * whose fragment may hold the whole view.
 */
export function SkipLink({ words, to }: { words: string; to: string }) {
  const go = (event: Event) => {
    event.preventDefault()
    document.querySelector<HTMLElement>(to)?.focus()
  }
  return (
    <a class="skip visually-hidden" href={to} onClick={go}>
      {words}
    </a>
  )
}
