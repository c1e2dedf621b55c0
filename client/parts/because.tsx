/** Why something cannot be done now, on a line of its own under its title; read out as a part of its name. */
export function Because({ words }: { words: string }) {
  return (
    <span class="because">
      <span class="visually-hidden">: </span>
      {words}
    </span>
  )
}
