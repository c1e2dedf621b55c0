import type { FirstLook, Mapping } from '../../api/imports.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { wordsIn, withWord } from '../../state/adding/mapping-draft.ts'
import { capital } from '../../state/view/plain-words.ts'

interface WordRowsProps {
  readonly table: NonNullable<FirstLook['table']>
  readonly mapping: Mapping
  readonly onMap: (mapping: Mapping) => void
}

/** What the words of a column mean, where they are shorter than what is meant; empty is as it stands. */
export function WordRows({ table, mapping, onMap }: WordRowsProps) {
  const all = wordsIn(table, mapping)
  if (all.length === 0) return null
  return (
    <details class="words-meant">
      <summary>What words mean, where they say too little</summary>
      <p class="soft small">Left empty, a word stands as it is. ‘nothing’ leaves it out.</p>
      {all.map(([field, words]) => (
        <fieldset key={field}>
          <legend>{capital(field)}</legend>
          {words.map((word) => (
            <label class="field" key={word}>
              <Isolated text={word} />
              <input
                value={mapping.words[field]?.[word] ?? ''}
                placeholder={word}
                onInput={({ currentTarget }) => onMap(withWord(mapping, field, word, currentTarget.value))}
              />
            </label>
          ))}
        </fieldset>
      ))}
    </details>
  )
}
