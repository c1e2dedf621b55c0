import { useState } from 'preact/hooks'
import { operation } from '../../operations/all.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { saveFile } from '../../parts/save-file.ts'
import { Tabs } from '../../parts/tabs.tsx'
import type { Store } from '../../state/store.ts'
import { questionOf } from '../../notebook/view-question.ts'
import { pictureTitle } from '../stage/picture-title.ts'
import { drawnLinks } from './citations-of.ts'
import { cite } from './copy-citation.tsx'
import { copyWords } from './copy-words.ts'
import { type Language, languages, writtenIn } from './query-text.ts'

interface ActionProps {
  readonly icon: IconName
  readonly title: string
  readonly what: string
  readonly onPress: () => void
  readonly because?: string | null
}

function Action({ icon, title, what, onPress, because = null }: ActionProps) {
  return (
    <li>
      <button
        type="button"
        class="share-action"
        aria-disabled={because !== null}
        onClick={() => because === null && onPress()}
      >
        <Icon name={icon} />
        <span>
          <strong>{title}</strong>
          <span class="row-dates">{because ?? what}</span>
        </span>
      </button>
    </li>
  )
}

/** The question whose answer is what is drawn, in the language of whoever asks it again. */
function Query({ store }: { store: Store }) {
  const [language, setLanguage] = useState<Language>('graphql')
  const question = questionOf(store.scene.value, store.day.value)
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

/** Everything by which what is shown is taken elsewhere: link, citation, picture, notebook, print and query. */
export function ShareDialog({ store, onClose }: { store: Store; onClose: () => void }) {
  const [link, notebook] = [operation('copy-link'), operation('download-notebook')]
  const title = pictureTitle(store)
  const nothing = store.drawing.value.nodes.length === 0 ? 'Nothing is drawn' : null
  const picture = async () => {
    const png = await store.canvas.peek()?.png()
    if (png !== undefined) saveFile(`moothall-${store.day.peek()}.png`, 'image/png', png)
  }
  return (
    <Dialog title="Share" onClose={onClose}>
      <ul class="share-actions">
        <Action
          icon="link"
          title="Copy link"
          what="Opens exactly this view"
          onPress={() => void link.perform(store, [])}
        />
        <Action
          icon="copy"
          title="Copy citation"
          what="Title, day, link and numbered sources"
          onPress={() => void cite(store, `${title}.`, { links: drawnLinks(store) })}
        />
        <Action
          icon="eye"
          title="Picture as PNG"
          what="What is drawn, in these colours"
          because={nothing ?? (store.canvas.value === null ? 'The picture is not on the screen' : null)}
          onPress={() => void picture()}
        />
        <Action
          icon="table"
          title="Jupyter notebook"
          what="Asks for this view again, and lists its links and sources"
          because={notebook.disabledBecause(store, [])}
          onPress={() => void notebook.perform(store, [])}
        />
        <Action icon="columns" title="Print" what="A page with the answer and the picture" onPress={() => print()} />
      </ul>
      {nothing === null && <Query store={store} />}
      <p class="soft small">
        Name ‘Moothall’ and the documents cited as the source. What is stated here comes from public documents;
        appearing in it implies no wrongdoing.
      </p>
    </Dialog>
  )
}
