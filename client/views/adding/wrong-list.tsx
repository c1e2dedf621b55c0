import { useState } from 'preact/hooks'
import type { Issue, Told } from '../../api/imports.ts'
import { Isolated } from '../../parts/isolated.tsx'
import type { Store } from '../../state/store.ts'
import { counted } from '../../state/view/plain-words.ts'
import { ActButton } from '../marks/act-button.tsx'

/** Complaints that are listed at once. */
const AT_ONCE = 20

const whereOf = ({ at, line, file }: Issue, several: boolean): string =>
  `${several ? `${file}, ` : ''}${at ?? `line ${line}`}`

function Row({ issue, several }: { issue: Issue; several: boolean }) {
  const { severity, field, value, what, why, todo } = issue
  return (
    <li class="wrong" data-severity={severity}>
      <p>
        <strong>{whereOf(issue, several)}</strong>{' '}
        <span class={severity === 'ERROR' ? 'chip warn' : 'chip'}>{severity === 'ERROR' ? 'left out' : 'taken'}</span>
      </p>
      <p>
        <Isolated
          text={`${field === undefined ? '' : `${field} `}${value === undefined ? '' : `‘${value}’ `}${what}.`}
        />
      </p>
      <p class="soft small">
        <Isolated text={`${why}. ${todo}.`} />
      </p>
    </li>
  )
}

/** What is wrong, by row: what is left out first. */
export function WrongList({ store, told }: { store: Store; told: Told }) {
  const [most, setMost] = useState(AT_ONCE)
  const issues = told.issues ?? []
  const { placesRefused = 0, placesWarnedOf = 0 } = told.report ?? {}
  if (issues.length === 0) return <p class="all-well">Nothing is wrong with any of it.</p>
  const sorted = issues.toSorted((a, b) => Number(b.severity === 'ERROR') - Number(a.severity === 'ERROR'))
  const several = new Set(issues.map(({ file }) => file)).size > 1
  return (
    <section class="section" aria-labelledby="wrong-title">
      <h3 class="section-title" id="wrong-title">
        {placesRefused > 0 ? 'What is wrong' : 'What to look at'}{' '}
        <span class="count">{issues.length.toLocaleString('en-GB')}</span>
      </h3>
      <p>
        {placesRefused === 0 ? 'Nothing' : counted(placesRefused, 'place')} is left out,{' '}
        {placesWarnedOf.toLocaleString('en-GB')} taken with a remark.
        {placesRefused > 0 && ' One bad row never costs the others.'}
      </p>
      <ul class="wrongs">
        {sorted.slice(0, most).map((issue, index) => (
          <Row key={index} issue={issue} several={several} />
        ))}
      </ul>
      <div class="buttons">
        {sorted.length > most && (
          <button type="button" class="button small" onClick={() => setMost(most + 100)}>
            Show {Math.min(100, sorted.length - most)} more
          </button>
        )}
        <ActButton store={store} id="data-rejected" look="small" />
      </div>
    </section>
  )
}
