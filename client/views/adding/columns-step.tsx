import { useState } from 'preact/hooks'
import type { FirstLook, Mapping, Mappings } from '../../api/imports.ts'
import { Working } from '../../parts/working.tsx'
import { emptyMapping, recipesFor, withRows } from '../../state/adding/mapping-draft.ts'
import type { Store } from '../../state/store.ts'
import { counted } from '../../state/view/plain-words.ts'
import { CardFrame } from '../answer/card-frame.tsx'
import { CardHeading } from '../answer/card-heading.tsx'
import { ActButton } from '../marks/act-button.tsx'
import { ColumnRow } from './column-row.tsx'
import { ForAllRows } from './for-all-rows.tsx'
import { WordRows } from './word-rows.tsx'
import { MayNot } from './may-not.tsx'

type TableLook = FirstLook & { readonly table: NonNullable<FirstLook['table']> }
const isTable = (look: FirstLook): look is TableLook => look.table !== undefined

/** What the rows of a table can be, in words. */
const ROWS: Readonly<Record<string, string>> = {
  memberships: 'somebody in a role',
  organizations: 'a body, such as a council',
  inspections: 'an inspection',
}
/** The same of a table that is not read; where there is one only, nothing would be left. */
const LEFT_OUT = { nothing: 'nothing: leave this table out' }

const DATES = {
  dmy: '7 May 2015 (day first)',
  mdy: '5 July 2015 (month first)',
  ymd: '2007-05-15 (year first)',
} as const

/** One of several tables, each of which has columns of its own. */
function WhichTable({
  tables,
  chosen,
  onChoose,
}: {
  tables: readonly string[]
  chosen: string
  onChoose(to: string): void
}) {
  if (tables.length < 2) return null
  return (
    <label class="field">
      Table
      <select value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {tables.map((table) => (
          <option key={table} value={table}>
            {table}
          </option>
        ))}
      </select>
    </label>
  )
}

const rowsIn = ({ looked }: Store['adding']) =>
  Object.entries((looked.value.value?.looks ?? []).filter(isTable).length > 1 ? { ...ROWS, ...LEFT_OUT } : ROWS)

interface OfTable {
  readonly store: Store
  readonly look: TableLook
  readonly mapping: Mapping
}

/** Mappings of public sets that a table may be one of. */
function WhichRecipe({ store, look: { file, table } }: Omit<OfTable, 'mapping'>) {
  const recipes = store.adding.looked.value.value?.recipes ?? {}
  const names = recipesFor(table, recipes)
  if (names.length === 0) return null
  const choose = (name: string) => {
    const recipe = recipes[name]
    if (recipe?.name !== undefined) store.adding.name(recipe.name)
    store.adding.map(file, recipe ?? table.mapping ?? emptyMapping)
  }
  return (
    <label class="field">
      Read it as
      <select onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">its headings tell</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {recipes[name]?.name ?? name}
          </option>
        ))}
      </select>
    </label>
  )
}

function RowsAndDates({ store, look: { file }, mapping }: OfTable) {
  const fields = store.adding.looked.value.value?.fields ?? {}
  const map = (next: Mapping) => store.adding.map(file, next)
  return (
    <>
      <label class="field">
        Each row is
        <select
          value={mapping.rows}
          onChange={({ currentTarget: { value } }) => map(withRows(mapping, value, fields[value] ?? []))}
        >
          {rowsIn(store.adding).map(([rows, words]) => (
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
    </>
  )
}

function Columns({ store, look: { file, table }, mapping }: OfTable) {
  const fields = store.adding.looked.value.value?.fields ?? {}
  const map = (next: Mapping) => store.adding.map(file, next)
  return (
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
  )
}

function WhatItIs({ look: { file, what, table } }: Pick<OfTable, 'look'>) {
  return (
    <p>
      {file} is {what}, with {counted(table.headings.length, 'column')}.{' '}
      {table.mapping === null
        ? 'Its headings do not tell who its rows are about: say so below.'
        : 'This is how its headings and cells read; put right what is wrong.'}
    </p>
  )
}

function NameOfSet({ store }: { store: Store }) {
  return (
    <label class="field">
      What the data is called
      <input
        value={store.adding.draft.value.name}
        maxLength={120}
        onInput={({ currentTarget }) => store.adding.name(currentTarget.value)}
      />
    </label>
  )
}

/** The second step, of tables: what their rows and columns mean, as proposed, and as it is put right. */
export function ColumnsStep({ store, mappings }: { store: Store; mappings: Mappings }) {
  const { looked } = store.adding
  const looks = (looked.value.value?.looks ?? []).filter(isTable)
  const [chosen, choose] = useState('')
  const look = looks.find(({ file }) => file === chosen) ?? looks[0]
  const mapping = look === undefined ? undefined : mappings[look.file]
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
        {look !== undefined && <WhatItIs look={look} />}
      </header>
      <MayNot store={store} />
      {looked.value.state === 'loading' && <Working words="Looking at the file again …" />}
      {looked.value.state === 'failed' && <p role="alert">{looked.value.error.message}</p>}
      <div class="fields">
        <NameOfSet store={store} />
        <WhichTable tables={looks.map(({ file }) => file)} chosen={look?.file ?? ''} onChoose={choose} />
        {look !== undefined && <WhichRecipe key={look.file} store={store} look={look} />}
        {look !== undefined && mapping !== undefined && <RowsAndDates store={store} look={look} mapping={mapping} />}
      </div>
      {look !== undefined && mapping !== undefined && mapping.rows !== 'nothing' && (
        <Columns store={store} look={look} mapping={mapping} />
      )}
    </CardFrame>
  )
}
