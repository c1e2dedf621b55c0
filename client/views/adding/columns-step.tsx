import type { Mapping } from '../../api/imports.ts'
import { Working } from '../../parts/working.tsx'
import { withRows } from '../../state/adding/mapping-draft.ts'
import type { Store } from '../../state/store.ts'
import { counted } from '../../state/view/plain-words.ts'
import { CardFrame } from '../answer/card-frame.tsx'
import { CardHeading } from '../answer/card-heading.tsx'
import { ActButton } from '../marks/act-button.tsx'
import { ColumnRow } from './column-row.tsx'
import { ForAllRows } from './for-all-rows.tsx'
import { WordRows } from './word-rows.tsx'
import { MayNot } from './may-not.tsx'

/** What the rows of a table can be, in words. */
const ROWS: Readonly<Record<string, string>> = {
  memberships: 'somebody in a role',
  organizations: 'a body, such as a council',
  inspections: 'an inspection',
}

const DATES = {
  dmy: '7 May 2015 (day first)',
  mdy: '5 July 2015 (month first)',
  ymd: '2007-05-15 (year first)',
} as const

/** The second step, of a table: what its rows and columns mean, as proposed, and as it is put right. */
export function ColumnsStep({ store, mapping }: { store: Store; mapping: Mapping }) {
  const { draft, looked } = store.adding
  const { looks = [], fields = {} } = looked.value.value ?? {}
  const look = looks.find(({ table }) => table !== undefined)
  const table = look?.table
  const map = (next: Mapping) => store.adding.map(next)
  return (
    <CardFrame
      store={store}
      actions={
        <>
          <ActButton store={store} id="data-check" words="Look it over" look="primary next" />
          <ActButton store={store} id="data-again" words="Other file" />
        </>
      }
    >
      <header class="subject">
        <CardHeading store={store}>What the columns mean</CardHeading>
        {look !== undefined && table !== undefined && (
          <p>
            {look.file} is {look.what}, with {counted(table.headings.length, 'column')}.{' '}
            {table.mapping === null
              ? 'Its headings do not tell who its rows are about: say so below.'
              : 'This is how its headings and cells read; put right what is wrong.'}
          </p>
        )}
      </header>
      <MayNot store={store} />
      {looked.value.state === 'loading' && <Working words="Looking at the file again …" />}
      {looked.value.state === 'failed' && <p role="alert">{looked.value.error.message}</p>}
      <div class="fields">
        <label class="field">
          What the data is called
          <input
            value={draft.value.name}
            maxLength={120}
            onInput={({ currentTarget }) => store.adding.name(currentTarget.value)}
          />
        </label>
        <label class="field">
          Each row is
          <select
            value={mapping.rows}
            onChange={({ currentTarget: { value } }) => map(withRows(mapping, value, fields[value] ?? []))}
          >
            {Object.entries(ROWS).map(([rows, words]) => (
              <option key={rows} value={rows}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          07/05/2015 is
          <select
            value={mapping.dates}
            onChange={({ currentTarget }) => map({ ...mapping, dates: currentTarget.value as Mapping['dates'] })}
          >
            {Object.entries(DATES).map(([order, words]) => (
              <option key={order} value={order}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </div>
      {table !== undefined && (
        <>
          <section class="section" aria-labelledby="columns-title">
            <h3 class="section-title" id="columns-title">
              Columns <span class="count">{table.headings.length}</span>
            </h3>
            <ul class="columns">
              {table.headings.map((heading) => (
                <ColumnRow
                  key={heading}
                  heading={heading}
                  table={table}
                  mapping={mapping}
                  fields={fields[mapping.rows] ?? []}
                  onMap={map}
                />
              ))}
            </ul>
          </section>
          <ForAllRows mapping={mapping} onMap={map} />
          <WordRows table={table} mapping={mapping} onMap={map} />
        </>
      )}
    </CardFrame>
  )
}
