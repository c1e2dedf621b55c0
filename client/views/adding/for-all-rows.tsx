import type { Mapping } from '../../api/imports.ts'
import { meantBy, withDefault } from '../../state/adding/mapping-draft.ts'
import { capital } from '../../state/view/plain-words.ts'

/** What can be said for all rows at once, where no column says it. */
const FOR_ALL = ['organisation', 'role', 'party']

/** What holds for every row, where there is no column for it. */
export function ForAllRows({ mapping, onMap }: { mapping: Mapping; onMap: (mapping: Mapping) => void }) {
  const mapped = new Set(Object.keys(mapping.columns).map((heading) => meantBy(mapping, heading).field))
  const fields = FOR_ALL.filter((field) => !mapped.has(field))
  if (mapping.rows !== 'memberships' || fields.length === 0) return null
  return (
    <section class="section" aria-labelledby="all-rows-title">
      <h3 class="section-title" id="all-rows-title">
        The same in all rows
      </h3>
      {fields.map((field) => (
        <label class="field" key={field}>
          {capital(field)}
          <input
            value={mapping.defaults[field] ?? ''}
            onInput={({ currentTarget }) => onMap(withDefault(mapping, field, currentTarget.value))}
          />
        </label>
      ))}
    </section>
  )
}
