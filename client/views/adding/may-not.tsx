import { Notice } from '../../parts/notice.tsx'
import type { Store } from '../../state/store.ts'

/** Says why nothing can be added here, and what to do; nothing where something can. */
export function MayNot({ store }: { store: Store }) {
  const { state, value } = store.adding.may.value
  if (state !== 'failed' || value !== null) return null
  const { error } = store.adding.may.value as { error: { code: string; message: string } }
  if (error.code === 'UNAUTHENTICATED' || error.code === 'FORBIDDEN')
    return (
      <Notice title="Adding data needs the right to edit" tone="warn">
        {error.code === 'FORBIDDEN' ? 'The key of this browser may read, and no more. ' : ''}
        <span class="notice-step">
          <strong>On your own machine,</strong> open the second address that <code>npm start</code> prints, with{' '}
          <code>#key=…</code> in it. This browser is then known for 30 days.
        </span>
        <span class="notice-step">
          <strong>On a server of others,</strong> ask for a key: they make one with{' '}
          <code>npm run key -- create NAME --role editor</code>. Open this page’s address with <code>#key=KEY</code>{' '}
          behind it.
        </span>
        <span class="notice-step">
          <strong>Without a browser:</strong> <code>npm run import -- FILE</code>. What you choose here is kept
          meanwhile.
        </span>
      </Notice>
    )
  return (
    <Notice title="It cannot be told whether you may add data" tone="warn">
      {error.message}
    </Notice>
  )
}
