import { useState } from 'preact/hooks'
import { operation } from '../../operations/all.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import type { Store } from '../../state/store.ts'
import { askedOf } from '../../notebook/asked.ts'
import { copyWords } from './copy-words.ts'
import { type Language, languages, writtenIn } from './query-text.ts'

/** What stands in the dialog, in its order: an operation with its icon and what it gives. */
const ACTIONS: readonly (readonly [id: string, icon: IconName, what: string])[] = [
  ['copy-link', 'link', 'Opens exactly this view'],
  ['copy-citation', 'copy', 'Title, answer, day, link and numbered sources'],
  ['save-png', 'eye', 'With its title, day, key and numbered sources'],
  ['save-svg', 'eye', 'The same for a graphics program: text stays text'],
  ['save-csv', 'table', 'Every link with its dates, its day and its sources'],
  ['download-notebook', 'table', 'Asks for this again, and lists links and sources'],
  ['print', 'columns', 'A page with the answer, the whole picture and the sources'],
]

/** One of them, as a button. */
function Action({ id, icon, what, store }: { id: string; icon: IconName; what: string; store: Store }) {
  const { title, perform, disabledBecause } = operation(id)
  const because = disabledBecause(store, [])
  return (
    <li>
      <button
        type="button"
        class="share-action"
        aria-disabled={because !== null}
        onClick={() => because === null && void perform(store, [])}
      >
        <Icon name={icon} />
        <span>
          <strong>{title(store, [])}</strong>
          <span class="row-dates">{because ?? what}</span>
        </span>
      </button>
    </li>
  )
}

/** The question whose answer is what is drawn, in the language of whoever asks it again. */
function Query({ store }: { store: Store }) {
  const [language, setLanguage] = useState<Language>('graphql')
  const question = askedOf(store.scene.value, store.day.value)
  const text = writtenIn(language, question, new URL('/graphql', store.link()).href)
  const graphiql = new URL('/graphql', store.link())
  graphiql.searchParams.set('query', question.text)
  graphiql.searchParams.set('variables', JSON.stringify(question.variables))
  return (
    <section class="section" aria-label="The query">
      <Tabs label="Language" name="query" tabs={languages} chosen={language} onChoose={setLanguage} />
      <pre class="code" id={`query-${language}`} role="tabpanel" tabIndex={0} aria-labelledby={`query-tab-${language}`}>
        {text}
      </pre>
      <div class="buttons">
        <button type="button" class="button small" onClick={() => void copyWords(store, text, 'Query copied.')}>
          <Icon name="copy" size={16} /> Copy
        </button>
        <a class="button small" href={graphiql.href} target="_blank" rel="noreferrer">
          Open in GraphiQL <Icon name="out" size={16} />
        </a>
      </div>
    </section>
  )
}

/** Everything by which what is shown is taken elsewhere: link, citation, picture, table, notebook, print and query. */
export function ShareDialog({ store, onClose }: { store: Store; onClose: () => void }) {
  return (
    <Dialog title="Share" onClose={onClose}>
      <ul class="share-actions">
        {ACTIONS.map(([id, icon, what]) => (
          <Action key={id} id={id} icon={icon} what={what} store={store} />
        ))}
      </ul>
      <Query store={store} />
      <p class="soft small">
        Name ‘Moothall’ and the documents cited as the source. What is stated here comes from public documents;
        appearing in it implies no wrongdoing.
      </p>
    </Dialog>
  )
}
