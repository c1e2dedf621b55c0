import type { FirstLook, Mapping } from '../../api/imports.ts'
import { Isolated } from '../../parts/isolated.tsx'
import { cellsOf, LEFT_OUT, meantBy, SAYS_OF, withField } from '../../state/adding/mapping-draft.ts'
import { capital } from '../../state/view/plain-words.ts'

interface ColumnRowProps {
  readonly heading: string
  readonly table: NonNullable<FirstLook['table']>
  readonly mapping: Mapping
  /** What a column can be here. */
  readonly fields: readonly string[]
  readonly onMap: (mapping: Mapping) => void
}

/** One column: its heading and some of its cells, and what it means. */
export function ColumnRow({ heading, table, mapping, fields, onMap }: ColumnRowProps) {
  const { field, of } = meantBy(mapping, heading)
  const cells = cellsOf(table, heading, 3)
  return (
    <li class="column-row" data-left-out={field === LEFT_OUT || undefined}>
      <label class="field">
        <strong>
          <Isolated text={heading} />
        </strong>
        <span class="cells">
          <Isolated text={cells.length === 0 ? 'empty' : cells.join(' · ')} />
        </span>
        <select
          value={field}
          onChange={({ currentTarget }) => onMap(withField(mapping, heading, { field: currentTarget.value, of }))}
        >
          <option value={LEFT_OUT}>Left out</option>
          {fields.map((one) => (
            <option key={one} value={one}>
              {capital(one)}
            </option>
          ))}
        </select>
      </label>
      {SAYS_OF[field] !== undefined && (
        <label class="field">
          {SAYS_OF[field]}
          <input
            value={of}
            onInput={({ currentTarget }) => onMap(withField(mapping, heading, { field, of: currentTarget.value }))}
          />
        </label>
      )}
    </li>
  )
}
