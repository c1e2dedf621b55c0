const SCRIPTS = ['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Samr', 'Mand', 'Adlm', 'Rohg']
const LETTER = `[${SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`
const WORDS = `${LETTER}(?:[\\p{M}\\p{Nd}\\p{Pd}\\p{Cf}\\s'’‘"“”«».&/]*${LETTER})*\\p{M}*`
/**
 * Words that are read from the right, with what stands in brackets behind them: one name, as far as can be told. A
 * comma or a semicolon ends it.
 */
const RUN = new RegExp(`(${WORDS}(?:\\s*\\(${WORDS}\\))*)`, 'u')

/**
 * Text in which a name may be Arabic, Hebrew or of another script that is read from the right. Each such name stands
 * in a `<bdi>`, so that it is read from the right within itself, and what stands beside it (a comma, a date, another
 * name) keeps its place.
 */
export function Isolated({ text }: { text: string }) {
  // Every second piece is a run: `split` keeps what its brackets hold.
  return <>{text.split(RUN).map((piece, index) => (index % 2 === 1 ? <bdi key={index}>{piece}</bdi> : piece))}</>
}
